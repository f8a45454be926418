import type { Playbook, PlaybookCard } from "./playbook.ts";

/** The card of a valid playbook, which has a step. */
export function cardOf({
  id,
  version,
  name,
  categories,
  serviceIds,
  labels,
  steps,
}: Playbook): PlaybookCard {
  const [first] = steps;
  if (!first) throw new Error(`the playbook ${id} has no step`);
  const { key, title, action } = first;
  const named = { key, title, ...(action?.automatic && { acts: true }) };
  return { id, version, name, categories, serviceIds, labels, first: named };
}
