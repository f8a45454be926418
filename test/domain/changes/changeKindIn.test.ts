import { expect, it } from "vitest";
import { changeKindIn } from "../../../domain/changes/changeKindIn.ts";

it.each([
  ["Deployed ranker v2.5", "DEPLOYMENT"],
  ["Promoted model fraud-42 to champion", "MODEL_PROMOTION"],
  ["Feature flag new_ui switched on", "FEATURE_FLAG"],
  ["Threshold of the rules set to 0.7", "CONFIGURATION"],
  ["Backfill of payments 2026-11", "DATA"],
  ["Somebody kicked the rack", "OTHER"],
])("%s is a %s", (summary, kind) => {
  expect(changeKindIn(summary)).toBe(kind);
});
