import type { CompleteHandoffReport } from "../commands.ts";
import { mayManage } from "../mayManage.ts";
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

const LONGEST_TEXT = 5_000;

/** Whoever leaves adds what no data says; again until it is accepted. */
export function completed(
  board: Board,
  command: CompleteHandoffReport,
  facts: ScheduleFacts,
): ScheduleOutcome {
  const { reportId, notes, upcoming, actor, now } = command;
  const report = newestReport(board, reportId);
  if ("code" in report) return rejected(report);
  const flaws = [
    ...flawsOfWriter(report, command, facts),
    ...flawsOfLength(notes, "notes"),
    ...flawsOfLength(upcoming, "upcoming"),
  ];
  if (flaws.length > 0) return rejected(...flaws);
  const { notes: told = "", upcoming: planned = "", ...rest } = report;
  const next: HandoffReport = {
    ...rest,
    ...text("notes", notes ?? told),
    ...text("upcoming", upcoming ?? planned),
    completed: { at: now, by: actor },
  };
  const { handoff: desk = EMPTY_DESK } = board;
  return draft(
    { ...board, handoff: { ...desk, report: next } },
    { type: "HandoffReportCompleted", report: briefOf(next), ...telling(facts, next.to.id) },
  );
}

/** Nothing but blanks is nothing. */
const text = (field: "notes" | "upcoming", written: string) =>
  written.trim() === "" ? {} : { [field]: written.trim() };

const flawsOfLength = (
  written: string | undefined,
  field: "notes" | "upcoming",
): readonly ScheduleFailure[] =>
  written !== undefined && written.length > LONGEST_TEXT
    ? [failure("INVALID", `It has more than ${LONGEST_TEXT} characters.`, field)]
    : [];

function flawsOfWriter(
  { from }: HandoffReport,
  command: CompleteHandoffReport,
  facts: ScheduleFacts,
): readonly ScheduleFailure[] {
  const { personId } = command;
  if (personId === undefined || personId === from.id || mayManage(command, facts)) return [];
  const message = `${from.name} completes it, or a manager of the schedule's team.`;
  return [failure("FORBIDDEN", message, "id")];
}
