import type { Facts, Outcome } from "../../decision.ts";
import type { Incident } from "../../incident.ts";
import type { ActionCommand } from "./commands.ts";
import {
  actionApproved,
  actionDeclined,
  actionEnded,
  actionLookedAt,
  actionStarted,
} from "./followAction.ts";
import { actionAutomatic, actionRequested } from "./requestAction.ts";

/** The rules of the actions of an incident's playbook. */
export function decideAction(incident: Incident, command: ActionCommand, facts: Facts): Outcome {
  switch (command.type) {
    case "RequestAction":
      return actionRequested(incident, command, facts);
    case "RunAutomatically":
      return actionAutomatic(incident, command, facts);
    case "ApproveAction":
      return actionApproved(incident, command, facts);
    case "DeclineAction":
      return actionDeclined(incident, command, facts);
    case "NoteActionStart":
      return actionStarted(incident, command, facts);
    case "EndAction":
      return actionEnded(incident, command, facts);
    case "LookAtAction":
      return actionLookedAt(incident, command, facts);
    default:
      return command satisfies never;
  }
}
