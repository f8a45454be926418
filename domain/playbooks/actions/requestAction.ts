import {
  draft,
  type Facts,
  ignored,
  type Outcome,
  type Rejection,
  rejected,
} from "../../decision.ts";
import { type Incident, isOpen } from "../../incident.ts";
import type { PlaybookStep } from "../playbook.ts";
import type { PlaybookRun } from "../playbookRun.ts";
import { isAutomaticFor, type PlaybookAction, TIME_LIMIT_SECONDS } from "./action.ts";
import { type ActionRun, APPROVAL_WITHIN, actionIdOf, doerOf, isEnded } from "./actionRun.ts";
import type { RequestAction, RunAutomatically } from "./commands.ts";
import { filledIn } from "./fillIn.ts";
import { running } from "./running.ts";

/** More would be a loop. */
const MOST_ACTIONS = 100;

type Asking = RequestAction | RunAutomatically;
interface Ask {
  readonly step: PlaybookStep;
  readonly action: PlaybookAction;
  readonly run: PlaybookRun;
}

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
  return begun(incident, { ...ask, command }, facts);
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
  const outcome = begun(incident, { ...ask, command }, facts);
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

function begun(
  incident: Incident,
  { command, step, action, run }: Ask & { readonly command: Asking },
  { actions = [] }: Facts,
): Outcome {
  const { readiness, now, actor } = command;
  if (incident.drill)
    return rejected("INVALID", "This is a drill, in which nothing is carried out.", "key");
  if (actions.length >= MOST_ACTIONS)
    return rejected("INVALID", `${MOST_ACTIONS} actions have been asked for; go on by hand.`);
  if (readiness.kind === "NOT_SET_UP")
    return rejected("INVALID", `The action is not set up. ${readiness.toDo}`, "key");
  const filled = filledIn(action.input ?? [], sourceOf(incident, command));
  if (filled.kind === "MISSING") return rejected("INVALID", filled.message, "values");
  const number = actions.length + 1;
  const { label, kind, target, needsApproval = false } = action;
  const asked = {
    ...{ id: actionIdOf(incident.id, number), incidentId: incident.id, number, revision: 1 },
    ...{ playbook: run.playbook, run: run.number, step: { key: step.key, title: step.title } },
    call: {
      ...{ label, kind, target, input: filled.input },
      ...(readiness.resource !== undefined && { resource: readiness.resource }),
      timeLimitSeconds: action.timeLimitSeconds ?? TIME_LIMIT_SECONDS,
    },
    ...{ automatic: command.type === "RunAutomatically", needsApproval },
    requestedBy: doerOf(actor, "by" in command ? command.by : undefined),
    requestedAt: now,
  };
  const approveBy = needsApproval ? now + APPROVAL_WITHIN : undefined;
  const after: ActionRun =
    approveBy === undefined
      ? running(asked, now)
      : {
          ...asked,
          state: "REQUESTED",
          deadline: { kind: "ACTION", generation: 1, dueAt: approveBy },
        };
  return {
    ...draft(incident, {
      ...{ type: "ActionRequested", actionId: asked.id, label, step: step.title },
      ...(asked.automatic && { automatic: true }),
      ...(approveBy !== undefined && { approveBy }),
    }),
    action: { after },
  };
}

function sourceOf(incident: Incident, command: Asking) {
  const given = "values" in command ? (command.values ?? []) : [];
  return {
    ...incident,
    ...(command.serviceName !== undefined && { serviceName: command.serviceName }),
    labels: {
      ...Object.fromEntries(given.map(({ name, value }) => [name, value])),
      ...incident.labels,
    },
  };
}
