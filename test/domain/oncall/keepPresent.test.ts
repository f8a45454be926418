import { expect, test } from "vitest";
import { keepPresent } from "../../../domain/oncall/keepPresent.ts";
import { onCallAt } from "../../../domain/oncall/onCallAt.ts";
import type { Layer } from "../../../domain/oncall/schedule.ts";
import { instant, layer, shiftsBetween } from "../../support/rosters.ts";

const start = "2026-01-05T00:00:00Z";
const before = layer({ start, userIds: ["ada", "bob", "cyd"] });
/** Bob is on call. */
const EDIT = "2026-01-14T10:00:00Z";

const edited = (next: Layer, timeZone = "UTC") => {
  const first = { from: instant(start), timeZone: "UTC", layers: [before] };
  const second = keepPresent(
    { versions: [first], overrides: [] },
    { from: instant(EDIT), timeZone, layers: [next] },
  );
  return { versions: [first, second], overrides: [] };
};

test("somebody put in front does not send the present person home", () => {
  const roster = edited({ ...before, userIds: ["new", "ada", "bob", "cyd"] });
  expect(shiftsBetween(roster, "2026-01-12T00:00:00Z", "2026-02-09T00:00:00Z")).toEqual([
    "bob 2026-01-12T00:00Z 2026-01-19T00:00Z",
    "cyd 2026-01-19T00:00Z 2026-01-26T00:00Z",
    "new 2026-01-26T00:00Z 2026-02-02T00:00Z",
    "ada 2026-02-02T00:00Z 2026-02-09T00:00Z",
  ]);
});

test("another length of turns keeps the present person and the order", () => {
  const roster = edited({ ...before, turn: { unit: "DAYS", count: 1 } });
  expect(shiftsBetween(roster, "2026-01-14T00:00:00Z", "2026-01-17T00:00:00Z")).toEqual([
    "bob 2026-01-14T00:00Z 2026-01-15T00:00Z",
    "cyd 2026-01-15T00:00Z 2026-01-16T00:00Z",
    "ada 2026-01-16T00:00Z 2026-01-17T00:00Z",
  ]);
});

test("another zone keeps the present person", () => {
  const roster = edited(before, "Pacific/Auckland");
  expect(onCallAt(roster, instant(EDIT))?.userId).toBe("bob");
});

test("where the present person leaves, whoever comes next takes over", () => {
  const roster = edited({ ...before, userIds: ["dee", "ada", "cyd"] });
  expect(shiftsBetween(roster, "2026-01-12T00:00:00Z", "2026-01-26T00:00:00Z")).toEqual([
    "bob 2026-01-12T00:00Z 2026-01-14T10:00Z",
    "cyd 2026-01-14T10:00Z 2026-01-19T00:00Z",
    "dee 2026-01-19T00:00Z 2026-01-26T00:00Z",
  ]);
});

test("who has several places keeps the one that they are at", () => {
  const twice = { ...before, userIds: ["bob", "ada", "bob", "cyd"], shift: 1 };
  const first = { from: instant(start), timeZone: "UTC", layers: [twice] };
  const renamed = {
    from: instant(EDIT),
    timeZone: "UTC",
    layers: [{ ...twice, name: "New", shift: 0 }],
  };
  const { layers } = keepPresent({ versions: [first], overrides: [] }, renamed);
  expect(layers[0]?.shift).toBe(1);
});

test("at an edit between two windows whoever would have the next one keeps it", () => {
  const restrictions = [1, 2, 3, 4, 5].map((startDay) => ({
    kind: "WEEKLY" as const,
    startDay,
    startTime: "00:00",
    durationSeconds: 86_400,
  }));
  const work = { ...before, restrictions, turn: { unit: "DAYS", count: 1 } as const };
  const first = { from: instant(start), timeZone: "UTC", layers: [work] };
  const next = {
    from: instant("2026-01-10T10:00:00Z"),
    timeZone: "UTC",
    layers: [{ ...work, userIds: ["new", "ada", "bob", "cyd"] }],
  };
  const second = keepPresent({ versions: [first], overrides: [] }, next);
  const roster = { versions: [first, second], overrides: [] };
  expect(shiftsBetween(roster, "2026-01-09T00:00:00Z", "2026-01-14T00:00:00Z")).toEqual([
    "bob 2026-01-09T00:00Z 2026-01-10T00:00Z",
    "cyd 2026-01-12T00:00Z 2026-01-13T00:00Z",
    "new 2026-01-13T00:00Z 2026-01-14T00:00Z",
  ]);
});

test("a layer that is new, or begins later, starts with its first person", () => {
  const later = layer({ start: "2026-02-02T00:00:00Z", userIds: ["new", "bob"] });
  expect(onCallAt(edited(later), instant("2026-02-02T00:00:00Z"))?.userId).toBe("new");
});
