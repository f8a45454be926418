import { stringify } from "yaml";
import type { Change } from "./changes.ts";
import { nameOf } from "./entry.ts";
import type { Entry } from "./kind.ts";
import { KINDS } from "./kinds.ts";
import { lean, leanValue } from "./lean.ts";
import type { Plan, Step } from "./plan.ts";

const WORDS = {
  CREATE: "create",
  CHANGE: "change",
  UNCHANGED: "unchanged",
  PAST: "past",
  CONFLICT: "conflict",
  CANNOT: "cannot",
} as const;

/** The plan for a person to read. */
export function planText({ steps, unmanaged }: Plan): string {
  const shown = steps.filter(({ action }) => action !== "UNCHANGED").flatMap(stepLines);
  return [...shown, ...unmanagedLines(unmanaged), countsOf(steps)].join("\n");
}

const stepLines = (step: Step): readonly string[] => [
  `${WORDS[step.action]} ${nameOf(step.entry)}${"why" in step ? `: ${step.why}` : ""}`,
  ...(step.action === "CREATE" ? contentLines(step.entry) : []),
  ...("changes" in step ? step.changes.map(changeLine) : []),
];

const contentLines = (entry: Entry): readonly string[] =>
  stringify(lean(entry), { lineWidth: 0 })
    .trimEnd()
    .split("\n")
    .map((line) => `    ${line}`);

export const changeLine = ({ field, from, to }: Change): string =>
  `    ${field}: ${valueText(from)} → ${valueText(to)}`;

const valueText = (value: unknown): string =>
  value === undefined || value === null ? "none" : JSON.stringify(leanValue(value));

const unmanagedLines = (unmanaged: readonly Entry[]): readonly string[] =>
  KINDS.flatMap((kind) => {
    const names = unmanaged.filter((entry) => entry.kind === kind).map(nameOf);
    return names.length > 0 ? [`not managed here: ${names.join(", ")}`] : [];
  });

function countsOf(steps: readonly Step[]): string {
  const of = (wanted: Step["action"]) => steps.filter(({ action }) => action === wanted).length;
  const always = (["CREATE", "CHANGE", "UNCHANGED"] as const).map(
    (action) => `${of(action)} ${WORDS[action]}`,
  );
  const rest = (["PAST", "CONFLICT", "CANNOT"] as const).flatMap((action) =>
    of(action) > 0 ? [`${of(action)} ${WORDS[action]}`] : [],
  );
  return [...always, ...rest].join(", ");
}
