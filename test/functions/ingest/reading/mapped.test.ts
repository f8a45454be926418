import { expect, test } from "vitest";
import {
  DEFAULT_MAPPING,
  type GenericMapping,
  genericMapping,
} from "../../../../functions/ingest/reading/genericMapping.ts";
import { mappedBody, signalOf } from "../../../../functions/ingest/reading/mapped.ts";
import { at } from "../../../support/accuracyIncident.ts";

/** Of a tool that nobody has heard of. */
const mapping: GenericMapping = {
  key: "$.check.id",
  title: "check.names[0]",
  status: 'check["state.now"]',
  statuses: { firing: ["RED"], acknowledged: ["SEEN"], resolved: ["GREEN"], ignored: ["GREY"] },
  severity: "check.level",
  severities: { loud: "SEV1" },
  startedAt: "check.since",
  labels: "check.facts",
};
const body = (check: object) => ({
  check: { id: 7, names: ["Recall of ranker"], "state.now": "red", level: "loud", ...check },
});
const read = (given: object) =>
  signalOf(mapping, mappedBody(mapping).parse(given), at("2026-11-22T00:00:00Z"));

test("a mapping says where a body of another shape keeps what a signal needs", () => {
  const check = { since: 1795168800, facts: { team: "risk-ml" } };
  expect(read(body(check))).toEqual({
    source: "generic",
    dedupKey: "generic/7",
    state: "FIRING",
    title: "Recall of ranker",
    severity: "SEV1",
    startedAt: at("2026-11-20T10:00:00Z"),
    labels: { team: "risk-ml" },
    links: [],
  });
});

test.each([
  ["Seen", "ACKNOWLEDGED"],
  ["green", "RESOLVED"],
  ["grey", "SKIPPED"],
])("the status %s is %s", (state, expected) => {
  expect(read(body({ "state.now": state }))).toMatchObject({ state: expected });
});

test("a word that the mapping does not list is read as everywhere", () => {
  expect(read(body({ level: "critical" }))).toMatchObject({ severity: "SEV1" });
});

test("a word that only an object's prototype knows is no level", () => {
  expect(read(body({ level: "constructor" }))).not.toHaveProperty("severity");
});

test("a place that is missing is named by its path", () => {
  const { error } = mappedBody(mapping).safeParse(body({ names: [] }));
  expect(error?.issues.map(({ path }) => path)).toEqual([["check", "names", "0"]]);
});

test("a mapping comes back from JSON as it was", () => {
  expect(genericMapping.parse(JSON.parse(JSON.stringify(DEFAULT_MAPPING)))).toEqual(
    DEFAULT_MAPPING,
  );
});
