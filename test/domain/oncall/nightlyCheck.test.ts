import { expect, it } from "vitest";
import { decideSchedule } from "../../../domain/oncall/decideSchedule.ts";
import type { Restriction } from "../../../domain/oncall/schedule.ts";
import type { ScheduleFacts } from "../../../domain/oncall/scheduleDecision.ts";
import {
  accepted,
  allClocks,
  CREATE,
  facts,
  firing,
  given,
  on,
  said,
  story,
  team,
  users,
  WEEKLY,
} from "../../support/schedules.ts";

const WORKING_WEEK: Restriction = {
  ...{ kind: "WEEKLY", startDay: 1, startTime: "00:00", durationSeconds: 5 * 86_400 },
};
const weekdays = {
  ...CREATE,
  ...{ layers: [{ ...WEEKLY, restrictions: [WORKING_WEEK] }], teamId: "team_ml" },
} as typeof CREATE;
const reachable = new Map(
  [...users.values()].map((user) => [
    user.id,
    { ...user, contacts: ["pager"], verifiedContacts: ["pager"] },
  ]),
);
const known: ScheduleFacts = {
  ...{ ...facts, team },
  surroundings: {
    policies: [],
    people: { schedules: new Map(), teams: new Map([[team.id, team]]), users: reachable },
  },
};
const created = given([weekdays], known);
const checks = (board: typeof created) =>
  allClocks(board).filter((clock) => clock.startsWith("CHECK"));

it("is set for 03:00 when a schedule is created", () => {
  expect(checks(created)).toEqual(["CHECK 4 3-03 03:00"]);
});

it("is set anew when the time zone changes", () => {
  const change = said("ChangeSchedule", "2 12:00", { timeZone: "Asia/Tokyo", keepPresent: true });

  const { board, entries } = accepted(decideSchedule(created, change, known));

  expect(checks(board)).toEqual(["CHECK 5 3-02 18:00"]);
  expect(entries[0]?.event.stopped).toContainEqual(created.schedule.deadlines[3]);
});

it("tells the managers of what it finds, and is set for the next night", () => {
  const { board, entries } = accepted(
    decideSchedule(created, firing("CHECK", 4, "3 03:00"), known),
  );

  expect(story(entries)).toEqual(["CoverageChecked: tim"]);
  expect(entries[0]?.event).toMatchObject({
    findings: [
      "Nobody is on call in ML on call from 2026-03-07 00:00 to 2026-03-09 00:00 UTC.",
      "Nobody is on call in ML on call from 2026-03-14 00:00 to 2026-03-16 00:00 UTC.",
    ],
    clocks: [{ kind: "CHECK", generation: 5, dueAt: on("4 03:00") }],
  });
  expect(checks(board)).toEqual(["CHECK 5 3-04 03:00"]);
});

it("has no entry where there is nothing new, only the next clock", () => {
  const once = accepted(decideSchedule(created, firing("CHECK", 4, "3 03:00"), known)).board;

  const { board, entries } = accepted(decideSchedule(once, firing("CHECK", 5, "4 03:00"), known));

  expect(entries).toEqual([]);
  expect(checks(board)).toEqual(["CHECK 6 3-05 03:00"]);
  expect(board.schedule).toMatchObject({ version: 1, eventCount: 2, deadlineCount: 6 });
});

it("does nothing when it fires twice", () => {
  const once = accepted(decideSchedule(created, firing("CHECK", 4, "3 03:00"), known)).board;

  expect(decideSchedule(once, firing("CHECK", 4, "3 03:00"), known).kind).toBe("ignored");
});

it("that fires days late says nothing of what is past, and is not made up for", () => {
  const late = { ...firing("CHECK", 4, "3 03:00"), now: on("9 12:00") };

  const { board, entries } = accepted(decideSchedule(created, late, known));

  expect(entries[0]?.event).toMatchObject({
    findings: [
      "Nobody is on call in ML on call from 2026-03-14 00:00 to 2026-03-16 00:00 UTC.",
      "Nobody is on call in ML on call from 2026-03-21 00:00 to 2026-03-23 00:00 UTC.",
    ],
  });
  expect(checks(board)).toEqual(["CHECK 5 3-10 03:00"]);
});

it("that is due is not called off by a handoff that fires a little late", () => {
  const handoff = { ...firing("HANDOFF_DAY", 1, "3 02:59"), now: on("3 03:00") };

  const { board } = accepted(decideSchedule(created, handoff, known));

  expect(checks(board)).toEqual(["CHECK 4 3-03 03:00"]);
});
