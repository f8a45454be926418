import {
  draft,
  type Facts,
  ignored,
  type Outcome,
  type Rejection,
  rejected,
} from "../../decision.ts";
import { type Incident, isOpen } from "../../incident.ts";
import { isAutomaticFor } from "./action.ts";
import { type ActionRun, isEnded } from "./actionRun.ts";
import type { RequestAction, RunAutomatically } from "./commands.ts";
import { type Ask, type Asking, newAction } from "./newAction.ts";

/** A person has a step's action carried out. What one click has begun, another does not begin once more. */
export function actionRequested(incident: Incident, command: RequestAction, facts: Facts): Outcome {
  const ask = askIn(incident, command, facts);
  if ("kind" in ask) return ask;
  const newest = newestOf(ask, facts);
  if (newest && newest.id !== command.again)
    return rejected("ILLEGAL_TRANSITION", standing(newest));
  if (newest && !isEnded(newest)) return rejected("ILLEGAL_TRANSITION", standing(newest));
  if (!newest && command.again !== undefined)
    return rejected("NOT_FOUND", "The action has not been carried out here.", "again");
  return newAction(incident, { ...ask, command }, facts);
}

/** An action that needs no asking, once in a run; what keeps it from that is on the timeline. */
export function actionAutomatic(
  incident: Incident,
  command: RunAutomatically,
  facts: Facts,
): Outcome {
  const ask = askIn(incident, command, facts);
  if ("kind" in ask) return ignored("NOTHING_OPEN");
  const { action, run, step } = ask;
  if (run.current !== step.key || !isAutomaticFor(action, incident) || newestOf(ask, facts))
    return ignored("ALREADY_ASKED");
  const leftOut = (reason: string) =>
    draft(incident, { type: "ActionLeftOut", label: action.label, reason });
  if (!command.allowed) return leftOut("Automatic actions are switched off.");
  const outcome = newAction(incident, { ...ask, command }, facts);
  return outcome.kind === "rejected" ? leftOut(outcome.message) : outcome;
}

function askIn(incident: Incident, command: Asking, { run }: Facts): Ask | Rejection {
  const { playbook, key } = command;
  if (!isOpen(incident))
    return rejected("ILLEGAL_TRANSITION", `The incident is ${incident.status}; reopen it first.`);
  if (!run || run.playbook.id !== playbook.id || run.playbook.version !== playbook.version)
    return rejected(
      "INVALID",
      "The incident has another playbook by now; look at it again.",
      "key",
    );
  const step = playbook.steps.find((one) => one.key === key);
  if (!step?.action)
    return rejected("NOT_FOUND", `The playbook has no step "${key}" with an action.`, "key");
  return { step, action: step.action, run };
}

const newestOf = ({ step, run }: Ask, { actions = [] }: Facts): ActionRun | undefined =>
  actions.findLast((one) => one.run === run.number && one.step.key === step.key);

/** Why another one is not begun, and how it would be. */
function standing(newest: ActionRun): string {
  const { id, state, requestedBy } = newest;
  const asked = `It is ${state}, asked for by ${requestedBy.name}`;
  return isEnded(newest)
    ? `${asked}. To have it done once more, name it: again: "${id}".`
    : `${asked}.`;
}
