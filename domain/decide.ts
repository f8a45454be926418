import { withCategory, withNote, withSeverity, withTimes } from "./amend.ts";
import { acknowledged, takenOver } from "./answer.ts";
import { withAnsweredClocks } from "./answeredClocks.ts";
import type { ChronicleCommand } from "./chronicle/commands.ts";
import { chronicled } from "./chronicle/writeChronicle.ts";
import type {
  AddNote,
  AttachPlaybook,
  ChangeCategory,
  ChangeSeverity,
  Command,
  CorrectTimes,
  ResendDelivery,
  RetryDelivery,
  TakePlaybookStep,
} from "./commands.ts";
import { updateApproved } from "./communication/approveUpdate.ts";
import { updateDrafted, updateEdited, updateSent } from "./communication/changeUpdate.ts";
import type { UpdateCommand } from "./communication/commands.ts";
import {
  type Decision,
  type Facts,
  ignored,
  numbered,
  type Outcome,
  rejected,
} from "./decision.ts";
import { resent, retried } from "./deliverAgain.ts";
import type { StopDrill } from "./drills/commands.ts";
import { drillStopped } from "./drills/playDrill.ts";
import { drillStarted } from "./drills/startDrill.ts";
import { withDrillClocks } from "./drills/withDrillClocks.ts";
import { withoutPages } from "./drills/withoutPages.ts";
import { escalatedByHand } from "./escalate.ts";
import { fireDeadline } from "./fireDeadline.ts";
import { settled } from "./grouping/allClear.ts";
import { withKeyClocks } from "./grouping/withKeyClocks.ts";
import type { Incident } from "./incident.ts";
import { advanced, closed, merged, reopened, resolvedByPerson } from "./move.ts";
import { declared, openedBySignal } from "./openIncident.ts";
import type { ActionCommand } from "./playbooks/actions/commands.ts";
import { decideAction } from "./playbooks/actions/decideAction.ts";
import { attached, withPlaybook } from "./playbooks/attachPlaybook.ts";
import { stepTaken } from "./playbooks/takeStep.ts";
import type { PostmortemCommand } from "./postmortems/commands.ts";
import { withPostmortemClocks } from "./postmortems/dueClock.ts";
import { postmortemWritten } from "./postmortems/writePostmortem.ts";
import { receiveSignal } from "./receiveSignal.ts";
import { withRoleClock, withRolesAskedFor } from "./roles/askForRoles.ts";
import { assigned, handedOver, released } from "./roles/changeRoles.ts";
import type { RoleCommand } from "./roles/commands.ts";
import { snoozed, unsnoozed } from "./snooze.ts";
import { withSubscribers } from "./subscribers.ts";

/**
 * The rules of an incident: what a command makes of it. Pure; `undefined` is an incident that is not there yet.
 * Only `Declare`, `StartDrill` and a firing signal can make one, and they need `facts.service`.
 */
export function decide(incident: Incident | undefined, command: Command, facts: Facts): Decision {
  const outcome = incident ? changing(incident, command, facts) : opening(command, facts);
  if (outcome.kind !== "draft") return outcome;
  const equipped = withPlaybook(outcome, command, facts);
  const asking = withRolesAskedFor(equipped, command, facts);
  const heard = withSubscribers(asking, facts.audience ?? [], command.now);
  const clocked = withAnsweredClocks(heard, command, incident);
  const timed = withKeyClocks(withRoleClock(clocked, command, incident), command, incident);
  const played = withoutPages(withDrillClocks(timed, command, incident));
  return numbered(withPostmortemClocks(played, command, incident), command, incident);
}

function opening(command: Command, facts: Facts): Outcome {
  if (!facts.service) return rejected("NOT_FOUND", "There is no such service.", "serviceId");
  if (command.type === "Declare") return declared(command, facts, facts.service);
  if (command.type === "StartDrill") return drillStarted(command, facts, facts.service);
  if (command.type === "ReceiveSignal" && command.signal.state === "FIRING") {
    return openedBySignal(command, facts, facts.service);
  }
  return ignored("NOTHING_OPEN");
}

function changing(incident: Incident, command: Command, facts: Facts): Outcome {
  switch (command.type) {
    case "Declare":
    case "StartDrill":
      return rejected("INVALID", "An incident is declared once.");
    case "ReceiveSignal":
      return receiveSignal(incident, command, facts);
    case "SettleKeys":
      return settled(incident, facts, command.now);
    case "Acknowledge":
      return acknowledged(incident, command);
    case "TakeOver":
      return takenOver(incident, command);
    case "Escalate":
      return escalatedByHand(incident, command, facts);
    case "Snooze":
      return snoozed(incident, command);
    case "Unsnooze":
      return unsnoozed(incident, command, facts);
    case "Advance":
      return advanced(incident, command);
    case "Resolve":
      return resolvedByPerson(incident, command);
    case "Close":
      return closed(incident, command);
    case "Reopen":
      return reopened(incident, command, facts);
    case "Merge":
      return merged(incident, command, facts);
    case "FireDeadline":
      return fireDeadline(incident, command, facts);
    default:
      return staying(incident, command, facts);
  }
}

type Staying =
  | ChangeSeverity
  | ChangeCategory
  | AddNote
  | StopDrill
  | AttachPlaybook
  | TakePlaybookStep
  | Documenting
  | CorrectTimes
  | RetryDelivery
  | ResendDelivery;

/** What leaves an incident in its status. */
function staying(incident: Incident, command: Staying, facts: Facts): Outcome {
  switch (command.type) {
    case "ChangeSeverity":
      return withSeverity(incident, command, facts);
    case "ChangeCategory":
      return withCategory(incident, command);
    case "AddNote":
      return withNote(incident, command);
    case "StopDrill":
      return drillStopped(incident, command);
    case "CorrectTimes":
      return withTimes(incident, command);
    case "AttachPlaybook":
      return attached(incident, command, facts);
    case "TakePlaybookStep":
      return stepTaken(incident, command, facts);
    case "RetryDelivery":
      return retried(incident, command, facts);
    case "ResendDelivery":
      return resent(incident, command, facts);
    default:
      return documenting(incident, command, facts);
  }
}

type Documenting =
  | RoleCommand
  | ActionCommand
  | UpdateCommand
  | ChronicleCommand
  | PostmortemCommand;

/** Who does what, what is had done, and what is written of it. */
function documenting(incident: Incident, command: Documenting, facts: Facts): Outcome {
  switch (command.type) {
    case "AssignRole":
      return assigned(incident, command);
    case "HandOverRole":
      return handedOver(incident, command);
    case "ReleaseRole":
      return released(incident, command);
    case "DraftUpdate":
      return updateDrafted(incident, command, facts);
    case "EditUpdate":
      return updateEdited(incident, command, facts);
    case "ApproveUpdate":
      return updateApproved(incident, command, facts);
    case "SendUpdate":
      return updateSent(incident, command, facts);
    case "RecordDecision":
    case "AddLink":
    case "PinEntry":
    case "UnpinEntry":
    case "CorrectEntry":
      return chronicled(incident, command);
    case "DraftPostmortem":
    case "RevisePostmortem":
    case "SubmitPostmortem":
    case "ApprovePostmortem":
    case "PublishPostmortem":
      return postmortemWritten(incident, command, facts);
    default:
      return decideAction(incident, command, facts);
  }
}
