import { expect, test } from "vitest";
import { tooMuchToRender } from "../../../domain/oncall/tooMuchToRender.ts";
import { instant, layer, rosterOf } from "../../support/rosters.ts";

const start = "2026-01-05T00:00:00Z";
const window = (end: string) => ({ start: instant(start), end: instant(end) });

test("a year of hourly turns can be rendered", () => {
  const hourly = layer({ start, turn: { unit: "HOURS", count: 1 } });
  expect(
    tooMuchToRender(rosterOf("UTC", [hourly]), window("2027-01-05T00:00:00Z")),
  ).toBeUndefined();
});

test("a day of turns of a second is too much", () => {
  const hasty = layer({ start, turn: { unit: "SECONDS", count: 1 } });
  expect(tooMuchToRender(rosterOf("UTC", [hasty]), window("2026-01-06T00:00:00Z"))).toBe(
    "The schedule would have more than 20000 pieces in this window; ask for a shorter one.",
  );
});

test("three years are too much", () => {
  expect(tooMuchToRender(rosterOf("UTC", []), window("2029-01-05T00:00:00Z"))).toBe(
    "A window is two years long at most.",
  );
});

test("a window that ends where it starts is none", () => {
  expect(tooMuchToRender(rosterOf("UTC", []), window(start))).toBe(
    "The end of the window must lie after its start.",
  );
});
