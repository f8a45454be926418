import { type Flaw, flaw, flawsOfLength, flawsOfName, flawsOfText } from "../flaw.ts";
import { flawsOfLabels } from "../validateSignalRules.ts";
import { flawsOfAction } from "./actions/validateAction.ts";
import { END, type Playbook, type PlaybookStep } from "./playbook.ts";
import { waysFrom } from "./waysFrom.ts";

const MOST_STEPS = 60;
const MOST_COMMANDS = 8;
const MOST_SERVICES = 50;
const LONGEST_NAME = 100;
const LONGEST_SUMMARY = 1_000;
export const LONGEST_INSTRUCTION = 4_000;
export const LONGEST_MINUTES = 1_440;
const KEY = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LONGEST_KEY = 50;
/** A version stands in one item, and so does a proposal of the next one. */
const LONGEST_ALTOGETHER = 100_000;

/** What is wrong with a playbook as it will be. */
export function validatePlaybook(playbook: Playbook): readonly Flaw[] {
  const { name, summary, categories, serviceIds, labels, steps } = playbook;
  return [
    ...flawsOfName(name, LONGEST_NAME, "name"),
    ...flawsOfText(summary, LONGEST_SUMMARY, "summary"),
    ...(categories.length === 0 ? [flaw("There is none.", "categories")] : []),
    ...flawsOfLength(serviceIds, MOST_SERVICES, "serviceIds"),
    ...flawsOfLabels(labels, "labels"),
    ...(steps.length === 0 ? [flaw("There is none.", "steps")] : []),
    ...flawsOfLength(steps, MOST_STEPS, "steps"),
    ...steps.flatMap((step, index) => flawsOfStep(step, "steps", `${index}`)),
    ...flawsOfWays(steps),
    ...(JSON.stringify(playbook).length > LONGEST_ALTOGETHER
      ? [flaw(`All together has more than ${LONGEST_ALTOGETHER} characters.`, "steps")]
      : []),
  ];
}

function flawsOfStep(step: PlaybookStep, ...path: string[]): Flaw[] {
  const { key, title, instruction, commands = [], expectedMinutes: minutes, question } = step;
  const isKey = KEY.test(key) && key.length <= LONGEST_KEY;
  const isTime = minutes === undefined || (minutes > 0 && minutes <= LONGEST_MINUTES);
  return [
    ...(isKey
      ? []
      : [flaw(`It is like "roll-back", ${LONGEST_KEY} letters at most.`, ...path, "key")]),
    ...flawsOfName(title, LONGEST_NAME, ...path, "title"),
    ...flawsOfText(instruction, LONGEST_INSTRUCTION, ...path, "instruction"),
    ...(isTime
      ? []
      : [
          flaw(
            `It is minutes, more than 0 and ${LONGEST_MINUTES} at most.`,
            ...path,
            "expectedMinutes",
          ),
        ]),
    ...flawsOfLength(commands, MOST_COMMANDS, ...path, "commands"),
    ...commands.flatMap(({ label, text }, index) => [
      ...flawsOfName(label, LONGEST_NAME, ...path, "commands", `${index}`, "label"),
      ...flawsOfText(text, LONGEST_INSTRUCTION, ...path, "commands", `${index}`, "text"),
    ]),
    ...(step.action ? flawsOfAction(step.action, ...path, "action") : []),
    ...(question ? flawsOfText(question.text, LONGEST_SUMMARY, ...path, "question", "text") : []),
  ];
}

/** Every step has a name of its own and is led to, and every way leads to a step that is there. */
function flawsOfWays(steps: readonly PlaybookStep[]): Flaw[] {
  const byKey = new Map(steps.toReversed().map((step) => [step.key, step]));
  const reached = reachedFrom(steps, byKey);
  return steps.flatMap((step, index) => {
    const path = ["steps", `${index}`];
    const lost = waysFrom(steps, step).filter((key) => key !== END && !byKey.has(key));
    return [
      ...(byKey.get(step.key) === step ? [] : [flaw("Another step has this key.", ...path, "key")]),
      ...lost.map((key) => flaw(`There is no step "${key}".`, ...path)),
      ...(reached.has(step.key) ? [] : [flaw("No step leads here.", ...path)]),
    ];
  });
}

function reachedFrom(
  steps: readonly PlaybookStep[],
  byKey: ReadonlyMap<string, PlaybookStep>,
): ReadonlySet<string> {
  const reached = new Set<string>();
  const ahead = steps[0] ? [steps[0]] : [];
  for (let step = ahead.pop(); step; step = ahead.pop()) {
    if (reached.has(step.key)) continue;
    reached.add(step.key);
    ahead.push(...waysFrom(steps, step).flatMap((key) => byKey.get(key) ?? []));
  }
  return reached;
}
