import { expect, test } from "vitest";
import { nextHandoff } from "../../../domain/oncall/nextHandoff.ts";
import { nextCover } from "../../../domain/oncall/onCallAt.ts";
import { instant, layer, override, rosterOf } from "../../support/rosters.ts";

const start = "2026-01-05T00:00:00Z";
const office = { kind: "DAILY", startTime: "09:00", durationSeconds: 28_800 } as const;

test("the next handoff is the next change of person, strictly after", () => {
  const roster = rosterOf("UTC", [layer({ start })]);
  expect(nextHandoff(roster, instant("2026-01-12T00:00:00Z"))).toEqual({
    at: instant("2026-01-19T00:00:00Z"),
    from: "bob",
    to: "ada",
  });
});

test("a gap is no handoff where the same person comes back after it", () => {
  const roster = rosterOf("UTC", [layer({ start, restrictions: [office] })]);
  expect(nextHandoff(roster, instant("2026-01-06T12:00:00Z"))).toEqual({
    at: instant("2026-01-12T09:00:00Z"),
    from: "ada",
    to: "bob",
  });
});

test("in a gap the one who leaves is whoever was on call before it", () => {
  const roster = rosterOf("UTC", [layer({ start, restrictions: [office] })]);
  expect(nextHandoff(roster, instant("2026-01-12T03:00:00Z"))).toEqual({
    at: instant("2026-01-12T09:00:00Z"),
    from: "ada",
    to: "bob",
  });
});

test("an override makes two handoffs, and the one that comes is the one who really comes", () => {
  const cover = override({
    userId: "cyd",
    start: "2026-01-11T00:00:00Z",
    end: "2026-01-13T00:00:00Z",
  });
  const roster = rosterOf("UTC", [layer({ start })], [cover]);
  expect(nextHandoff(roster, instant("2026-01-11T00:00:00Z"))).toEqual({
    at: instant("2026-01-13T00:00:00Z"),
    from: "cyd",
    to: "bob",
  });
});

test("a turn that goes to the same person is no handoff", () => {
  const roster = rosterOf("UTC", [layer({ start, userIds: ["ada", "ada", "bob"] })]);
  expect(nextHandoff(roster, instant(start))?.at).toBe(instant("2026-01-19T00:00:00Z"));
});

test("the first person of all takes over from nobody", () => {
  const roster = rosterOf("UTC", [layer({ start })]);
  expect(nextHandoff(roster, instant("2025-12-01T00:00:00Z"))).toEqual({
    at: instant(start),
    to: "ada",
  });
});

test("who is alone never hands over", () => {
  const roster = rosterOf("UTC", [layer({ start, userIds: ["ada"], restrictions: [office] })]);
  expect(nextHandoff(roster, instant("2026-02-01T00:00:00Z"))).toBeUndefined();
});

test("nobody takes over where a schedule ends", () => {
  const roster = rosterOf("UTC", [layer({ start, end: "2026-01-10T00:00:00Z" })]);
  expect(nextHandoff(roster, instant("2026-01-06T00:00:00Z"))).toBeUndefined();
});

test("turns of a second to one person are not looked at for a whole year", () => {
  const turn = { unit: "SECONDS", count: 1 } as const;
  const roster = rosterOf("UTC", [layer({ start, turn, userIds: ["ada"] })]);
  expect(nextHandoff(roster, instant("2026-02-01T00:00:00Z"))).toBeUndefined();
});

test("turns of more than a year are handed over too", () => {
  const roster = rosterOf("UTC", [layer({ start, turn: { unit: "MONTHS", count: 24 } })]);
  expect(nextHandoff(roster, instant("2026-02-01T00:00:00Z"))).toEqual({
    at: instant("2028-01-05T00:00:00Z"),
    from: "ada",
    to: "bob",
  });
});

test("who begins years ahead takes over from nobody", () => {
  const roster = rosterOf("UTC", [layer({ start })]);
  expect(nextHandoff(roster, instant("2022-01-01T00:00:00Z"))).toEqual({
    at: instant(start),
    to: "ada",
  });
});

test("an override years ahead is a handoff", () => {
  const far = override({
    userId: "cyd",
    start: "2031-01-11T00:00:00Z",
    end: "2031-01-13T00:00:00Z",
  });
  const roster = rosterOf("UTC", [layer({ start, userIds: ["ada"] })], [far]);
  expect(nextHandoff(roster, instant("2026-02-01T00:00:00Z"))).toEqual({
    at: instant("2031-01-11T00:00:00Z"),
    from: "ada",
    to: "cyd",
  });
});

test("the next cover is now where somebody is on call", () => {
  const roster = rosterOf("UTC", [layer({ start })]);
  expect(nextCover(roster, instant("2026-01-06T03:00:00Z"))).toBe(instant("2026-01-06T03:00:00Z"));
});

test("the next cover is where a gap ends, months ahead", () => {
  const roster = rosterOf("UTC", [layer({ start })]);
  expect(nextCover(roster, instant("2025-05-01T00:00:00Z"))).toBe(instant(start));
});

test("there is no next cover after the end", () => {
  const roster = rosterOf("UTC", [layer({ start, end: "2026-01-10T00:00:00Z" })]);
  expect(nextCover(roster, instant("2026-01-10T00:00:00Z"))).toBeUndefined();
});
