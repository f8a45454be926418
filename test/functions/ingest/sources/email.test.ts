import { expect, test } from "vitest";
import { email } from "../../../../functions/ingest/sources/email.ts";
import { recognise } from "../../../../functions/ingest/sources/recognise.ts";
import { at } from "../../../support/accuracyIncident.ts";
import { RECEIVED_AT, reasonOf, signalOf } from "../../../support/fixtures.ts";

test("a mail as JSON is read like one", () => {
  expect(signalOf("email/gpu-memory.firing")).toEqual({
    source: "email",
    dedupKey: "email/subject/service alert gpu-7/gpu memory",
    state: "FIRING",
    title: "Service Alert: gpu-7/GPU memory",
    description: expect.stringContaining("GPU memory 97% used"),
    severity: "SEV1",
    startedAt: at("2026-11-20T06:00:00Z"),
    occurredAt: at("2026-11-20T06:00:00Z"),
    messageId:
      "<20261120060000.1@db1.risk-ml.example>#email/subject/service alert gpu-7/gpu memory",
    labels: { from: "nagios@db1.risk-ml.example" },
    links: [],
  });
});

test("what stands behind the + of an address is the key, and HTML is read where there is no text", () => {
  expect(signalOf("email/nightly-scores-keyed.firing")).toMatchObject({
    dedupKey: "email/key/nightly-scores",
    description: "Half of the rows are missing.\n\nSeverity: high",
    severity: "SEV2",
  });
});

test("headers tell an automatic answer, in whatever case their names are", () => {
  expect(reasonOf("email/out-of-office.ignored")).toBe("an automatic answer");
});

test("a mail without text and HTML is told what it lacks", () => {
  const context = { receivedAt: RECEIVED_AT, newKey: () => "sig_new" };
  expect(email.read({ from: "a@b.example", subject: "x" }, context)).toEqual({
    kind: "malformed",
    errors: ["body: it has neither text nor html"],
  });
});

test("a body of a form of somebody else's is no mail", () => {
  expect(recognise({ from: "a", to: "b", subject: "c" })).toBeUndefined();
});
