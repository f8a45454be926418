import { describe, expect, it } from "vitest";
import { isDay } from "../../../domain/actionItems/calendarDay.ts";
import { isLearntFrom } from "../../../domain/actionItems/learning.ts";
import { isOverdue, nextReminder } from "../../../domain/actionItems/reminders.ts";

const next = (zone: string, after: string, dueOn = "2026-03-30") =>
  new Date(nextReminder(dueOn, zone, Date.parse(after))).toISOString();

describe("the next reminder of what is due on Monday 30 March", () => {
  it.each([
    ["is three days before it", "2026-03-02T10:00:00Z", "2026-03-27T09:00:00.000Z"],
    ["comes after the one that is due now", "2026-03-27T09:00:00Z", "2026-03-30T09:00:00.000Z"],
    ["is on the day for what is made later", "2026-03-29T23:00:00Z", "2026-03-30T09:00:00.000Z"],
    ["is a week after the day", "2026-03-30T09:00:00Z", "2026-04-06T09:00:00.000Z"],
    [
      "is a week after the day if made in the evening",
      "2026-03-30T20:00:00Z",
      "2026-04-06T09:00:00.000Z",
    ],
    ["is a week after that one", "2026-04-06T09:00:00Z", "2026-04-13T09:00:00.000Z"],
    ["skips those that went by", "2026-05-02T12:00:00Z", "2026-05-04T09:00:00.000Z"],
  ])("%s", (_, after, expected) => {
    expect(next("UTC", after)).toBe(expected);
  });

  it("is at nine on its owner's own clock, also when that has been put forward", () => {
    expect(next("Europe/Berlin", "2026-03-02T10:00:00Z")).toBe("2026-03-27T08:00:00.000Z");
    expect(next("Europe/Berlin", "2026-03-27T08:00:00Z")).toBe("2026-03-30T07:00:00.000Z");
  });
});

it("what is open is overdue once its day is over", () => {
  const item = { state: "OPEN", dueOn: "2026-03-30" } as const;
  const at = (time: string) => isOverdue(item, Date.parse(time));
  expect([at("2026-03-30T23:59:59Z"), at("2026-03-31T00:00:00Z")]).toEqual([false, true]);
  expect(isOverdue({ ...item, state: "DONE" }, Date.parse("2026-05-01T00:00:00Z"))).toBe(false);
});

it.each(["2026-02-29", "2026-13-01", "26-03-30", "2026-3-1", "tomorrow", ""])(
  "%j is no day",
  (text) => {
    expect(isDay(text)).toBe(false);
  },
);

describe("an incident is learnt from", () => {
  const fix = { kind: "MITIGATE", state: "DONE" } as const;
  const gate = { kind: "PREVENT", state: "OPEN" } as const;

  it("when one of its action items prevents or detects", () => {
    expect(isLearntFrom([fix, gate], undefined)).toBe(true);
    expect(isLearntFrom([{ ...gate, kind: "DETECT" }], undefined)).toBe(true);
  });

  it("when somebody says why there is none", () => {
    expect(isLearntFrom([], "The provider has fixed it on their side.")).toBe(true);
  });

  it("not by what mends it, what was cancelled, or the search for its cause", () => {
    const analysis = { ...gate, part: "ROOT_CAUSE_ANALYSIS" } as const;
    expect(isLearntFrom([fix, { ...gate, state: "CANCELLED" }, analysis], " ")).toBe(false);
  });
});
