import type { ActionItem, ActionItemKind } from "../actionItems/actionItem.ts";
import { dayAfter, dayIn } from "../actionItems/calendarDay.ts";
import { type Incident, isOpen } from "../incident.ts";
import { plain } from "../messageText.ts";
import type { Instant } from "../time.ts";
import { daysFor } from "./fixDays.ts";
import { FIX_PARTS, type FixPart } from "./fixPart.ts";

/** One part of how an incident is fixed for good: an action item, once somebody has taken it on. */
export interface FixPlanPart {
  readonly part: FixPart;
  /** The day that the incident's severity proposes. */
  readonly proposedDueOn: string;
  readonly actionItem?: ActionItem;
}

/** Whether there is something to be fixed for good, or why not. */
export function fixable(incident: Incident): "FIXABLE" | { readonly because: string } {
  if (isOpen(incident)) return { because: `The incident is ${incident.status}; resolve it first.` };
  const { kind } = incident.resolution;
  if (kind === "RESTORED") return "FIXABLE";
  return {
    because:
      kind === "FALSE_ALARM"
        ? "It was a false alarm: there is nothing to be fixed."
        : "It is a duplicate: plan the fix of the incident that it was merged into.",
  };
}

/** All parts, planned or not; undefined where nothing is to be fixed. */
export function fixPlanOf(
  incident: Incident,
  items: readonly ActionItem[],
  now: Instant,
): readonly FixPlanPart[] | undefined {
  if (fixable(incident) !== "FIXABLE") return undefined;
  return FIX_PARTS.map((part) => {
    const actionItem = itemOfPart(items, part);
    const proposedDueOn = proposedDay(incident, part, { zone: "UTC", now });
    return { part, proposedDueOn, ...(actionItem && { actionItem }) };
  });
}

/** The one that stands for a part; what was cancelled makes room for another. */
export const itemOfPart = (items: readonly ActionItem[], part: FixPart): ActionItem | undefined =>
  items.find((item) => item.part === part && item.state !== "CANCELLED");

/** The one in whose place another can be that part: cancelled, and not replaced so far. */
export const cancelledOfPart = (
  items: readonly ActionItem[],
  part: FixPart,
): ActionItem | undefined =>
  items.find((item) => item.part === part && !items.some(({ replaces }) => replaces === item.id));

/** Counted from the end of the incident, and never past. */
export function proposedDay(
  incident: Incident,
  part: FixPart,
  { zone, now }: { readonly zone: string; readonly now: Instant },
): string {
  const today = dayIn(zone, now);
  const end = isOpen(incident) ? now : incident.resolvedAt;
  const day = dayAfter(dayIn(zone, end), daysFor(incident.rule.fixDays, part));
  return day < today ? today : day;
}

/** What a part does about the next such incident: only the long-term fix is sure to keep it away. */
export const KIND_OF_PART: Readonly<Record<FixPart, ActionItemKind>> = {
  SHORT_TERM_FIX: "MITIGATE",
  LONG_TERM_FIX: "PREVENT",
  ROOT_CAUSE_ANALYSIS: "PREVENT",
  ROLL_FORWARD: "MITIGATE",
};

const CALLED: Readonly<Record<FixPart, string>> = {
  SHORT_TERM_FIX: "Short-term fix",
  LONG_TERM_FIX: "Long-term fix",
  ROOT_CAUSE_ANALYSIS: "Root-cause analysis",
  ROLL_FORWARD: "Roll-forward",
};
const LONGEST_TITLE = 100;

/** What a part is called that nobody has called anything. */
export const titleOfPart = ({ title }: Pick<Incident, "title">, part: FixPart): string =>
  plain(`${CALLED[part]}: ${title}`, LONGEST_TITLE);
