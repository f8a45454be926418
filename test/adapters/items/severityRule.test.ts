import { expect, test } from "vitest";
import { severityRule } from "../../../adapters/dynamodb/items/shapes.ts";
import { DEFAULT_SEVERITIES } from "../../../domain/severity.ts";

test.each([
  ["SEV2", true],
  ["SEV3", false],
] as const)(
  "what was written of %s before people had quiet hours reads as piercing them: %s",
  (severity, expected) => {
    const { piercesQuietHours: _, ...old } = DEFAULT_SEVERITIES[severity];
    expect(severityRule.parse(old).piercesQuietHours).toBe(expected);
  },
);

test("what was written before incidents had conversations of their own has none", () => {
  const { ownConversation: _, ...old } = DEFAULT_SEVERITIES.SEV1;
  expect(severityRule.parse(old).ownConversation).toBe(false);
});

test("what was written before there were fix plans has the usual days of its level", () => {
  const { fixDays: _, ...old } = DEFAULT_SEVERITIES.SEV2;
  expect(severityRule.parse(old).fixDays).toEqual(DEFAULT_SEVERITIES.SEV2.fixDays);
});

test("what was said of quiet hours stays", () => {
  const rule = { ...DEFAULT_SEVERITIES.SEV2, piercesQuietHours: false };
  expect(severityRule.parse(rule)).toEqual(rule);
});
