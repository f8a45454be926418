import type { Match } from "./matchPeople.ts";
import { countOf, type Plan, type ScheduleStep } from "./plan.ts";

/** What a plan would do, for a person to read. */
export const intentionsOf = ({ matches, schedules }: Plan): readonly string[] => [
  ...matches.map(ofMatch),
  ...schedules.map(ofStep),
];

const HOW = { MAP: "by the map", EMAIL: "by e-mail", NAME: "by name" } as const;

function ofMatch({ person, by, user }: Match): string {
  if (!user || by === "NEW") return `would create user ${person.name}`;
  return `${person.key} is ${user.name} (${user.id}), ${HOW[by]}`;
}

const VERBS = {
  CREATE: "would create",
  UPDATE: "would update",
  KEEP: "would keep",
  REFUSE: "would not touch",
} as const;

function ofStep({ action, draft, overrides }: ScheduleStep): string {
  const added = overrides.length > 0 ? `, with ${countOf(overrides)}` : "";
  return `${VERBS[action]} schedule ${draft.name}${added}`;
}
