import { withCategory, withNote, withSeverity, withTimes } from "./amend.ts";
import type { Command } from "./commands.ts";
import {
  type Decision,
  type Facts,
  ignored,
  numbered,
  type Outcome,
  rejected,
} from "./decision.ts";
import { fireDeadline } from "./fireDeadline.ts";
import type { Incident } from "./incident.ts";
import { acknowledged, advanced, closed, merged, reopened, resolved } from "./move.ts";
import { declared, openedBySignal } from "./openIncident.ts";
import { receiveSignal } from "./receiveSignal.ts";

/**
 * The rules of an incident: what a command makes of it. Pure; `undefined` is an incident that is not there yet.
 * Only `Declare` and a firing signal can make one, and they need `facts.service`.
 */
export function decide(incident: Incident | undefined, command: Command, facts: Facts): Decision {
  const outcome = incident ? changing(incident, command, facts) : opening(command, facts);
  return outcome.kind === "draft" ? numbered(outcome, command) : outcome;
}

function opening(command: Command, facts: Facts): Outcome {
  if (!facts.service) return rejected("NOT_FOUND", "There is no such service.", "serviceId");
  if (command.type === "Declare") return declared(command, facts, facts.service);
  if (command.type === "ReceiveSignal" && command.signal.state === "FIRING") {
    return openedBySignal(command, facts, facts.service);
  }
  return ignored("NOTHING_OPEN");
}

function changing(incident: Incident, command: Command, facts: Facts): Outcome {
  switch (command.type) {
    case "Declare":
      return rejected("INVALID", "An incident is declared once.");
    case "ReceiveSignal":
      return receiveSignal(incident, command, facts);
    case "Acknowledge":
      return acknowledged(incident, command);
    case "Advance":
      return advanced(incident, command);
    case "Resolve":
      return resolved(incident, {
        ...command,
        at: command.at ?? command.now,
        resolution: { kind: command.falseAlarm ? "FALSE_ALARM" : "RESTORED" },
      });
    case "Close":
      return closed(incident, command);
    case "Reopen":
      return reopened(incident, command);
    case "Merge":
      return merged(incident, command, facts);
    case "ChangeSeverity":
      return withSeverity(incident, command, facts);
    case "ChangeCategory":
      return withCategory(incident, command);
    case "AddNote":
      return withNote(incident, command);
    case "CorrectTimes":
      return withTimes(incident, command);
    case "FireDeadline":
      return fireDeadline(incident, command);
    default:
      return command satisfies never;
  }
}
