export const VERDICTS = ["GO", "CAUTION", "STOP"] as const;
/** STOP: not now. CAUTION: somebody should decide who knows the reasons. */
export type Verdict = (typeof VERDICTS)[number];

export const REASON_CODES = [
  "OPEN_INCIDENT",
  "DEPENDENCY_INCIDENT",
  "FREEZE",
  "NOBODY_ON_CALL",
  "DRILL",
  "FREEZE_AHEAD",
  "MAINTENANCE",
  "GAP_AHEAD",
  "HANDOFF_AHEAD",
  "NOBODY_PAGED",
  "SEVERE_ACTION_ITEM",
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

/** Something that speaks against a deployment. */
export interface Reason {
  readonly code: ReasonCode;
  readonly verdict: Exclude<Verdict, "GO">;
  /** One sentence. */
  readonly message: string;
  /** Id of what it is about: an incident, freeze, maintenance window, policy, schedule or action item. */
  readonly objectId?: string;
}

export interface Advice {
  readonly verdict: Verdict;
  /** The weightiest first. */
  readonly reasons: readonly Reason[];
}

export function adviceOf(reasons: readonly Reason[]): Advice {
  const weight = ({ verdict }: Reason): number => VERDICTS.indexOf(verdict);
  const inOrder = [...reasons].sort(
    (one, other) =>
      weight(other) - weight(one) ||
      REASON_CODES.indexOf(one.code) - REASON_CODES.indexOf(other.code),
  );
  return { verdict: inOrder[0]?.verdict ?? "GO", reasons: inOrder };
}
