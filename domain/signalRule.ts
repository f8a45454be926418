import type { Category } from "./category.ts";
import type { Severity } from "./severity.ts";

/** A label that a signal must have. In the value `*` stands for any characters; alone, for any value. */
export interface LabelMatch {
  readonly name: string;
  readonly value: string;
}

/** What a monitor says of the level; UNSTATED is one that says nothing. */
export type StatedSeverity = Severity | "UNSTATED";

/** Which signals a rule is about. All that is named must hold; what is left out restricts nothing. */
export interface SignalMatch {
  /** Name of a source, in which `*` stands for any characters. */
  readonly source?: string;
  readonly labels: readonly LabelMatch[];
  /** With a `*`, a pattern of the whole title; else words that it holds, in any order. Letters count in either case. */
  readonly title?: string;
  /** One of these; none named: any. */
  readonly severities: readonly StatedSeverity[];
}

/** What a service makes of some of its signals, before it is looked up whose they are. */
export interface SignalRule {
  readonly name: string;
  readonly enabled: boolean;
  readonly match: SignalMatch;
  readonly category?: Category;
  readonly severity?: Severity;
  /** A text in which `{model}` stands for the label `model`. */
  readonly title?: string;
  /** As for the title. */
  readonly dedupKey?: string;
  /** A firing signal opens nothing. Recoveries are never held back: they end what was opened before. */
  readonly suppress: boolean;
  /** No later rule is asked. */
  readonly stop: boolean;
}
