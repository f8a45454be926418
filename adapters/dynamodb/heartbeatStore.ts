import type { HeartbeatStore, PingedBy } from "../../app/heartbeat/ports.ts";
import type { Heartbeat } from "../../domain/heartbeat/heartbeat.ts";
import type { Beat, Pulse } from "../../domain/heartbeat/pulse.ts";
import type { Instant } from "../../domain/time.ts";
import { beatsIn } from "./beatsIn.ts";
import { isCommitted } from "./isCommitted.ts";
import { pulseItem } from "./items/pulse.ts";
import { keys } from "./keys.ts";
import { pastConflicts } from "./pastConflicts.ts";
import { pulseWrites } from "./pulseWrites.ts";
import type { Table, Write } from "./table.ts";
import { unlessRefused } from "./unlessRefused.ts";

export class DynamoHeartbeatStore implements HeartbeatStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async ping({ heartbeatId, tokenHash }: PingedBy, at: Instant): Promise<Pulse | undefined> {
    const pinging = {
      text: "SET lastPingAt = :at",
      condition: "tokenHash = :token",
      values: { ":at": at, ":token": tokenHash },
    };
    const update = () => this.#table.update(keys.pulse(heartbeatId), pinging);
    const item = await unlessRefused(pastConflicts(update));
    return item && pulseItem.decode(item);
  }

  async load(heartbeatId: string): Promise<Beat | undefined> {
    const items = await this.#table.batchGet([
      keys.heartbeat(heartbeatId),
      keys.pulse(heartbeatId),
    ]);
    return beatsIn(items).get(heartbeatId);
  }

  commit({ heartbeat, pulse }: Beat, after: Pulse): Promise<boolean> {
    return isCommitted(this.#table, [...pulseWrites(pulse, after), isUnchanged(heartbeat)]);
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
