import type { ActionItemKind } from "../actionItems/actionItem.ts";
import type { Category } from "../category.ts";
import type { FixPart } from "./fixPart.ts";

/** A way in which such trouble is usually fixed. */
export interface SuggestedFix {
  readonly title: string;
  readonly details: string;
  readonly part: FixPart;
  readonly kind: ActionItemKind;
}

const fix = (
  part: FixPart,
  kind: ActionItemKind,
  [title, details]: readonly [title: string, details: string],
): SuggestedFix => ({ part, kind, title, details });

const GUARD = fix("SHORT_TERM_FIX", "MITIGATE", [
  "Put rules beside the model for the cases that it gets wrong",
  "A plain rule answers for the failing slice, or sends it to people, until a better model is there. Write down when the rule is to go.",
]);
const COMPOSITE = fix("LONG_TERM_FIX", "MITIGATE", [
  "Answer with a second model where the first is weak",
  "Train one for the failing slice, or keep an older or simpler one ready, and choose between them by input or by confidence.",
]);
const CANARY = fix("LONG_TERM_FIX", "DETECT", [
  "Let a new version answer for a few, beside the old one",
  "Compare both on the same requests, per slice, before it gets more traffic; a difference beyond a limit stops the roll-out.",
]);
const SLICE_TEST = fix("LONG_TERM_FIX", "PREVENT", [
  "Keep the failing slice as a test that later versions have to pass",
  "Save the inputs of this incident with the right answers, and let no version be promoted that does worse on them than a stated limit.",
]);
const MORE_DATA = fix("LONG_TERM_FIX", "PREVENT", [
  "Extend the data set by what it lacks",
  "Collect or buy examples of the inputs that failed, label them, and train on them with the rest.",
]);
const RIGHT_DATA = fix("SHORT_TERM_FIX", "MITIGATE", [
  "Correct the data and train on it anew",
  "Find the wrong or missing records, mend or drop them, and note in the data set's history what was done.",
]);
const SYNTHETIC = fix("LONG_TERM_FIX", "PREVENT", [
  "Add synthetic data modelled on the real",
  "Generate what is rare from the distribution of existing data, compare both distributions, and test on real data only, so that it brings no trouble of its own.",
]);
const DRIFT_MONITOR = fix("LONG_TERM_FIX", "DETECT", [
  "Watch the distribution of this feature against training",
  "Alarm on a stated distance over a stated time, per slice, and say in the alarm which feature moved.",
]);
const CONTRACT = fix("LONG_TERM_FIX", "PREVENT", [
  "Agree on a schema with whoever sends the data, and check it at the door",
  "Types, ranges, share of nulls, freshness and volume; what breaks it is put aside and alarmed, not trained on or served.",
]);
const FALLBACK = fix("SHORT_TERM_FIX", "MITIGATE", [
  "Serve defaults or the last good values while features are missing",
  "Say in the answer that they were used, and count how often.",
]);
const LOAD_TEST = fix("LONG_TERM_FIX", "PREVENT", [
  "Test each version under the load of a bad day before it is promoted",
  "Latency at p99, memory and cost for each request against stated limits, on the hardware that serves it.",
]);
const LIMITS = fix("SHORT_TERM_FIX", "MITIGATE", [
  "Set requests, limits and scaling by what was measured",
  "With room for the peak, and an alarm well before the limit.",
]);
const SHED = fix("LONG_TERM_FIX", "MITIGATE", [
  "Shed or queue load, and answer with something cheaper, before everything is slow",
  "Time limits and breakers between services; a smaller model or a cached answer when the limit is near.",
]);
const RESUME = fix("LONG_TERM_FIX", "MITIGATE", [
  "Let training go on from its last checkpoint",
  "A failed step is tried again by itself a stated number of times; then somebody hears of it.",
]);
const LAST_GOOD = fix("SHORT_TERM_FIX", "MITIGATE", [
  "Serve the last good model, and train by hand until the pipeline runs",
  "On the last data that was checked, and say how old both are.",
]);
const STALE_MODEL = fix("LONG_TERM_FIX", "DETECT", [
  "Alarm when the serving model is older than it may be",
  "By the age of the model and of the data that it was trained on, not by whether the job ran.",
]);
const SECOND_PLACE = fix("LONG_TERM_FIX", "MITIGATE", [
  "Be able to serve from another zone or region",
  "With models and features copied there, and a drill that shows how long the change takes.",
]);
const HEALTH = fix("LONG_TERM_FIX", "DETECT", [
  "Test from outside what users get",
  "A known request whose answer is known, each minute, through the same way as users.",
]);
const CLOSE_HOLE = fix("SHORT_TERM_FIX", "MITIGATE", [
  "Close the way in, and change what may have been seen",
  "Keys, tokens and permissions; keep the logs as they are for whoever looks into it.",
]);
const HARDEN = fix("LONG_TERM_FIX", "PREVENT", [
  "Train and test against inputs that are made to deceive",
  "Limit and watch what one caller may ask; check inputs for what no honest caller sends.",
]);

/** Data; what fits a category is for people to choose from, not a rule. */
const FIXES: Readonly<Record<Category, readonly SuggestedFix[]>> = {
  MODEL_PERFORMANCE: [GUARD, RIGHT_DATA, SLICE_TEST, CANARY, MORE_DATA, SYNTHETIC, COMPOSITE],
  DRIFT: [GUARD, DRIFT_MONITOR, MORE_DATA, SYNTHETIC, SLICE_TEST, COMPOSITE],
  PREDICTION_SERVICE: [FALLBACK, CANARY, LOAD_TEST, SHED, HEALTH],
  LATENCY: [LIMITS, LOAD_TEST, SHED, CANARY],
  FEATURE_PIPELINE: [FALLBACK, CONTRACT, DRIFT_MONITOR, STALE_MODEL],
  TRAINING_PIPELINE: [LAST_GOOD, RESUME, STALE_MODEL, CONTRACT, SLICE_TEST],
  DATA_QUALITY: [RIGHT_DATA, CONTRACT, SLICE_TEST, MORE_DATA, SYNTHETIC],
  RESOURCE_EXHAUSTION: [LIMITS, LOAD_TEST, SHED],
  INFRASTRUCTURE: [LIMITS, SECOND_PLACE, HEALTH],
  CLOUD_PROVIDER: [FALLBACK, SECOND_PLACE, HEALTH],
  SECURITY: [CLOSE_HOLE, GUARD, HARDEN, SLICE_TEST],
  OTHER: [GUARD, FALLBACK, HEALTH, SLICE_TEST],
};

/** Those of the short term first. */
export const suggestedFixes = (category: Category): readonly SuggestedFix[] =>
  FIXES[category].toSorted((one, other) => rank(one) - rank(other));

const rank = ({ part }: SuggestedFix): number => (part === "SHORT_TERM_FIX" ? 0 : 1);
