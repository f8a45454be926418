import { describe, expect, test } from "vitest";
import { noticeMessage } from "../../domain/noticeMessage.ts";
import type { ScheduleEvent } from "../../domain/oncall/events.ts";
import type { ShiftRequest } from "../../domain/oncall/shiftRequest.ts";
import type { User } from "../../domain/user.ts";
import { ana, handoff } from "../support/handoff.ts";

const at = (text: string): number => Date.parse(text);
const ben: User = { id: "usr_ben", name: "Ben", version: 1, contacts: [] };
const people = new Map([ana, ben].map((user) => [user.id, user]));
const quiet = { tells: [], clocks: [], stopped: [] };
const bens = { id: "usr_ben", name: "Ben" };
const anas = { id: "usr_ana", name: "Ana" };

/** The notice of an event to Ana (Berlin) or Ben (UTC), by Cem unless nobody acted. */
function noticeTo(reader: User, event: ScheduleEvent, actor = "user:cem") {
  return noticeMessage({
    entry: { ...handoff, actor, event },
    scheduleName: "Ranking",
    people,
    to: reader.name,
    reader: reader.id,
  });
}
/** The headline, what happened, and what to do next. */
function gist(reader: User, event: ScheduleEvent): readonly (string | undefined)[] {
  const { headline, lines } = noticeTo(reader, event);
  return [
    headline.replace(" · Ranking", ""),
    lines[0],
    lines.at(-1)?.replace(/^Told: \w+\.? ?/, ""),
  ];
}

test("a notice says what, when on both clocks, which schedule, whom and what to do", () => {
  expect(noticeTo(ana, handoff.event)).toEqual({
    kind: "NOTICE",
    headline: "Handoff ahead · Ranking",
    lines: [
      "You go on call in 1 hour, after Ben.",
      "When: Mon 2026-11-23 09:00 UTC; your time: Mon 2026-11-23 10:00 (Europe/Berlin)",
      "Schedule: Ranking, sch_ranking",
      "Told: Ana. See that your contacts reach you, or ask somebody to cover the shift.",
    ],
    to: "Ana",
    urgency: "INFORM",
    links: [],
    schedule: { id: "sch_ranking", name: "Ranking" },
    happened: { seq: 3, kind: "HandoffAhead", at: at("2026-11-23T08:00:00Z") },
  });
});

test("whoever lives by UTC, or in no known zone, reads one time", () => {
  expect(noticeTo(ben, handoff.event).lines[1]).toBe("When: Mon 2026-11-23 09:00 UTC");
});

test("names cannot break the line or drive a terminal", () => {
  const event = { ...handoff.event, from: { id: "usr_x", name: "Eve\n\u001b[31m" } };
  expect(noticeTo(ana, event as ScheduleEvent).lines[0]).toBe(
    "You go on call in 1 hour, after Eve [31m.",
  );
});

describe("a handoff", () => {
  const ahead: ScheduleEvent = {
    ...{ type: "HandoffAhead", at: at("2026-11-24T08:00:00Z"), ...quiet },
    ...{ from: bens, to: anas },
  };
  const happened: ScheduleEvent = {
    ...{ type: "HandoffHappened", at: handoff.at, ...quiet },
    ...{ from: bens, to: anas },
  };

  test("ahead tells who leaves whom to tell what", () => {
    expect(gist(ben, ahead)).toEqual([
      "Handoff ahead",
      "You hand over to Ana in 24 hours.",
      "Gather what Ana has to know.",
    ]);
  });

  test("to nobody says so", () => {
    const { to: _, ...last } = ahead;
    expect(gist(ben, last)[1]).toBe("Your time on call ends in 24 hours, and nobody follows.");
  });

  test("that happened does not ask anew for a report that was accepted before", () => {
    const report = { id: "hnd_1", open: 1, recent: 0, planned: 0, knownIssues: 0 };
    const next = (state: "COMPLETED" | "ACCEPTED") =>
      gist(ana, { ...happened, report: { ...report, state } }).at(-1);
    expect([next("COMPLETED"), next("ACCEPTED")]).toEqual([
      "Read the report and accept it: pages come to you from now on.",
      "Look at the open incidents: pages come to you from now on.",
    ]);
  });

  test("that happened sends who comes to the open incidents", () => {
    expect(gist(ana, happened)).toEqual([
      "You are on call",
      "You are on call now, after Ben.",
      "Look at the open incidents: pages come to you from now on.",
    ]);
  });

  test("that happened lets who leaves go", () => {
    expect(gist(ben, happened)).toEqual([
      "You are off call",
      "Ana is on call now instead of you.",
      "Tell Ana what is still open.",
    ]);
  });
});

