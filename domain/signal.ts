import type { Category } from "./category.ts";
import type { Severity } from "./severity.ts";
import type { Instant } from "./time.ts";

export interface Link {
  readonly href: string;
  readonly text: string;
}

/** What a monitor says, in one shape whoever said it. */
export interface Signal {
  /** The source that understood it: "alertmanager", "cloudwatch", … */
  readonly source: string;
  /** Typed by its source, never made from display text. Signals of one service and key belong to one open incident. */
  readonly dedupKey: string;
  readonly state: "FIRING" | "ACKNOWLEDGED" | "RESOLVED";
  readonly title: string;
  readonly description?: string;
  /** What the monitor calls it, already translated; absent when it does not say. */
  readonly severity?: Severity;
  /** What the source's own rules make of it; absent when they cannot tell. */
  readonly category?: Category;
  /** What the service's rules make of it; decides over everything that the signal says itself. */
  readonly ruledCategory?: Category;
  /** The key that its source gave it, where a rule of the service has put another in its place. */
  readonly ownKey?: string;
  /** When the trouble began, as far as the monitor knows. */
  readonly startedAt?: Instant;
  /** The moment this statement was true; a statement older than what is known changes nothing. */
  readonly occurredAt?: Instant;
  /** The sender's own id of this very message, where it has one: a second delivery is recognised by it. */
  readonly messageId?: string;
  /** One uninterrupted stretch of firing; once it was resolved, a late "firing" of the same episode opens nothing. */
  readonly episode?: string;
  /** What the sender groups by (Alertmanager's groupKey). */
  readonly group?: string;
  /** Where planned work has held it back: since when it has been known, and by what. */
  readonly held?: { readonly since: Instant; readonly by: string };
  readonly labels: Readonly<Record<string, string>>;
  readonly links: readonly Link[];
}
