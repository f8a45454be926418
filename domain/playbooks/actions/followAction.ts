import {
  type Draft,
  draft,
  type Facts,
  ignored,
  type Outcome,
  quietDraft,
  type Rejection,
  rejected,
} from "../../decision.ts";
import { type Incident, isOpen } from "../../incident.ts";
import type { Instant } from "../../time.ts";
import { utc } from "../../utc.ts";
import {
  type ActionRun,
  doerOf,
  type EndedAction,
  endOf,
  isEnded,
  isSameDoer,
  LAST_LOOK,
  LOOK_EVERY,
  type RunningAction,
  type WaitingAction,
} from "./actionRun.ts";
import type {
  ApproveAction,
  DeclineAction,
  EndAction,
  LookAtAction,
  NoteActionStart,
} from "./commands.ts";
import { running } from "./running.ts";

/** A second person agrees, and it is handed over. */
export function actionApproved(incident: Incident, command: ApproveAction, facts: Facts): Outcome {
  const before = waiting(command, facts);
  if ("kind" in before) return before;
  if (!isOpen(incident))
    return rejected("ILLEGAL_TRANSITION", `The incident is ${incident.status}; reopen it first.`);
  const approvedBy = doerOf(command.actor, command.by);
  if (isSameDoer(approvedBy, before.requestedBy))
    return rejected("INVALID", "Somebody else has to agree than who has asked.", "actionId");
  const { state: _, deadline, ...asked } = before;
  if (command.now >= deadline.dueAt)
    return rejected(
      "ILLEGAL_TRANSITION",
      `It was to be approved before ${utc(deadline.dueAt)}; ask for it anew.`,
    );
  const generation = deadline.generation + 1;
  const after = running(asked, command.now, { approvedBy, generation });
  return changed(
    draft(incident, { type: "ActionApproved", actionId: before.id, label: before.call.label }),
    before,
    after,
  );
}

/** Whoever asked may take it back, and anybody may say no. */
export function actionDeclined(incident: Incident, command: DeclineAction, facts: Facts): Outcome {
  const before = waiting(command, facts);
  if ("kind" in before) return before;
  const { reason, now } = command;
  return ended(draft(incident), before, {
    ...{ ending: "DECLINED", now },
    ...(reason !== undefined && { output: reason }),
  });
}

export function actionStarted(
  incident: Incident,
  { actionId, reference, now }: NoteActionStart,
  { actions = [] }: Facts,
): Outcome {
  const before = actions.find(({ id }) => id === actionId);
  if (before?.state !== "RUNNING" || before.reference !== undefined)
    return ignored("ALREADY_ASKED");
  const { label } = before.call;
  return changed(
    quietDraft(incident, { type: "ActionStarted", actionId, label, reference }),
    before,
    lookedAfter({ ...before, reference }, now),
  );
}

export function actionEnded(
  incident: Incident,
  command: EndAction,
  { actions = [] }: Facts,
): Outcome {
  const before = actions.find(({ id }) => id === command.actionId);
  if (before?.state !== "RUNNING") return ignored("ALREADY_ASKED");
  return ended(quietDraft(incident), before, command);
}

/** It has waited long enough for an answer, or for its end; or somebody has to look how its execution goes. */
export function actionLookedAt(
  incident: Incident,
  { actionId, generation, now, at = now }: LookAtAction,
  { actions = [] }: Facts,
): Outcome {
  const before = actions.find(({ id }) => id === actionId);
  if (!before || isEnded(before) || before.deadline.generation !== generation)
    return ignored("SUPERSEDED_DEADLINE");
  if (before.state === "REQUESTED")
    return ended(quietDraft(incident), before, { ending: "LAPSED", now: at });
  if (at >= endOf(before))
    return ended(quietDraft(incident), before, {
      ...{ ending: "TIMED_OUT", now: at },
      output: "Its time limit is over. What it has begun may still go on; look at it.",
    });
  return changed(quietDraft(incident), before, lookedAfter(before, now));
}

function waiting(
  { actionId }: ApproveAction | DeclineAction,
  { actions = [] }: Facts,
): WaitingAction | Rejection {
  const found = actions.find(({ id }) => id === actionId);
  if (!found) return rejected("NOT_FOUND", `The incident has no action ${actionId}.`, "actionId");
  if (found.state === "REQUESTED") return found;
  return rejected("ILLEGAL_TRANSITION", `It does not wait for approval: it is ${found.state}.`);
}

const changed = (given: Draft, before: ActionRun, after: ActionRun): Draft => ({
  ...given,
  action: { before, after: { ...after, revision: before.revision + 1 } },
});

interface Ending extends Pick<EndedAction, "output"> {
  readonly ending: EndedAction["state"];
  readonly now: Instant;
}

function ended(given: Draft, before: WaitingAction | RunningAction, how: Ending): Draft {
  const { ending, now, output } = how;
  const { deadline: _, ...rest } = before;
  const said = output === undefined ? {} : { output };
  const event = { actionId: before.id, label: before.call.label, ending, ...said };
  return changed({ ...given, events: [{ type: "ActionEnded", ...event }] }, before, {
    ...rest,
    ...{ state: ending, endedAt: now },
    ...said,
  });
}

/** The next look is due soon; the last one just before the end, so that what has ended in time is known to have. */
function lookedAfter(run: RunningAction, now: Instant): RunningAction {
  const end = endOf(run);
  const last = end - LAST_LOOK;
  const dueAt = now < last ? Math.min(last, now + LOOK_EVERY) : end;
  return { ...run, deadline: { kind: "ACTION", generation: run.deadline.generation + 1, dueAt } };
}
