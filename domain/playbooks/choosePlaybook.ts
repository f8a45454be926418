import type { Category } from "../category.ts";
import { hasLabels } from "../signalRules.ts";
import type { Playbook } from "./playbook.ts";

/** What a playbook is chosen by. */
export type Matching = Pick<Playbook, "id" | "categories" | "serviceIds" | "labels">;

export interface Case {
  readonly category: Category;
  readonly serviceId: string;
  readonly labels: Readonly<Record<string, string>>;
}

/**
 * The playbook for an incident: of those of its category, one for its service before one for all, then the one that asks
 * for more labels, then the first.
 */
export function choosePlaybook<P extends Matching>(
  playbooks: readonly P[],
  of: Case,
): P | undefined {
  const fitting = playbooks.filter(
    ({ categories, serviceIds, labels }) =>
      categories.includes(of.category) &&
      (serviceIds.length === 0 || serviceIds.includes(of.serviceId)) &&
      hasLabels(of, labels),
  );
  return fitting.toSorted((one, other) => closeness(other) - closeness(one))[0];
}

/** More than the labels of any playbook. */
const OF_SERVICE = 1_000;

const closeness = ({ serviceIds, labels }: Matching): number =>
  (serviceIds.length > 0 ? OF_SERVICE : 0) + labels.length;
