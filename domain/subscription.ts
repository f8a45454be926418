import type { Category } from "./category.ts";
import type { Target } from "./policy.ts";
import { isMoreSevere, type Severity } from "./severity.ts";

/** A team's wish to hear of a kind of trouble, whatever service has it: the team is that kind's triage group. */
export interface Subscription {
  readonly teamId: string;
  readonly categories: readonly Category[];
  /** What is less severe is not told. */
  readonly lowestSeverity: Severity;
  /** What is over sooner is not told. */
  readonly toleranceSeconds: number;
  /** Names of channels that hear of it. */
  readonly channels: readonly string[];
  /** Whether the team's members hear of it themselves. */
  readonly tellsMembers: boolean;
  /** Whether that is a page and not information. */
  readonly pages: boolean;
}

/** A subscription with the people and channels that it stands for now. */
export interface Audience extends Subscription {
  readonly targets: readonly Target[];
}

/** Of what kind an incident is, for whoever asks about kinds. */
export interface Trouble {
  readonly category: Category;
  readonly severity: Severity;
}

export const concerns = (
  { categories, lowestSeverity }: Pick<Subscription, "categories" | "lowestSeverity">,
  { category, severity }: Trouble,
): boolean => categories.includes(category) && !isMoreSevere(lowestSeverity, severity);
