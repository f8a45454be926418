import type { Urgency } from "../delivery.ts";
import { type Flaw, flaw } from "../flaw.ts";
import type { Target } from "../policy.ts";
import type { Severity } from "../severity.ts";

/** A page about nothing that Tocsin sends again and again, to see that pages arrive. */
export interface PageCheck {
  readonly enabled: boolean;
  readonly target: Target;
  /** By which of a person's rules it goes. */
  readonly urgency: Urgency;
  readonly everySeconds: number;
  /** Not delivered by then: an incident opens. */
  readonly withinSeconds: number;
  /** Where that opens. */
  readonly serviceId: string;
  readonly severity: Severity;
}

/** Whose deadlines and messages they are: there is one check. */
export const PAGE_CHECK_ID = "pck_synthetic";

const SHORTEST_SECONDS = 600;
const LONGEST_SECONDS = 30 * 24 * 3_600;
const LEAST_WITHIN_SECONDS = 30;

export function validatePageCheck({
  everySeconds,
  withinSeconds,
}: Pick<PageCheck, "everySeconds" | "withinSeconds">): readonly Flaw[] {
  const most = Math.min(everySeconds / 2, 3_600);
  return [
    ...(isBetween(everySeconds, SHORTEST_SECONDS, LONGEST_SECONDS)
      ? []
      : [
          flaw(
            `It is between ${SHORTEST_SECONDS} (10 minutes) and ${LONGEST_SECONDS} seconds (30 days).`,
            "everySeconds",
          ),
        ]),
    ...(isBetween(withinSeconds, LEAST_WITHIN_SECONDS, most)
      ? []
      : [
          flaw(
            `It is between ${LEAST_WITHIN_SECONDS} and ${most} seconds: an hour at most, and no more than half of everySeconds.`,
            "withinSeconds",
          ),
        ]),
  ];
}

const isBetween = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;
