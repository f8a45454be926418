import { expect, it } from "vitest";
import { CATEGORIES } from "../../../domain/category.ts";
import { suggestedFixes } from "../../../domain/fixPlans/suggestedFixes.ts";

it.each(CATEGORIES)("%s has a fix for now and one for good", (category) => {
  const parts = suggestedFixes(category).map(({ part }) => part);
  expect([parts[0], parts.at(-1)]).toEqual(["SHORT_TERM_FIX", "LONG_TERM_FIX"]);
  expect(suggestedFixes(category).length).toBeLessThan(10);
});

it("what a drop in accuracy leaves is a test that later versions have to pass", () => {
  expect(suggestedFixes("MODEL_PERFORMANCE").map(({ title }) => title)).toContain(
    "Keep the failing slice as a test that later versions have to pass",
  );
});
