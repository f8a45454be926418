import type {
  AlsoLoadForSchedule,
  LoadedSchedule,
  ScheduleChange,
  ScheduleConflict,
  ScheduleStore,
} from "../../app/oncall/ports.ts";
import type { EarlierRequest, Idempotency } from "../../app/ports.ts";
import type { Instant } from "../../domain/time.ts";
import { randomBackoff } from "../randomBackoff.ts";
import { idempotencyItem } from "./items/idempotency.ts";
import { keys } from "./keys.ts";
import { refusal } from "./refusal.ts";
import { DynamoScheduleReader } from "./scheduleReader.ts";
import { newlyNamed, writesOfSchedule } from "./scheduleWrites.ts";

/** Schedules in the single table: consistent reads, one transaction per change. */
export class DynamoScheduleStore extends DynamoScheduleReader implements ScheduleStore {
  async load(
    scheduleId: string,
    from: Instant,
    { idempotency, uses, handoff }: AlsoLoadForSchedule = {},
  ): Promise<LoadedSchedule> {
    const [schedule, earlier, inUse] = await Promise.all([
      this.schedule(scheduleId, from),
      idempotency ? this.#earlier(idempotency) : undefined,
      uses ? this.#isUsed(scheduleId) : false,
    ]);
    const beside = { ...(earlier && { earlier }), inUse };
    if (!schedule) return beside;
    // After the schedule, whose revision guards them: what is newer than that is refused, what is older is not.
    const [requests, desk] = await Promise.all([
      this.shiftRequests(scheduleId, from),
      handoff ? this.handoffDesk(scheduleId) : undefined,
    ]);
    return { board: { schedule, requests, ...(desk && { handoff: desk }) }, ...beside };
  }

  async commit(change: ScheduleChange): Promise<ScheduleConflict | undefined> {
    // Before: a reader may then look at a schedule in vain, but never miss one. Of people there may be too many for one
    // transaction.
    await Promise.all(newlyNamed(change).map((item) => this.table.put(item)));
    const writes = writesOfSchedule(change);
    try {
      await this.table.transact(writes.map(({ write }) => write));
      return undefined;
    } catch (error) {
      const refused = refusal(error, writes);
      // Two writers met; a moment of chance keeps them from meeting again.
      await randomBackoff.pause(1);
      return refused === "CONTENTION" ? refused : refused.guards;
    }
  }

  async #earlier({ key }: Idempotency): Promise<EarlierRequest | undefined> {
    const [item] = await this.table.batchGet([keys.idempotency(key)]);
    return item && idempotencyItem.decode(item);
  }

  async #isUsed(scheduleId: string): Promise<boolean> {
    const { pk, sk } = keys.scheduleUse(scheduleId, "");
    const { items } = await this.table.query({
      where: {
        text: "pk = :schedule AND begins_with(sk, :use)",
        values: { ":schedule": pk, ":use": sk },
      },
      limit: 1,
      consistent: true,
    });
    return items.length > 0;
  }
}
