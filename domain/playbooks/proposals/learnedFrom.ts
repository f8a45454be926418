import { clip } from "../../reading/text.ts";
import { MINUTE } from "../../time.ts";
import type { PlaybookStep } from "../playbook.ts";
import type { PlaybookRun, TakenStep } from "../playbookRun.ts";
import { LONGEST_INSTRUCTION, LONGEST_MINUTES } from "../validatePlaybook.ts";

export interface Learned {
  readonly steps: readonly PlaybookStep[];
  /** A sentence for each thing that the run has shown. */
  readonly findings: readonly string[];
}

/** They stand in one item with the steps; the notes themselves are on the timeline. */
const LONGEST_FINDING = 400;
const MOST_FINDINGS = 60;

interface Lesson {
  readonly step: PlaybookStep;
  readonly findings: readonly string[];
}

/** The steps of a playbook with what a run of it has shown: what people noted, how long it took, what they left out. */
export function learnedFrom(
  steps: readonly PlaybookStep[],
  { taken }: PlaybookRun,
  incidentId: string,
): Learned {
  const lessons = steps.map((step) => {
    const times = taken.filter(({ key }) => key === step.key);
    return noted(timed({ step, findings: leftOut(step, times) }, times), times, incidentId);
  });
  return {
    steps: lessons.map(({ step }) => step),
    findings: lessons
      .flatMap(({ findings }) => findings.map((one) => clip(one, LONGEST_FINDING)))
      .slice(0, MOST_FINDINGS),
  };
}

const leftOut = ({ title }: PlaybookStep, times: readonly TakenStep[]): readonly string[] =>
  times
    .filter(({ outcome }) => outcome === "SKIPPED")
    .map(({ note }) => `"${title}" was left out${note ? `: ${note}` : "."}`);

/** Half as long again, or half as long, is worth saying. */
const FAR = 1.5;

/** What was never the next step says nothing of how long it takes. */
function timed({ step, findings }: Lesson, times: readonly TakenStep[]): Lesson {
  const spans = times
    .filter(({ outcome, since, at }) => outcome === "DONE" && at > since)
    .map(({ since, at }) => (at - since) / MINUTE);
  if (spans.length === 0) return { step, findings };
  const mean = spans.reduce((sum, span) => sum + span, 0) / spans.length;
  const minutes = Math.min(LONGEST_MINUTES, Math.ceil(mean));
  const expected = step.expectedMinutes;
  if (expected !== undefined && minutes <= expected * FAR && minutes >= expected / FAR)
    return { step, findings };
  const promised = expected === undefined ? "nothing was expected" : `${expected} were expected`;
  return {
    step: { ...step, expectedMinutes: minutes },
    findings: [...findings, `"${step.title}" took ${minutes} min; ${promised}.`],
  };
}

/** What somebody noted becomes a part of the instruction, as long as there is room. */
function noted(lesson: Lesson, times: readonly TakenStep[], incidentId: string): Lesson {
  return times
    .filter(({ outcome, note }) => outcome === "DONE" && note)
    .reduce(({ step, findings }, { note = "" }) => {
      const instruction = `${step.instruction}\n\nSeen in ${incidentId}: ${note}`;
      if (instruction.length > LONGEST_INSTRUCTION)
        return { step, findings: [...findings, `"${step.title}" has no room for: ${note}`] };
      return {
        step: { ...step, instruction },
        findings: [...findings, `"${step.title}" was noted: ${note}`],
      };
    }, lesson);
}
