import type { Board, ScheduleFailure } from "../scheduleDecision.ts";
import { failure } from "../scheduleDecision.ts";
import { EMPTY_DESK, type HandoffReport } from "./handoffReport.ts";

/** The report of a command, as far as it can still change, or why it cannot. */
export function newestReport(
  { handoff: { report } = EMPTY_DESK }: Board,
  reportId: string,
): HandoffReport | ScheduleFailure {
  if (!report) return failure("NOT_FOUND", "There is no handoff report yet.", "id");
  if (report.id !== reportId)
    return failure("ILLEGAL_TRANSITION", `Only the newest report can change: ${report.id}.`, "id");
  if (report.accepted) {
    const message = "It has been accepted; what is new now is a known issue (addKnownIssue).";
    return failure("ILLEGAL_TRANSITION", message, "id");
  }
  return report;
}
