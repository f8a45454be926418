export const FIX_PARTS = [
  "SHORT_TERM_FIX",
  "LONG_TERM_FIX",
  "ROOT_CAUSE_ANALYSIS",
  "ROLL_FORWARD",
] as const;
/** What it takes until an incident is fixed for good. */
export type FixPart = (typeof FIX_PARTS)[number];