describe("an override", () => {
  const override = {
    ...{ id: "ovr_1", createdAt: handoff.at, userId: "usr_ana" },
    ...{ start: at("2026-11-25T22:30:00Z"), end: at("2026-11-26T06:00:00Z") },
  };

  test("tells who is on call by it, for how long, and whom to ask", () => {
    expect(noticeTo(ana, { type: "OverrideAdded", ...quiet, override }).lines).toEqual([
      "You are on call.",
      "When: Wed 2026-11-25 22:30 to Thu 2026-11-26 06:00 UTC; your time: Wed 2026-11-25 23:30 to Thu 2026-11-26 07:00 (Europe/Berlin)",
      "Schedule: Ranking, sch_ranking",
      "Told: Ana. If that is wrong, talk to cem.",
    ]);
  });

  test("tells who is not on call because of it", () => {
    expect(gist(ben, { type: "OverrideAdded", ...quiet, override })[1]).toBe(
      "Ana is on call instead of you.",
    );
  });

  test("that says nobody says so", () => {
    const { userId: _, ...nobody } = override;
    expect(gist(ben, { type: "OverrideAdded", ...quiet, override: nobody })[1]).toBe(
      "Nobody is on call then, on purpose.",
    );
  });

  test("that is over gives the turns back", () => {
    expect(gist(ben, { type: "OverrideEnded", ...quiet, override })).toEqual([
      "Override over",
      "The override of Ana is over: turns count again.",
      "Look when you are on call.",
    ]);
  });
});

describe("a shift request", () => {
  const request: ShiftRequest = {
    ...{ id: "req_1", scheduleId: "sch_ranking", requesterId: "usr_ben", askedId: "usr_ana" },
    shift: { start: at("2026-11-25T09:00:00Z"), end: at("2026-11-26T09:00:00Z") },
    ...{ status: "OPEN", createdAt: handoff.at, note: "The dentist.", moved: false },
  };
  const changed = (change: Partial<ShiftRequest>): ScheduleEvent => ({
    type: "ShiftRequestChanged",
    ...quiet,
    request: { ...request, ...change },
  });
  const inReturn = { start: at("2026-12-02T09:00:00Z"), end: at("2026-12-03T09:00:00Z") };

  test("names both shifts and the note, and asks for an answer", () => {
    expect(noticeTo(ana, changed({ inReturn })).lines).toEqual([
      "Ben asked you to swap shifts.",
      "Shift: Wed 2026-11-25 09:00 to Thu 2026-11-26 09:00 UTC; your time: Wed 2026-11-25 10:00 to Thu 2026-11-26 10:00 (Europe/Berlin)",
      "In return: Wed 2026-12-02 09:00 to Thu 2026-12-03 09:00 UTC; your time: Wed 2026-12-02 10:00 to Thu 2026-12-03 10:00 (Europe/Berlin)",
      "Note: The dentist.",
      "Schedule: Ranking, sch_ranking",
      "Told: Ana. Accept or decline req_1.",
    ]);
  });

  test.each([
    ["ACCEPTED", ben, "Cover agreed", "Ana took on your shift."],
    ["DECLINED", ben, "Cover declined", "Ana declined: the shift stays with you."],
    ["ASSIGNED", ana, "Shift assigned", "You got the shift of Ben, assigned by cem."],
    [
      "CANCELLED",
      ana,
      "Cover called off",
      "The request for the shift of Ben was called off: turns count again.",
    ],
  ] as const)("that is %s tells the other", (status, reader, headline, text) => {
    expect(gist(reader, changed({ status })).slice(0, 2)).toEqual([headline, text]);
  });

  test("whose shift has moved sends both to look", () => {
    expect(gist(ben, changed({ status: "ACCEPTED", moved: true }))).toEqual([
      "Shift moved",
      "Your shift has moved: what was agreed is not all of it.",
      "Look who is on call then; if somebody is missing, call req_1 off and ask anew.",
    ]);
  });
});

test("findings of the nightly check are listed, twenty at most", () => {
  const findings = Array.from({ length: 22 }, (_, day) => `Nobody is on call on day ${day + 1}.`);
  const { headline, lines } = noticeTo(ana, { type: "CoverageChecked", ...quiet, findings });

  expect(headline).toBe("Coverage, 22 findings · Ranking");
  expect(lines).toHaveLength(23);
  expect(lines[20]).toBe("And 2 more.");
  expect(lines[22]).toBe(
    "Told: Ana. Mend them by an override or a change of the schedule; each is told once.",
  );
});

test.each([
  [{ type: "ScheduleCreated", ...quiet }, "You are on call now."],
  [{ type: "ScheduleChanged", ...quiet, from: handoff.at }, "It changes when you are on call."],
  [{ type: "ScheduleChanged", ...quiet }, "Its name or its team is another."],
  [
    { type: "ScheduleDeleted", ...quiet, name: "Ranking" },
    "Deleted by cem: nobody is on call through it any more.",
  ],
] as const)("%j says so", (event, text) => {
  expect(noticeTo(ana, event).lines[0]).toBe(text);
});
