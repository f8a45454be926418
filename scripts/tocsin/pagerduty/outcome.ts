import { nameOf } from "../config/entry.ts";
import { carried, type Finding, leftOut } from "./finding.ts";
import type { DraftStep } from "./planImport.ts";

/** What becomes of a draft. */
export function outcomeOf({ draft, step }: DraftStep): readonly Finding[] {
  const name = nameOf(step.entry);
  switch (step.action) {
    case "CREATE":
    case "CHANGE":
      return [carried(`${name}: ${draft.content}`), ...draft.findings];
    case "UNCHANGED":
      return [carried(`${name}: ${step.host.id} is there and says the same`)];
    case "CONFLICT":
      return [leftOut(name, "it is there and says something else; --update changes it")];
    case "CANNOT":
    case "PAST":
      return [leftOut(name, step.why)];
    default:
      return step satisfies never;
  }
}
