import type { Severity } from "../severity.ts";
import type { FixPart } from "./fixPart.ts";

/** How many days after its incident was resolved each part of a fix plan is due, unless somebody says otherwise. */
export interface FixDays {
  readonly shortTermFix: number;
  readonly longTermFix: number;
  readonly rootCauseAnalysis: number;
  readonly rollForward: number;
}

export const DEFAULT_FIX_DAYS: Readonly<Record<Severity, FixDays>> = {
  SEV1: { shortTermFix: 2, longTermFix: 14, rootCauseAnalysis: 2, rollForward: 7 },
  SEV2: { shortTermFix: 5, longTermFix: 30, rootCauseAnalysis: 5, rollForward: 14 },
  SEV3: { shortTermFix: 14, longTermFix: 60, rootCauseAnalysis: 14, rollForward: 30 },
  SEV4: { shortTermFix: 30, longTermFix: 90, rootCauseAnalysis: 30, rollForward: 30 },
  SEV5: { shortTermFix: 90, longTermFix: 180, rootCauseAnalysis: 90, rollForward: 90 },
};

const FIELDS = {
  SHORT_TERM_FIX: "shortTermFix",
  LONG_TERM_FIX: "longTermFix",
  ROOT_CAUSE_ANALYSIS: "rootCauseAnalysis",
  ROLL_FORWARD: "rollForward",
} as const satisfies Readonly<Record<FixPart, keyof FixDays>>;

export const fixDaysFields: readonly (keyof FixDays)[] = Object.values(FIELDS);

export const daysFor = (days: FixDays, part: FixPart): number => days[FIELDS[part]];
