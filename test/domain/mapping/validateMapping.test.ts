import { expect, test } from "vitest";
import {
  DEFAULT_MAPPING,
  DEFAULT_STATUSES,
  type SignalMapping,
} from "../../../domain/mapping/signalMapping.ts";
import { validateMapping } from "../../../domain/mapping/validateMapping.ts";

const mapping = (more: Partial<SignalMapping>): SignalMapping => ({
  ...{ key: "{id}", title: "{name}", statuses: DEFAULT_STATUSES, severities: [], labels: [] },
  ...more,
});
const flawsOf = (more: Partial<SignalMapping>) =>
  validateMapping(mapping(more), "mapping").map(
    ({ path, message }) => `${path.join(".")}: ${message}`,
  );
const PATHS = 'names and numbers of entries, as in $.alerts[0].name or tags["a.b"].';

test("the shape that needs no mapping is one without flaws", () => {
  expect(validateMapping(DEFAULT_MAPPING)).toEqual([]);
});

test.each([
  [{ key: '{$.a["b.c"][0].d e}' }],
  [{ each: "$" }],
  [{ each: "[0].alerts", labelsAt: "tags" }],
  [{ title: "{name} of {$.model}, again" }],
  [{ key: "everything is one trouble" }],
  [{ severity: "loud", severities: [{ word: "Loud", severity: "SEV1" as const }] }],
])("%j has no flaws", (more) => {
  expect(flawsOf(more)).toEqual([]);
});

test.each([
  [{ key: " " }, "mapping.key: It must not be empty."],
  [{ key: "{}" }, `mapping.key: Braces hold a path: ${PATHS}`],
  [{ key: "{$.alerts[*].id}" }, `mapping.key: Braces hold a path: ${PATHS}`],
  [{ title: "{name" }, `mapping.title: Braces hold a path: ${PATHS}`],
  [{ title: "$.alert.name" }, "mapping.title: A path stands in braces: {$.alert.name}."],
  [{ each: "{alerts}" }, `mapping.each: It is a path without braces: ${PATHS}`],
  [{ labelsAt: "a..b" }, `mapping.labelsAt: It is a path without braces: ${PATHS}`],
  [{ labels: [{ name: "", value: "{a}" }] }, "mapping.labels.0.name: It must not be empty."],
  [
    { status: "broken" },
    "mapping.status: It is the same for every body, and none of the words in statuses.",
  ],
  [{ severity: "loud" }, "mapping.severity: It is the same for every body, and no level."],
  [
    { statuses: { firing: ["x"], acknowledged: [], resolved: ["X"], ignored: [] } },
    "mapping.statuses: The word x means two things.",
  ],
  [{ title: "{name}".repeat(84) }, "mapping.title: It has more than 500 characters."],
  [
    { labels: Array.from({ length: 51 }, (_, place) => ({ name: `${place}`, value: "{a}" })) },
    "mapping.labels: There are more than 50.",
  ],
  [
    {
      labels: Array.from({ length: 50 }, (_, place) => ({
        name: `${place}`,
        value: "a".repeat(300),
      })),
    },
    "mapping: Altogether it has more than 10000 characters.",
  ],
])("%j is refused: %s", (more, flaw) => {
  expect(flawsOf(more)).toEqual([flaw]);
});
