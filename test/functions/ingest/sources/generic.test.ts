import { expect, test } from "vitest";
import { generic } from "../../../../functions/ingest/sources/generic.ts";
import { recognise } from "../../../../functions/ingest/sources/recognise.ts";
import { sources } from "../../../../functions/ingest/sources/registry.ts";
import { at } from "../../../support/accuracyIncident.ts";
import { RECEIVED_AT, signalOf } from "../../../support/fixtures.ts";

const context = { receivedAt: RECEIVED_AT, newKey: () => "sig_new" };

test("the documented fields are read", () => {
  expect(signalOf("generic/batch-scoring.firing")).toEqual({
    source: "generic",
    dedupKey: "generic/batch-scoring/2026-11-20",
    state: "FIRING",
    title: "Batch scoring wrote half of its rows",
    description: "12,004 of 24,310 rows.",
    severity: "SEV2",
    startedAt: at("2026-11-20T06:00:00Z"),
    occurredAt: at("2026-11-20T06:10:00Z"),
    messageId: "run-771:FIRING",
    labels: { job: "batch-scoring", category: "data quality" },
    links: [{ href: "https://jobs.risk-ml.example/runs/771", text: "source" }],
  });
});

test("key, title and status are enough", () => {
  expect(signalOf("generic/bare.firing")).toEqual({
    source: "generic",
    dedupKey: "generic/bare",
    state: "FIRING",
    title: "Something is on fire",
    labels: {},
    links: [],
  });
});

test("what is missing is named, and a status that is none hears which there are", () => {
  expect(generic.read({ title: " ", status: "broken" }, context)).toEqual({
    kind: "malformed",
    errors: [
      "key: missing or empty",
      "title: missing or empty",
      "status: expected one of firing, triggered, acknowledged, resolved, test",
    ],
  });
});

test("it is asked last whether a body is its own", () => {
  expect(sources.at(-1)?.name).toBe("generic");
});

test("a body that only resembles it is nobody's", () => {
  expect(recognise({ key: "PROJ-1", title: "A ticket", status: "open" })).toBeUndefined();
});
