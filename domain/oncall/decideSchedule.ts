import { answered } from "./answerShiftRequest.ts";
import { asked } from "./askForCover.ts";
import { assigned } from "./assignShift.ts";
import { cancelled } from "./cancelShiftRequest.ts";
import { overrideAdded, overrideEnded } from "./changeOverrides.ts";
import { changed } from "./changeSchedule.ts";
import type { ScheduleCommand } from "./commands.ts";
import { created, deleted } from "./createSchedule.ts";
import { fired } from "./fireScheduleDeadline.ts";
import { acceptedReport } from "./handoff/acceptReport.ts";
import { completed } from "./handoff/completeReport.ts";
import { issueAdded, issueRemoved } from "./handoff/knownIssues.ts";
import {
  type Board,
  failure,
  invalid,
  rejected,
  type ScheduleDecision,
  type ScheduleFacts,
  type ScheduleOutcome,
} from "./scheduleDecision.ts";
import { settled } from "./settleSchedule.ts";
import { takenOut } from "./takeUserOut.ts";

/** The rules of a schedule: what a command makes of it. Pure; `undefined` is a schedule that is not there (yet). */
export function decideSchedule(
  board: Board | undefined,
  command: ScheduleCommand,
  facts: ScheduleFacts,
): ScheduleDecision {
  const outcome = board ? changing(board, command, facts) : creating(command, facts);
  return outcome.kind === "draft" ? settled(outcome, command, facts) : outcome;
}

function creating(command: ScheduleCommand, facts: ScheduleFacts): ScheduleOutcome {
  if (command.type === "CreateSchedule") return created(command, facts);
  const isNamedByItself = command.type === "ChangeSchedule" || command.type === "DeleteSchedule";
  const field = isNamedByItself ? "id" : "scheduleId";
  return rejected(failure("NOT_FOUND", "There is no such schedule.", field));
}

function changing(board: Board, command: ScheduleCommand, facts: ScheduleFacts): ScheduleOutcome {
  switch (command.type) {
    case "CreateSchedule":
      return invalid("A schedule is created once.");
    case "ChangeSchedule":
      return changed(board, command, facts);
    case "DeleteSchedule":
      return deleted(board, command, facts);
    case "AddOverride":
      return overrideAdded(board, command, facts);
    case "EndOverride":
      return overrideEnded(board, command, facts);
    case "AskForCover":
      return asked(board, command, facts);
    case "AnswerShiftRequest":
      return answered(board, command, facts);
    case "AssignShift":
      return assigned(board, command, facts);
    case "CancelShiftRequest":
      return cancelled(board, command, facts);
    case "TakeUserOut":
      return takenOut(board, command, facts);
    case "CompleteHandoffReport":
      return completed(board, command, facts);
    case "AcceptHandoffReport":
      return acceptedReport(board, command, facts);
    case "AddKnownIssue":
      return issueAdded(board, command, facts);
    case "RemoveKnownIssue":
      return issueRemoved(board, command, facts);
    case "FireScheduleDeadline":
      return fired(board, command, facts);
    default:
      return command satisfies never;
  }
}
