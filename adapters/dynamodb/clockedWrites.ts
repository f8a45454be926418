import type { ConfigEdit } from "../../app/configure/ports.ts";
import { NO_PAGE_CHECK } from "../../domain/pageCheck/pageCheckState.ts";
import { actionItemWrites } from "./actionItemWrites.ts";
import { writesOfDrillSeries, writesOfDrillSeriesDeletion } from "./drillSeriesWrites.ts";
import { unguarded } from "./guards.ts";
import { writesOfHeartbeat, writesOfHeartbeatDeletion } from "./heartbeatWrites.ts";
import { pageCheckWrites } from "./pageCheckStore.ts";
import type { Write } from "./table.ts";
import type { GuardedWrite } from "./uses.ts";
import { windowClockWrites } from "./windowClockWrites.ts";

type Writes = [GuardedWrite, ...GuardedWrite[]];
type ClockedKind =
  | "heartbeat"
  | "heartbeatDeletion"
  | "windowClock"
  | "actionItem"
  | "drillSeries"
  | "drillSeriesDeletion"
  | "pageCheck";

/** The writes of what is configured and waits for a time of its own. */
export function writesOfClocked(edit: Extract<ConfigEdit, { readonly kind: ClockedKind }>): Writes {
  switch (edit.kind) {
    case "heartbeat":
      return writesOfHeartbeat(edit);
    case "heartbeatDeletion":
      return writesOfHeartbeatDeletion(edit.before);
    case "drillSeries":
      return writesOfDrillSeries(edit);
    case "drillSeriesDeletion":
      return writesOfDrillSeriesDeletion(edit.before);
    case "pageCheck":
      return guardedByThemselves(pageCheckWrites(edit.before ?? NO_PAGE_CHECK, edit.after));
    case "windowClock":
      return guardedByThemselves(windowClockWrites(edit));
    case "actionItem":
      return guardedByThemselves(actionItemWrites(edit));
    default:
      return edit satisfies never;
  }
}

/** Writes of something whose lock is not its version; the first has the condition. */
const guardedByThemselves = ([object, ...rest]: [Write, ...Write[]]): Writes => [
  unguarded(object),
  ...rest.map(unguarded),
];
