import type { IgnoredReason } from "../domain/decision.ts";

/** What became of one signal. */
export interface Reception {
  /** The sender's own, whatever the rules have made of it. */
  readonly dedupKey: string;
  readonly outcome:
    | ("opened" | "joined" | "added" | "acknowledged" | "resolved" | "noted")
    | ("ignored" | "suppressed");
  readonly incidentId?: string;
  /** Why it was ignored or suppressed. */
  readonly reason?: string;
}

/** AGAIN: somebody else was faster; look again and decide anew. */
export type Result = Omit<Reception, "dedupKey"> | "AGAIN";

export const ignoredBecause = (reason: keyof typeof WHY_IGNORED) => ({
  outcome: "ignored" as const,
  reason: WHY_IGNORED[reason],
});

const WHY_IGNORED: Readonly<Record<IgnoredReason | "SEEN", string>> = {
  SEEN: "this message, or this stretch of firing, was dealt with before",
  STALE_SIGNAL: "older than what its monitor has said since",
  NOTHING_OPEN: "no incident is open for this key",
  ALREADY_ESCALATED: "the incident was escalated just now",
  ALREADY_ASKED: "it was asked for just now",
  ALREADY_ACKNOWLEDGED: "the incident is acknowledged already",
  ALREADY_CLEARED: "the key has cleared already",
  SUPERSEDED_DEADLINE: "superseded",
};
