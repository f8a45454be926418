import type { HeartbeatStore, PingedBy } from "../../app/heartbeat/ports.ts";
import type { Heartbeat } from "../../domain/heartbeat/heartbeat.ts";
import type { Beat, Pulse } from "../../domain/heartbeat/pulse.ts";
import type { Instant } from "../../domain/time.ts";
import { randomBackoff } from "../randomBackoff.ts";
import { beatsIn } from "./beatsIn.ts";
import { pulseItem } from "./items/pulse.ts";
import { keys } from "./keys.ts";
import { pulseWrites } from "./pulseWrites.ts";
import { refusal } from "./refusal.ts";
import type { Table, Write } from "./table.ts";

/** Whoever pings once a day shall not have to ping again because of a look at that moment. */
const MOST_TRIES = 5;

const isNamed = (error: unknown, name: string): boolean =>
  error instanceof Error && error.name === name;

export class DynamoHeartbeatStore implements HeartbeatStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async ping(of: PingedBy, at: Instant): Promise<Pulse | undefined> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.#ping(of, at);
      } catch (error) {
        if (isNamed(error, "ConditionalCheckFailedException")) return undefined;
        // A transaction about the same pulse is under way, and over in a moment.
        if (!isNamed(error, "TransactionConflictException") || tries >= MOST_TRIES) throw error;
        await randomBackoff.pause(tries);
      }
    }
  }

  async #ping({ heartbeatId, tokenHash }: PingedBy, at: Instant): Promise<Pulse> {
    const item = await this.#table.update(keys.pulse(heartbeatId), {
      text: "SET lastPingAt = :at",
      condition: "tokenHash = :token",
      values: { ":at": at, ":token": tokenHash },
    });
    return pulseItem.decode(item);
  }

  async load(heartbeatId: string): Promise<Beat | undefined> {
    const items = await this.#table.batchGet([
      keys.heartbeat(heartbeatId),
      keys.pulse(heartbeatId),
    ]);
    return beatsIn(items).get(heartbeatId);
  }

  async commit({ heartbeat, pulse }: Beat, after: Pulse): Promise<boolean> {
    const writes: Write[] = [...pulseWrites(pulse, after), isUnchanged(heartbeat)];
    try {
      await this.#table.transact(writes);
      return true;
    } catch (error) {
      refusal(error, writes);
      // Two writers met; a moment of chance keeps them from meeting again.
      await randomBackoff.pause(1);
      return false;
    }
  }
}

/** What follows from a ping follows from the heartbeat as well, and the two are not read in one moment. */
const isUnchanged = ({ id, version }: Heartbeat): Write => ({
  check: keys.heartbeat(id),
  condition: {
    text: "#version = :version",
    names: { "#version": "version" },
    values: { ":version": version },
  },
});
