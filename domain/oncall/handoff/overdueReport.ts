import type { ScheduleEvent } from "../events.ts";
import { type Board, type ScheduleFacts, telling } from "../scheduleDecision.ts";
import { briefOf, EMPTY_DESK } from "./handoffReport.ts";

/** Who has to accept is asked to, and who has to complete it before. */
export function reportOverdue(
  { handoff: { report } = EMPTY_DESK }: Board,
  facts: ScheduleFacts,
): readonly ScheduleEvent[] {
  if (!report || report.accepted) return [];
  const { from, to, completed } = report;
  return [
    {
      ...{ type: "HandoffReportOverdue", report: briefOf(report), from, to },
      ...telling(facts, to.id, completed ? undefined : from.id),
    },
  ];
}
