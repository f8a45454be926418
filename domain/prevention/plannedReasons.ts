import { occurrenceFrom } from "../maintenance/occurrence.ts";
import type { MaintenanceWindow } from "../maintenanceWindow.ts";
import { HOUR, type Instant } from "../time.ts";
import { utcMinute } from "../utc.ts";
import type { Reason } from "./advice.ts";
import type { Freeze } from "./freeze.ts";

/** A deployment takes a while, and so does taking it back. */
const SOON = HOUR;

/** A freeze that is open, or opens before a deployment of now would be seen to work. */
export const freezeReasons = (freezes: readonly Freeze[], at: Instant): readonly Reason[] =>
  freezes.flatMap((freeze): Reason[] => {
    const next = occurrenceFrom(freeze, at);
    if (!next || next.start > at + SOON) return [];
    const { id, name, reason } = freeze;
    const why = reason === undefined ? "" : `: ${reason}`;
    return next.start <= at
      ? [
          {
            ...{ code: "FREEZE", verdict: "STOP", objectId: id },
            message: `${name} until ${endOf(next.end)}${why}`,
          },
        ]
      : [
          {
            ...{ code: "FREEZE_AHEAD", verdict: "CAUTION", objectId: id },
            message: `${name} begins at ${utcMinute(next.start)}${why}`,
          },
        ];
  });

/** Planned work keeps alarms back: what a deployment breaks in it is not seen before its end. */
export const maintenanceReasons = (
  windows: readonly MaintenanceWindow[],
  at: Instant,
): readonly Reason[] =>
  windows.flatMap((window): Reason[] => {
    const next = occurrenceFrom(window, at);
    if (!next || next.start > at) return [];
    const message = `${window.name} until ${endOf(next.end)} keeps alarms back`;
    return [{ code: "MAINTENANCE", verdict: "CAUTION", message, objectId: window.id }];
  });

const endOf = (end: Instant): string => (Number.isFinite(end) ? utcMinute(end) : "further notice");
