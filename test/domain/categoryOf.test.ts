import { expect, test } from "vitest";
import { categoryOf } from "../../domain/categoryOf.ts";
import type { Signal } from "../../domain/signal.ts";

const saying = (title: string, rest: Partial<Signal> = {}): Signal => ({
  source: "alertmanager",
  dedupKey: "key",
  state: "FIRING",
  title,
  labels: {},
  links: [],
  ...rest,
});

test.each([
  ["fraud_model_accuracy_slo", "MODEL_PERFORMANCE"],
  ["PrecisionAtTenDropped", "MODEL_PERFORMANCE"],
  ["PopulationStability of merchant_country", "DRIFT"],
  ["training-serving skew", "DRIFT"],
  ["Invocation5XXErrors", "PREDICTION_SERVICE"],
  ["High error rate on scoring", "PREDICTION_SERVICE"],
  ["ModelLatencyP99", "LATENCY"],
  ["FeatureStoreFreshness", "FEATURE_PIPELINE"],
  ["Nightly retraining failed", "TRAINING_PIPELINE"],
  ["TransactionSchemaMismatch", "DATA_QUALITY"],
  ["endpoint memory high", "RESOURCE_EXHAUSTION"],
  ["OOMKilled", "RESOURCE_EXHAUSTION"],
  ["Instance 10.0.0.7:9090 down", "INFRASTRUCTURE"],
  ["Adversarial inputs detected", "SECURITY"],
  ["Something is on fire", "OTHER"],
])("%s is a matter of %s", (title, category) => {
  expect(categoryOf(saying(title))).toBe(category);
});

test("a category label decides over everything", () => {
  const signal = saying("ModelLatencyP99", {
    category: "OTHER",
    labels: { category: "data quality" },
  });
  expect(categoryOf(signal)).toBe("DATA_QUALITY");
});

test("a source that can tell is believed before the words", () => {
  expect(categoryOf(saying("ModelLatencyP99", { category: "CLOUD_PROVIDER" }))).toBe(
    "CLOUD_PROVIDER",
  );
});

test("labels are asked when the title says nothing", () => {
  expect(categoryOf(saying("Alarm 7", { labels: { metric: "GPUMemoryUtilization" } }))).toBe(
    "RESOURCE_EXHAUSTION",
  );
});

test("the service's own category stands in when nothing tells", () => {
  expect(categoryOf(saying("Alarm 7"), { defaultCategory: "LATENCY" })).toBe("LATENCY");
});
