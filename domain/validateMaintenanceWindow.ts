import { type Flaw, flaw, flawsOfLength, flawsOfName } from "./flaw.ts";
import { occurrenceFrom } from "./maintenance/occurrence.ts";
import {
  isOver,
  type MaintenanceWindow,
  type PlannedTime,
  type Recurrence,
} from "./maintenanceWindow.ts";
import { flawsOfRestriction } from "./oncall/validateRestriction.ts";
import { weekOf } from "./oncall/week.ts";
import { isZone } from "./oncall/zone.ts";
import { DAY, type Instant } from "./time.ts";
import { flawsOfLabels } from "./validateSignalRules.ts";

const LONGEST_NAME = 100;
/** Work that takes longer is no maintenance, and a slip of the year would be silence. */
const LONGEST_DAYS = 31;
const MOST_PARTS = 10;

/** What is wrong with a window as it will be. */
export function validateMaintenanceWindow(window: MaintenanceWindow, now: Instant): Flaw[] {
  return validatePlanned(window, {
    ...{ now, longestDays: LONGEST_DAYS },
    more: flawsOfLabels(window.labels, "labels"),
  });
}

type Planned = PlannedTime & { readonly name: string };

interface Bounds {
  readonly now: Instant;
  /** Of one that does not recur. */
  readonly longestDays: number;
  /** Flaws of what else it has. */
  readonly more: readonly Flaw[];
}

/** What is wrong with something that holds at planned times. */
export function validatePlanned(window: Planned, { more, ...bounds }: Bounds): Flaw[] {
  const { name, recurrence } = window;
  const flaws = [
    ...flawsOfName(name, LONGEST_NAME, "name"),
    ...flawsOfSpan(window, bounds),
    ...more,
    ...(recurrence ? flawsOfRecurrence(recurrence, "recurrence") : []),
  ];
  if (flaws.length > 0 || occurrenceFrom(window, bounds.now)) return flaws;
  return [flaw("It would never be open between its start and its end.", "recurrence")];
}

function flawsOfSpan(window: PlannedTime, { now, longestDays }: Omit<Bounds, "more">): Flaw[] {
  const { start, end, recurrence } = window;
  if (end === undefined)
    return recurrence ? [] : [flaw("A window that does not recur has an end.", "end")];
  if (end <= start) return [flaw("It ends after it starts.", "end")];
  if (isOver(window, now)) return [flaw("It would be over already.", "end")];
  return !recurrence && end - start > longestDays * DAY
    ? [flaw(`It is at most ${longestDays} days long, unless it recurs.`, "end")]
    : [];
}

function flawsOfRecurrence({ timeZone, windows }: Recurrence, ...path: string[]): Flaw[] {
  const flaws = windows.flatMap((one, index) =>
    flawsOfRestriction(one, ...path, "windows", `${index}`),
  );
  return [
    ...(isZone(timeZone)
      ? []
      : [flaw('It is the IANA name of a zone, such as "Europe/London".', ...path, "timeZone")]),
    ...(windows.length === 0 ? [flaw("There is none.", ...path, "windows")] : []),
    ...flawsOfLength(windows, MOST_PARTS, ...path, "windows"),
    ...flaws,
    ...(windows.length > 0 && flaws.length === 0 && !weekOf(windows)
      ? [flaw("They leave no moment out: it would be open all the time.", ...path, "windows")]
      : []),
  ];
}
