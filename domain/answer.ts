import type { Acknowledge, Advance, ReceiveSignal, TakeOver } from "./commands.ts";
import { draft, NO_CONSEQUENCES, type Outcome, rejected } from "./decision.ts";
import {
  type Incident,
  isOpen,
  isTriggered,
  type OpenIncident,
  type Triggered,
  type Working,
} from "./incident.ts";
import { illegalMove } from "./lifecycle.ts";
import { responderOf } from "./responder.ts";
import { awaitedNames } from "./situation.ts";
import type { Person } from "./user.ts";

type Answer = Acknowledge | Advance | ReceiveSignal | TakeOver;

const noteOf = (command: object) =>
  "note" in command && typeof command.note === "string" ? { note: command.note } : {};

const viaOf = (command: Answer) =>
  command.type === "Acknowledge" && command.via ? { via: command.via } : {};

/** TRIGGERED → INVESTIGATING: a person has answered; where all of a step must, the last of them. */
export function acknowledged(incident: Incident, command: Answer): Outcome {
  if (!isTriggered(incident)) {
    return rejected("ILLEGAL_TRANSITION", illegalMove(incident.status, "be acknowledged"));
  }
  const { awaiting } = incident.paging;
  if (command.type === "Acknowledge" && awaiting.length > 0) {
    const { by } = command;
    if (!by || !awaiting.includes(by.id)) return mustBeOneOf(incident);
    if (awaiting.length > 1) return oneOfAll(incident, command, by);
  }
  return draft(answered(incident, command), {
    ...{ type: "IncidentAcknowledged", ...NO_CONSEQUENCES },
    informs: incident.rule.channels,
    ...("by" in command && command.by && { person: command.by }),
    ...viaOf(command),
    ...noteOf(command),
  });
}

/** In the hands of whoever answered: the clocks of the escalation stop. */
function answered(incident: Triggered, command: Answer): Working {
  const { snoozedUntil: _, ...rest } = incident;
  return {
    ...rest,
    status: "INVESTIGATING",
    acknowledgedAt: command.at ?? command.now,
    deadlines: [],
    paging: { ...incident.paging, awaiting: [] },
    responder: responderOf(command),
  };
}

function mustBeOneOf(incident: Triggered): Outcome {
  const names = awaitedNames(incident).join(", ");
  const message = `All of this step must acknowledge; it still waits for ${names}. Say with \`userId\` who of them has, or take the incident over.`;
  return rejected("INVALID", message, "userId");
}

function oneOfAll(incident: Triggered, command: Acknowledge, person: Person): Outcome {
  const awaiting = incident.paging.awaiting.filter((id) => id !== person.id);
  return draft(
    { ...incident, paging: { ...incident.paging, awaiting } },
    {
      ...{ type: "PersonAcknowledged", ...NO_CONSEQUENCES, person, remaining: awaiting.length },
      informs: incident.rule.channels,
      ...viaOf(command),
      ...noteOf(command),
    },
  );
}

/** Whoever takes an incident over is the one who is asked from now on; the one before is told. */
export function takenOver(incident: Incident, command: TakeOver): Outcome {
  if (!isOpen(incident)) {
    return rejected("ILLEGAL_TRANSITION", illegalMove(incident.status, "be taken over"));
  }
  const responder = responderOf(command);
  const before = incident.responder;
  if (before && before.name === responder.name && before.userId === responder.userId)
    return rejected("INVALID", `${responder.name} is on it already.`);
  const next: OpenIncident = isTriggered(incident)
    ? answered(incident, command)
    : { ...incident, responder };
  return draft(next, {
    ...{ type: "IncidentTakenOver", ...NO_CONSEQUENCES, to: responder.name },
    informs: incident.rule.channels,
    tells: before?.userId ? [{ kind: "USER", id: before.userId, name: before.name }] : [],
    ...(before && { from: before.name }),
    ...noteOf(command),
  });
}
