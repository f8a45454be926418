import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { fixture, read } from "../../../support/fixtures.ts";

const docs = readFileSync(new URL("../../../../docs/sources.md", import.meta.url), "utf8");

/** The fields of the template that a section of the documentation gives. */
function fieldsOf(section: string): string[] {
  const [, template = ""] =
    /```\w*\n(\{[\s\S]*?)```/.exec(docs.split(`## ${section}\n`)[1] ?? "") ?? [];
  return [...template.matchAll(/^ {2}"(\w+)":/gm)].flatMap(([, field]) => field ?? []);
}

test.each([
  ["Datadog", "datadog/feature-freshness.firing"],
  ["Datadog", "datadog/feature-freshness.resolved"],
  ["Elastic", "elastic/latency.firing"],
  ["Elastic", "elastic/burn-rate.firing"],
  ["Wavefront", "wavefront/null-rate.firing"],
  ["Wavefront", "wavefront/no-data.resolved"],
])("the template of %s has all that %s says", (section, name) => {
  const source = section.toLowerCase();
  const body = Object(fixture(name));
  const templated = Object.fromEntries(fieldsOf(section).map((field) => [field, body[field]]));

  expect(read(source, templated)).toEqual(read(source, body));
});
