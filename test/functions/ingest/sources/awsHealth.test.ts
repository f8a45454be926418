import { expect, test } from "vitest";
import { at } from "../../../support/accuracyIncident.ts";
import { signalOf } from "../../../support/fixtures.ts";

test("an event is keyed by its ARN and the account", () => {
  expect(signalOf("aws-health/inference-errors.firing").dedupKey).toBe(
    "arn:aws:health:eu-west-1::event/SAGEMAKER/AWS_SAGEMAKER_OPERATIONAL_ISSUE/AWS_SAGEMAKER_OPERATIONAL_ISSUE_e1/448120073951",
  );
});

test.each(["backup-copy", "second-page"])("its %s is the same message", (copy) => {
  const first = signalOf("aws-health/inference-errors.firing");
  expect(signalOf(`aws-health/inference-errors-${copy}.firing`)).toMatchObject({
    dedupKey: first.dedupKey,
    messageId: first.messageId,
  });
});

test("updates are ordered by what the detail says, for their time is one", () => {
  const fired = signalOf("aws-health/gpu-instance.firing");
  const resolved = signalOf("aws-health/gpu-instance.resolved");
  expect([fired.occurredAt, resolved.occurredAt]).toEqual([
    at("2026-11-03T00:02:24Z"),
    at("2026-11-03T00:29:18Z"),
  ]);
});

test("without a status an issue whose end is still to come is open", () => {
  const before = at("2026-11-03T00:10:00Z");
  expect(signalOf("aws-health/gpu-instance.resolved", before).state).toBe("FIRING");
});

test("a planned change is open, minor, and has not begun", () => {
  expect(signalOf("aws-health/planned-reboot.firing")).toMatchObject({
    state: "FIRING",
    severity: "SEV4",
    occurredAt: at("2026-11-20T06:00:00Z"),
  });
  expect(signalOf("aws-health/planned-reboot.firing").startedAt).toBeUndefined();
});

test("an account notification is for the record, in whatever case it is written", () => {
  expect(signalOf("aws-health/quota-notice.firing").severity).toBe("SEV5");
});

test("exposed credentials are urgent and a matter of security", () => {
  expect(signalOf("aws-health/credentials-exposed.firing")).toMatchObject({
    severity: "SEV1",
    category: "SECURITY",
  });
});

test("an issue has the severity that its service gives it", () => {
  expect(signalOf("aws-health/inference-errors.firing").severity).toBeUndefined();
});

test("a line break that was escaped twice is a line break", () => {
  expect(signalOf("aws-health/inference-errors.firing").description).toContain("\n");
});
