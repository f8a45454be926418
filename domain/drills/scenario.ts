import type { Category } from "../category.ts";
import type { Severity } from "../severity.ts";

/** Something that monitors say while a drill runs. */
export interface ScriptedSignal {
  /** After the drill began; for a recovery, after the mitigation. */
  readonly afterSeconds: number;
  readonly title: string;
  /** A level that it raises the incident to. */
  readonly severity?: Severity;
}

export interface DrillTargets {
  readonly mitigateWithinSeconds: number;
  readonly resolveWithinSeconds: number;
}

/** A trouble to practise on: how it shows, how it goes on, and what whoever responds should come to. */
export interface DrillScenario {
  readonly id: string;
  readonly name: string;
  /** What it trains. */
  readonly summary: string;
  readonly category: Category;
  readonly severity: Severity;
  /** What the first alarm says. */
  readonly title: string;
  readonly description: string;
  readonly labels: Readonly<Record<string, string>>;
  /** What follows the first alarm until there is a mitigation, in order. */
  readonly signals: readonly ScriptedSignal[];
  /** What says that a mitigation has helped. */
  readonly recovery: ScriptedSignal;
  /** What responders should find out; for whoever leads the drill, who tells it when they look in the right place. */
  readonly findings: readonly string[];
  /** What they should do. */
  readonly expected: readonly string[];
  readonly targets: DrillTargets;
  /** It ends by itself after this time. */
  readonly endsAfterSeconds: number;
}
