import { CATEGORIES, type Category } from "./category.ts";
import { inWords } from "./inWords.ts";
import type { Service } from "./service.ts";
import type { Signal } from "./signal.ts";

/**
 * The words that give a category away, asked in this order: what names the trouble itself comes before what
 * names the place where it shows, so "endpoint memory" is a matter of memory and "training skew" of drift.
 */
const RULES: readonly (readonly [Category, RegExp])[] = [
  [
    "SECURITY",
    /\b(security|breach|intrusion|credentials?|adversarial|unauthori[sz]ed|exfiltration|data leak|poisoning|jailbreak|prompt injection)\b/,
  ],
  [
    "DRIFT",
    /\b(drift(ed|ing)?|psi|population stability|distribution shift|covariate|divergence|skew(ed)?)\b/,
  ],
  [
    "MODEL_PERFORMANCE",
    /\b(accuracy|precision|recall|f1|auc|roc|rmse|mae|mape|log ?loss|calibration|false (positives?|negatives?)|model (quality|performance|degradation))\b/,
  ],
  [
    "FEATURE_PIPELINE",
    /\b(feature (store|group|freshness|pipeline|lag|staleness|view|values?|materiali[sz]ation)|(stale|missing|online|offline) features?|features? (stale|missing|late))\b/,
  ],
  [
    "TRAINING_PIPELINE",
    /\b((re)?train(ing)?|fine tun(e|ing)|tuning job|model not updat(ed|ing))\b/,
  ],
  [
    "DATA_QUALITY",
    /\b(data (quality|validation|freshness)|schema|null (rate|ratio|values?)|missing values?|row count|constraint violations?|completeness)\b/,
  ],
  ["LATENCY", /\b(latency|latencies|p50|p90|p95|p99|p999|slow|response time)\b/],
  [
    "PREDICTION_SERVICE",
    /\b(5xx|http 5\d\d|error (rate|ratio|budget)|availability|unavailable|timeouts?|timed out|(invocation|model|prediction) errors?)\b/,
  ],
  [
    "RESOURCE_EXHAUSTION",
    /\b(oom|oomkilled|out of memory|memory|mem|cpu|gpu|vram|disk|filesystem|inodes?|quota|throttl(e|es|ed|ing)|saturat(ed|ion)|exhausted)\b/,
  ],
  [
    "INFRASTRUCTURE",
    /\b((node|host|instance|target|pod|cluster|server)s?( \S+){0,8} (down|not ready|unreachable|lost)|crash ?loop(ing)?|network|dns|kubelet|unreachable|status check failed)\b/,
  ],
  ["PREDICTION_SERVICE", /\b(predictions?|inference|endpoint|serving|invocations?)\b/],
];

/**
 * What kind of trouble a signal is about. The service's rules decide; then a `category` label; then the source; then its
 * words; then the service's own category.
 */
export function categoryOf(
  signal: Signal,
  service: Pick<Service, "defaultCategory"> = {},
): Category {
  return (
    signal.ruledCategory ??
    namedCategory(signal.labels["category"]) ??
    signal.category ??
    categoryIn(signal.title) ??
    categoryIn(Object.values(signal.labels).join(" | ")) ??
    service.defaultCategory ??
    "OTHER"
  );
}

function namedCategory(label: string | undefined): Category | undefined {
  const name = label
    ?.trim()
    .toUpperCase()
    .replace(/[\s-]+/g, "_");
  return CATEGORIES.find((category) => category === name);
}

function categoryIn(text: string): Category | undefined {
  const words = inWords(text);
  return RULES.find(([, clue]) => clue.test(words))?.[0];
}
