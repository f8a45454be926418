import { expect, test } from "vitest";
import { at } from "../../../support/accuracyIncident.ts";
import { read, reasonOf, signalOf } from "../../../support/fixtures.ts";

const ARN = "arn:aws:sagemaker:eu-west-1:448120073951";

test.each([
  ["retraining-pipeline", `${ARN}:pipeline/fraud-retraining/pipeline`, "TRAINING_PIPELINE"],
  ["endpoint", `${ARN}:endpoint/fraud-scoring/endpoint`, "PREDICTION_SERVICE"],
  ["canary-deployment", `${ARN}:endpoint/fraud-scoring/endpoint-deployment`, "PREDICTION_SERVICE"],
  [
    "feature-build",
    `${ARN}:processing-job/card-velocity-features/processing-job`,
    "FEATURE_PIPELINE",
  ],
  [
    "quality-monitor",
    `${ARN}:monitoring-schedule/fraud-model-quality/monitoring`,
    "MODEL_PERFORMANCE",
  ],
  ["drift-monitor", `${ARN}:monitoring-schedule/fraud-feature-drift/monitoring`, "DRIFT"],
  ["training-job", `${ARN}:training-job/fraud-2026-11-4/training-job`, "TRAINING_PIPELINE"],
  ["training-job-cut-off", `${ARN}:training-job/fraud-2026-11-4/training-job`, "TRAINING_PIPELINE"],
  ["batch-transform", `${ARN}:transform-job/nightly-scores/transform-job`, "PREDICTION_SERVICE"],
])("%s has the key %s and the category %s", (story, dedupKey, category) => {
  expect(signalOf(`sagemaker/${story}.firing`)).toMatchObject({ dedupKey, category });
});

test.each([
  ["endpoint.firing", "2026-11-20T04:46:40Z"],
  ["endpoint.resolved", "2026-11-20T05:46:40Z"],
  ["training-job.firing", "2026-11-20T01:00:00Z"],
  ["retraining-pipeline.firing", "2026-11-20T02:00:00Z"],
  ["training-job-cut-off.firing", "2026-11-20T01:00:00Z"],
])("%s happened at %s, however the time is written", (story, time) => {
  expect(signalOf(`sagemaker/${story}`).occurredAt).toBe(at(time));
});

test("the reason of a failure is the description", () => {
  expect(signalOf("sagemaker/training-job.firing").description).toBe(
    "AlgorithmError: the loss is not a number.",
  );
});

test.each(["endpoint-updating", "training-job-stopped"])(
  "%s is neither trouble nor recovery",
  (story) => {
    expect(reasonOf(`sagemaker/${story}.ignored`)).toBe(
      "its status is neither trouble nor recovery",
    );
  },
);

test("a kind of event that only an object's prototype knows is no signal", () => {
  const event = { source: "aws.sagemaker", "detail-type": "constructor", id: "1" };

  expect(read("sagemaker", { ...event, resources: [ARN], detail: {} })).toMatchObject([
    { state: "SKIPPED" },
  ]);
});

test("an approval is no signal", () => {
  expect(reasonOf("sagemaker/model-package.ignored")).toContain("does not say whether");
});
