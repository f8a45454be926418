import { whoDid } from "../acting.ts";
import type { TakePlaybookStep } from "../commands.ts";
import { draft, type Facts, type Outcome, rejected } from "../decision.ts";
import type { Incident } from "../incident.ts";
import { END, type PlaybookStep } from "./playbook.ts";
import type { PlaybookRun, TakenStep } from "./playbookRun.ts";
import { stepAfter } from "./waysFrom.ts";

/** More would be somebody's script. */
const MOST_TAKEN = 200;
/** Letters of a note that the run keeps, so that it fits into one item with all its steps; the timeline has the rest. */
const LONGEST_NOTE = 500;

/** A person has done a step of the playbook, or leaves it out; any of its steps, whichever is next. */
export function stepTaken(incident: Incident, command: TakePlaybookStep, { run }: Facts): Outcome {
  const { playbook, key } = command;
  if (!run || !incident.playbook)
    return rejected("NOT_FOUND", "The incident has no playbook; attach one.", "id");
  if (run.playbook.id !== playbook.id || run.playbook.version !== playbook.version)
    return rejected(
      "INVALID",
      "The incident has another playbook by now; look at it again.",
      "key",
    );
  const step = playbook.steps.find((one) => one.key === key);
  if (!step) return rejected("NOT_FOUND", `The playbook has no step "${key}".`, "key");
  const refusal = refusedStep(step, command, run);
  if (refusal) return refusal;
  const { after, next } = taking(run, step, command);
  return {
    ...draft(
      { ...incident, playbook: { ...incident.playbook, isBegun: true } },
      {
        type: "PlaybookStepTaken",
        key,
        title: step.title,
        outcome: command.outcome,
        ...(step.question &&
          command.answer && { question: step.question.text, answer: command.answer }),
        ...(next && { next: next.title }),
        ...(next?.action?.automatic && { acts: true }),
        ...(command.note !== undefined && { note: command.note }),
      },
    ),
    run: { after },
  };
}

function refusedStep(
  { question }: PlaybookStep,
  { outcome, answer }: TakePlaybookStep,
  { taken }: PlaybookRun,
): Outcome | undefined {
  if (taken.length >= MOST_TAKEN)
    return rejected("INVALID", `${MOST_TAKEN} steps have been taken; go on without the playbook.`);
  if (question && outcome === "DONE" && !answer)
    return rejected("INVALID", `Answer its question with YES or NO: ${question.text}`, "answer");
  if (!question && answer) return rejected("INVALID", "The step asks no question.", "answer");
  return undefined;
}

function taking(run: PlaybookRun, step: PlaybookStep, command: TakePlaybookStep) {
  const { playbook, now, outcome, answer, note, by, at = now } = command;
  const taken: TakenStep = {
    ...{ key: step.key, outcome, by: by?.name ?? whoDid(command), at },
    since: step.key === run.current ? run.currentSince : at,
    ...(answer && { answer }),
    ...(note !== undefined && { note: note.slice(0, LONGEST_NOTE) }),
    ...(step.expectedMinutes !== undefined && { expectedMinutes: step.expectedMinutes }),
  };
  // Who leaves a question out goes the way of a no, which asks for nothing to be done.
  const current = stepAfter(playbook.steps, step, answer ?? "NO");
  const after: PlaybookRun = {
    ...run,
    taken: [...run.taken, taken],
    current,
    currentSince: at,
  };
  return {
    after,
    next: current === END ? undefined : playbook.steps.find((one) => one.key === current),
  };
}
