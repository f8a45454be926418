export const CATEGORIES = [
  "MODEL_PERFORMANCE",
  "DRIFT",
  "PREDICTION_SERVICE",
  "LATENCY",
  "FEATURE_PIPELINE",
  "TRAINING_PIPELINE",
  "DATA_QUALITY",
  "RESOURCE_EXHAUSTION",
  "INFRASTRUCTURE",
  "CLOUD_PROVIDER",
  "SECURITY",
  "OTHER",
] as const;

/** What kind of trouble an incident is; it chooses the playbook. */
export type Category = (typeof CATEGORIES)[number];
