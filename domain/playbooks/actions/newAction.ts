import { draft, type Facts, type Outcome, rejected } from "../../decision.ts";
import { type Incident, isOpen } from "../../incident.ts";
import type { Target } from "../../policy.ts";
import type { PlaybookStep } from "../playbook.ts";
import type { PlaybookRun } from "../playbookRun.ts";
import { type PlaybookAction, TIME_LIMIT_SECONDS } from "./action.ts";
import {
  APPROVAL_WITHIN,
  actionIdOf,
  doerOf,
  type RunningAction,
  type WaitingAction,
} from "./actionRun.ts";
import type { RequestAction, RunAutomatically } from "./commands.ts";
import { filledIn } from "./fillIn.ts";
import { type Asked, running } from "./running.ts";

export type Asking = RequestAction | RunAutomatically;
/** What is asked for, where it stands. */
export interface Ask {
  readonly step: PlaybookStep;
  readonly action: PlaybookAction;
  readonly run: PlaybookRun;
}

/** More would be a loop. */
const MOST_ACTIONS = 100;

/** An action that is handed over, or waits for approval; or why it cannot be made up. */
export function newAction(
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
  const { label, kind, target, timeLimitSeconds = TIME_LIMIT_SECONDS } = action;
  const { resource } = readiness;
  const number = actions.length + 1;
  const asked: Asked = {
    ...{ id: actionIdOf(incident.id, number), incidentId: incident.id, number, revision: 1 },
    ...{ playbook: run.playbook, run: run.number, step: { key: step.key, title: step.title } },
    call: {
      ...{ label, kind, target, input: filled.input, timeLimitSeconds },
      ...(resource !== undefined && { resource }),
    },
    automatic: command.type === "RunAutomatically",
    needsApproval: action.needsApproval ?? false,
    requestedBy: doerOf(actor, "by" in command ? command.by : undefined),
    requestedAt: now,
  };
  return onRecord(incident, asked.needsApproval ? waiting(asked) : running(asked, now));
}

const waiting = (asked: Asked): WaitingAction => ({
  ...asked,
  state: "REQUESTED",
  deadline: { kind: "ACTION", generation: 1, dueAt: asked.requestedAt + APPROVAL_WITHIN },
});

function onRecord(incident: Incident, after: WaitingAction | RunningAction): Outcome {
  const { id: actionId, call, step, automatic } = after;
  const waits = after.state === "REQUESTED" && {
    approveBy: after.deadline.dueAt,
    asks: approversOf(incident, after),
  };
  return {
    ...draft(incident, {
      ...{ type: "ActionRequested", actionId, label: call.label, step: step.title },
      ...(automatic && { automatic }),
      ...waits,
    }),
    action: { after },
  };
}

/** What the placeholders mean. Labels of the incident stand; others are given. */
function sourceOf(incident: Incident, command: Asking) {
  const { serviceName } = command;
  const given = "values" in command ? (command.values ?? []) : [];
  const named = Object.fromEntries(given.map(({ name, value }) => [name, value]));
  return {
    ...incident,
    ...(serviceName !== undefined && { serviceName }),
    labels: { ...named, ...incident.labels },
  };
}

/** The channels of its level, and whoever is on it or was paged last, but for who has asked. */
function approversOf(incident: Incident, { requestedBy }: Asked): readonly Target[] {
  const { rule, responder } = incident;
  const paged = isOpen(incident) ? incident.paging.paged : [];
  const people: readonly Target[] = responder?.userId
    ? [{ kind: "USER", id: responder.userId, name: responder.name }]
    : paged;
  return [
    ...rule.channels.map((name): Target => ({ kind: "CHANNEL", name })),
    ...people.filter((one) => one.kind === "USER" && one.id !== requestedBy.userId),
  ];
}
