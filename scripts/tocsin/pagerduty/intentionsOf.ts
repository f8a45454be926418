import { nameOf } from "../config/entry.ts";
import { users } from "../config/kinds/users.ts";
import { changeLine } from "../config/planText.ts";
import { countOf } from "./countOf.ts";
import type { Match } from "./matchPeople.ts";
import type { DraftStep } from "./planImport.ts";
import type { MissingOverrides } from "./planOverrides.ts";

const HOW = { MAP: "by the map", EMAIL: "by e-mail", NAME: "by name" } as const;

const WORDS = {
  CREATE: "would create",
  CHANGE: "would change",
  UNCHANGED: "would keep",
  CONFLICT: "would not touch",
  CANNOT: "would not touch",
  PAST: "would not touch",
} as const;

interface Intentions {
  readonly matches: readonly Match[];
  readonly steps: readonly DraftStep[];
  readonly missing: readonly MissingOverrides[];
}

/** Who is who, and what would be done, for a person to read. */
export const intentionsOf = ({ matches, steps, missing }: Intentions): readonly string[] => [
  ...matches.flatMap(({ person, by, user }) =>
    !user || by === "NEW"
      ? []
      : [`${person.key} is ${users.labelOf(user.value)} (${user.id}), ${HOW[by]}`],
  ),
  ...steps.flatMap(({ step }) => [
    `${WORDS[step.action]} ${nameOf(step.entry)}`,
    ...("changes" in step ? step.changes.map(changeLine) : []),
  ]),
  ...missing.map(
    ({ schedule, overrides }) => `would add ${countOf(overrides, "override")} to ${schedule}`,
  ),
];
