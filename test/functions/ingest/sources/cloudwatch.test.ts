import { expect, test } from "vitest";
import { categoryOf } from "../../../../domain/categoryOf.ts";
import { sources } from "../../../../functions/ingest/sources/registry.ts";
import { at } from "../../../support/accuracyIncident.ts";
import { fixture, RECEIVED_AT, reasonOf, signalOf } from "../../../support/fixtures.ts";

const ALARMS = "arn:aws:cloudwatch:eu-west-1:448120073951:alarm";

test("an alarm is keyed by its ARN and began when its data went wrong", () => {
  expect(signalOf("cloudwatch/endpoint-5xx.firing")).toMatchObject({
    dedupKey: `${ALARMS}:fraud-scoring-5xx`,
    startedAt: at("2026-11-20T13:59:00Z"),
    occurredAt: at("2026-11-20T14:03:22.417Z"),
    labels: {
      metric: "Invocation5XXErrors",
      namespace: "AWS/SageMaker",
      EndpointName: "fraud-scoring",
    },
  });
});

test("OK ends the stretch that ALARM began", () => {
  expect(signalOf("cloudwatch/endpoint-5xx.resolved").episode).toBe(
    signalOf("cloudwatch/endpoint-5xx.firing").episode,
  );
});

test("server errors of an endpoint are a matter of the prediction service", () => {
  expect(categoryOf(signalOf("cloudwatch/endpoint-5xx.firing"))).toBe("PREDICTION_SERVICE");
});

test("each contributor of an alarm has a key of its own", () => {
  expect(signalOf("cloudwatch/drift-contributor.firing")).toMatchObject({
    dedupKey: `${ALARMS}:feature-drift/91c2aa07be5d4410`,
    title: "feature-drift (merchant_country)",
  });
});

test("the SNS form has the same kind of key", () => {
  expect(signalOf("cloudwatch/latency-sns.firing")).toMatchObject({
    dedupKey: `${ALARMS}:fraud-scoring-latency`,
    messageId: "7c1e4f80-1111-5aaa-8bbb-000000000001",
    occurredAt: at("2026-11-20T17:00:10.548Z"),
  });
});

test("an SNS message without the ARN takes its region from the topic", () => {
  expect(signalOf("cloudwatch/gpu-memory-sns-records.firing").dedupKey).toBe(
    `${ALARMS}:training-gpu-memory`,
  );
});

test.each([
  ["serving-composite-suppressed", "the alarm's actions are suppressed by Alarm"],
  ["serving-muted", "the alarm is muted by a mute rule"],
  ["insufficient-data", "the alarm lacks data to say whether something is wrong"],
  ["configuration-change", "only a change of state is a signal"],
])("%s is ignored with a reason", (story, reason) => {
  expect(reasonOf(`cloudwatch/${story}.ignored`)).toBe(reason);
});

test("a subscription waits for a person, who is told what to do", () => {
  expect(reasonOf("cloudwatch/subscription-confirmation.ignored")).toContain(
    "aws sns confirm-subscription",
  );
});

test("an alarm that is muted still tells of its recovery", () => {
  const muted = { ...Object(fixture("cloudwatch/endpoint-5xx.resolved")) };
  muted.detail = { ...muted.detail, muteDetail: { mutedByArn: "arn:aws:cloudwatch:…" } };
  const reading = sources
    .find(({ name }) => name === "cloudwatch")
    ?.read(muted, { receivedAt: RECEIVED_AT, newKey: () => "" });
  expect(reading).toMatchObject({ statements: [{ state: "RESOLVED" }] });
});
