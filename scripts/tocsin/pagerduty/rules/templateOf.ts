import type { Extraction, Variable } from "../shapes/rules.ts";
import { fieldOf } from "./fieldOf.ts";

/** A text of ours with what PagerDuty puts together, or why there is none. */
export function templateOf(
  { template, source, regex }: Extraction,
  variables: readonly Variable[],
): { readonly text: string } | { readonly why: string } {
  if (template) return filledIn(template, variables);
  if (!source) return { why: "it says neither a template nor a source" };
  if (!isWhole(regex)) return { why: TAKEN_WHOLE };
  const text = placeholderOf(source);
  return text === undefined ? { why: `a rule here does not see ${source}` } : { text };
}

const TAKEN_WHOLE = "a rule here takes a field whole, not what an expression finds in it";

const isWhole = (regex: string | null | undefined): boolean =>
  !regex || /^\^?\(?\.[*+]\)?\$?$/.test(regex);

function filledIn(template: string, variables: readonly Variable[]) {
  const whys: string[] = [];
  const parts = template.split(/\{\{\s*(.*?)\s*\}\}/);
  const text = parts
    .map((part, index) => {
      if (index % 2 === 0) {
        if (/[{}]/.test(part)) whys.push("braces stand for labels here");
        return part;
      }
      const path = pathOf(part, variables);
      const placeholder = path === undefined ? undefined : placeholderOf(path);
      if (placeholder === undefined) whys.push(`a rule here cannot fill in {{${part}}}`);
      return placeholder ?? "";
    })
    .join("");
  const [why] = whys;
  return why === undefined ? { text } : { why };
}

/** Of a variable where it is from, if it is a whole field. */
function pathOf(name: string, variables: readonly Variable[]): string | undefined {
  const variable = variables.find((one) => one.name === name.replace(/^variables\./, ""));
  if (!variable) return name;
  const { path = variable.path, value = variable.value } = variable.parameters ?? {};
  return isWhole(value) ? (path ?? undefined) : undefined;
}

function placeholderOf(path: string): string | undefined {
  const field = fieldOf(path);
  switch (field?.kind) {
    case "TITLE":
      return "{@title}";
    case "KEY":
      return "{@dedupKey}";
    case "LABEL":
      return /[{}@]/.test(field.name) ? undefined : `{${field.name}}`;
    default:
      return undefined;
  }
}
