import { markOf } from "../amend.ts";
import { MARKS, type Mark } from "../commands.ts";
import type { Incident } from "../incident.ts";
import type { Instant } from "../time.ts";

const WORDS: Readonly<Record<Mark, string>> = {
  startedAt: "Began",
  detectedAt: "Detected",
  acknowledgedAt: "Acknowledged",
  mitigatedAt: "Mitigated",
  resolvedAt: "Resolved",
};

/** The time marks that an incident has, as people call them. */
export function marksOf(
  incident: Incident,
): readonly { readonly name: string; readonly at: Instant }[] {
  const marks = MARKS.flatMap((mark) => {
    const at = markOf(incident, mark);
    return at === undefined ? [] : [{ name: WORDS[mark], at }];
  });
  return incident.status === "CLOSED"
    ? [...marks, { name: "Closed", at: incident.closedAt }]
    : marks;
}
