import { utcMinute } from "../../utc.ts";
import type { AcceptHandoffReport } from "../commands.ts";
import { onCallAt } from "../onCallAt.ts";
import {
  type Board,
  draft,
  failure,
  rejected,
  type ScheduleFacts,
  type ScheduleFailure,
  type ScheduleOutcome,
  telling,
} from "../scheduleDecision.ts";
import { briefOf, EMPTY_DESK, type HandoffReport } from "./handoffReport.ts";
import { newestReport } from "./newestReport.ts";

const LONGEST_NOTE = 1_000;

/** Whoever comes takes over by it, completed or not: what is missing is said in the note. */
export function acceptedReport(
  board: Board,
  command: AcceptHandoffReport,
  facts: ScheduleFacts,
): ScheduleOutcome {
  const { reportId, note, actor, now } = command;
  const report = newestReport(board, reportId);
  if ("code" in report) return rejected(report);
  const flaws = flawsOfAcceptance(board, { report, command });
  if (flaws.length > 0) return rejected(...flaws);
  const accepted = { at: now, by: actor, ...(note?.trim() && { note: note.trim() }) };
  const next: HandoffReport = { ...report, accepted };
  const { handoff: desk = EMPTY_DESK, schedule } = board;
  const { reportDueAt: _, ...rest } = schedule;
  return draft(
    { ...board, schedule: rest, handoff: { ...desk, report: next } },
    {
      ...{ type: "HandoffReportAccepted", report: briefOf(next), to: report.to },
      ...(accepted.note && { note: accepted.note }),
      ...telling(facts, report.from.id),
    },
  );
}

interface Acceptance {
  readonly report: HandoffReport;
  readonly command: AcceptHandoffReport;
}

function flawsOfAcceptance(
  { schedule }: Board,
  { report: { to, at }, command: { userId, personId, now, note } }: Acceptance,
): readonly ScheduleFailure[] {
  const forbidden = (message: string) => [failure("FORBIDDEN", message, "userId")];
  if (personId !== undefined && personId !== userId)
    return forbidden("Nobody takes over for somebody else.");
  // Before the change whoever leaves is still on call.
  const instead = now < at ? undefined : onCallAt(schedule, now)?.userId;
  if (userId !== to.id && userId !== instead)
    return forbidden(
      `${to.name} accepts it, or whoever is on call in their stead from ${utcMinute(at)} on.`,
    );
  if (note !== undefined && note.length > LONGEST_NOTE)
    return [failure("INVALID", `It has more than ${LONGEST_NOTE} characters.`, "note")];
  return [];
}
