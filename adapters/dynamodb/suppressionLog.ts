import type { Hold, SuppressionLog } from "../../app/ingestPorts.ts";
import type { HeldSignal } from "../../domain/maintenance/heldSignal.ts";
import type { SuppressedSignal } from "../../domain/suppressedSignal.ts";
import { addToTally } from "./heldTally.ts";
import { isAsHeld, releaseWrite } from "./heldWrites.ts";
import { mustNotHaveEnded } from "./incidentWrites.ts";
import { heldSignalItem, heldSignalPlacement } from "./items/heldSignal.ts";
import { suppressedItem, suppressedPlacement } from "./items/suppressed.ts";
import { pastConflicts } from "./pastConflicts.ts";
import { refusal } from "./refusal.ts";
import { MUST_NOT_EXIST, type Table, type Write } from "./table.ts";
import { unlessRefused } from "./unlessRefused.ts";

/** Suppressed signals lie beside their service, in order of time; alarms that are held back, by their keys. */
export class DynamoSuppressionLog implements SuppressionLog {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async record(signal: SuppressedSignal): Promise<void> {
    await this.#table.put(suppressedItem.encode(signal, suppressedPlacement(signal)));
  }

  async hold(hold: Hold): Promise<"SEEN" | "AGAIN" | undefined> {
    const writes = writesOf(hold);
    try {
      await this.#table.transact(writes);
      await this.countHeld(hold.windowId);
      return undefined;
    } catch (error) {
      const refused = refusal(error, writes);
      return refused !== "CONTENTION" && "check" in refused ? "SEEN" : "AGAIN";
    }
  }

  countHeld(windowId: string): Promise<void> {
    return addToTally(this.#table, windowId, { held: 1 });
  }

  async release(held: HeldSignal): Promise<boolean> {
    const { delete: key, condition } = releaseWrite(held);
    const release = async () => {
      await this.#table.delete(key, condition);
      return true;
    };
    return (await unlessRefused(pastConflicts(release))) ?? false;
  }
}

const writesOf = ({ before, after, record, begun }: Hold): Write[] => [
  {
    put: heldSignalItem.encode(after, heldSignalPlacement(after)),
    condition: before ? isAsHeld(before) : MUST_NOT_EXIST,
  },
  { put: suppressedItem.encode(record, suppressedPlacement(record)) },
  ...(begun ? [mustNotHaveEnded(begun, record.at)] : []),
];
