import type { Page, PageRequest } from "../../app/configure/ports.ts";
import type { RecordPage, ScheduleReader } from "../../app/oncall/ports.ts";
import type { ScheduleEntry } from "../../domain/oncall/events.ts";
import type { HandoffDesk, HandoffReport } from "../../domain/oncall/handoff/handoffReport.ts";
import type { Schedule, ScheduleVersion } from "../../domain/oncall/schedule.ts";
import type { ShiftRequest } from "../../domain/oncall/shiftRequest.ts";
import type { Instant } from "../../domain/time.ts";
import { handoffDeskItem } from "./items/handoffDesk.ts";
import { handoffReportItem } from "./items/handoffReport.ts";
import { onScheduleItem } from "./items/onSchedule.ts";
import { overrideItem } from "./items/override.ts";
import { scheduleItem } from "./items/schedule.ts";
import { scheduleEntryItem } from "./items/scheduleEntry.ts";
import { scheduleVersionItem } from "./items/scheduleVersion.ts";
import { shiftRequestItem } from "./items/shiftRequest.ts";
import { keys, stamp } from "./keys.ts";
import { listByName } from "./listByName.ts";
import { logPage } from "./logPage.ts";
import type { Item, Table } from "./table.ts";

/** Greater than everything that follows a prefix. */
const LAST = "~";

export class DynamoScheduleReader implements ScheduleReader {
  protected readonly table: Table;

  constructor(table: Table) {
    this.table = table;
  }

  async schedules(ids: readonly string[], from: Instant): Promise<ReadonlyMap<string, Schedule>> {
    const found = await Promise.all([...new Set(ids)].map((id) => this.schedule(id, from)));
    return new Map(found.flatMap((schedule) => (schedule ? [[schedule.id, schedule]] : [])));
  }

  async listSchedules(page: PageRequest, from: Instant): Promise<Page<Schedule>> {
    const { entries, hasMore } = await listByName(this.table, scheduleItem, {
      ...page,
      kind: "SCHEDULE",
    });
    const found = await this.schedules(
      entries.map(({ value }) => value.id),
      from,
    );
    const whole = entries.flatMap(({ cursor, value }) => {
      const schedule = found.get(value.id);
      return schedule ? [{ cursor, value: schedule }] : [];
    });
    return { entries: whole, hasMore };
  }

  async schedulesOf(userId: string): Promise<readonly string[]> {
    const { pk, sk } = keys.onSchedule(userId, "");
    const items = await this.table.queryAll({
      where: {
        text: "pk = :user AND begins_with(sk, :schedule)",
        values: { ":user": pk, ":schedule": sk },
      },
      consistent: true,
    });
    return items.map((item) => onScheduleItem.decode(item).scheduleId);
  }

  async shiftRequests(scheduleId: string, from: Instant): Promise<readonly ShiftRequest[]> {
    const items = await this.#between(scheduleId, [`ASK#${stamp(from)}#${LAST}`, `ASK#${LAST}`]);
    return items.map(shiftRequestItem.decode);
  }

  async handoffDesk(scheduleId: string): Promise<HandoffDesk> {
    const [item, { entries }] = await Promise.all([
      this.table.get(keys.handoffDesk(scheduleId)),
      this.handoffReports(scheduleId, { first: 1 }),
    ]);
    const knownIssues = item ? handoffDeskItem.decode(item).knownIssues : [];
    const report = entries[0]?.value;
    return { knownIssues, ...(report && { report }) };
  }

  handoffReports(scheduleId: string, page: PageRequest): Promise<Page<HandoffReport>> {
    const { pk } = keys.schedule(scheduleId);
    const log = { pk, prefix: "HND#", codec: handoffReportItem, order: "NEWEST_FIRST" } as const;
    return logPage(this.table, log, page);
  }

  async scheduleRecord(
    scheduleId: string,
    { limit, before }: RecordPage,
  ): Promise<readonly ScheduleEntry[]> {
    const first = keys.scheduleEntry(scheduleId, 0);
    const end = before === undefined ? `EVT#${LAST}` : placeIn(scheduleId, before);
    const { items } = await this.table.query({
      where: {
        text: "pk = :schedule AND sk BETWEEN :first AND :end",
        values: { ":schedule": first.pk, ":first": first.sk, ":end": end },
      },
      // BETWEEN includes its upper end, which is the place to stop before.
      limit: limit + 1,
      newestFirst: true,
      consistent: true,
    });
    const earlier = items.filter(({ sk }) => sk !== end);
    return earlier.slice(0, limit).map(scheduleEntryItem.decode);
  }

  /** One range of the partition: the schedule, which guards the rest and is read before it, and the overrides by their ends. */
  protected async schedule(id: string, from: Instant): Promise<Schedule | undefined> {
    const { pk, sk } = keys.schedule(id);
    const range = [`OVR#${stamp(from)}#${LAST}`, sk] as const;
    const [first, ...rest] = await this.#between(id, range, { newestFirst: true });
    if (first?.["sk"] !== sk || first["pk"] !== pk) return undefined;
    const stored = scheduleItem.decode(first);
    const overrides = rest.toReversed().map(overrideItem.decode);
    const past = (stored.versions[0]?.from ?? from) > from ? await this.#past(id) : [];
    return {
      ...stored,
      versions: joined(past, stored.versions),
      overrides: overrides.sort((one, other) => one.createdAt - other.createdAt),
    };
  }

  /** Versions are few, so all of them are read where an earlier one is needed. */
  async #past(id: string): Promise<readonly ScheduleVersion[]> {
    return (await this.#between(id, ["VER#", `VER#${LAST}`])).map(scheduleVersionItem.decode);
  }

  async #between(
    id: string,
    [from, to]: readonly [from: string, to: string],
    order: { readonly newestFirst?: boolean } = {},
  ): Promise<Item[]> {
    return this.table.queryAll({
      ...order,
      where: {
        text: "pk = :schedule AND sk BETWEEN :from AND :to",
        values: { ":schedule": keys.schedule(id).pk, ":from": from, ":to": to },
      },
      consistent: true,
    });
  }
}

const joined = (
  past: readonly ScheduleVersion[],
  present: readonly ScheduleVersion[],
): readonly ScheduleVersion[] => [
  ...past.filter(({ from }) => !present.some((one) => one.from === from)),
  ...present,
];

function placeIn(scheduleId: string, place: string): string {
  const [seq, ...delivered] = place.split("#");
  return [keys.scheduleEntry(scheduleId, Number(seq)).sk, ...delivered].join("#");
}
