import { describe, expect, it } from "vitest";
import { decideSchedule } from "../../../domain/oncall/decideSchedule.ts";
import { drafted as draftedOn } from "../../../domain/oncall/handoff/draftReport.ts";
import { handoffMarkdown } from "../../../domain/oncall/handoff/handoffMarkdown.ts";
import type { HandoffReport } from "../../../domain/oncall/handoff/handoffReport.ts";
import { reportedHandoff } from "../../../domain/oncall/handoff/reportedHandoff.ts";
import type { Board } from "../../../domain/oncall/scheduleDecision.ts";
import {
  accepted,
  CREATE,
  facts,
  firing,
  given,
  on,
  refusals,
  said,
  story,
  team,
  WEEKLY,
} from "../../support/schedules.ts";

const weekly = given([CREATE]);
const cover = (start: string, end: string) =>
  said("AddOverride", "3 12:00", {
    ...{ overrideId: "ovr_1", userId: "mary" },
    ...{ start: on(start), end: on(end) },
  });

describe("a handoff gets a report", () => {
  const at = (board: Board, time: string) => reportedHandoff(board.schedule, on(time));

  it("where weeks change hands, about all of the week", () => {
    const change = { from: "ada", to: "grace", since: on("2 10:00"), at: on("9 09:00") };
    expect(at(weekly, "9 09:00")).toEqual({ ...change, since: on("2 09:00") });
  });
  it("not where nobody changes", () => {
    expect(at(weekly, "8 09:00")).toBeUndefined();
  });
  it("not where somebody covers for an hour, nor when that is over", () => {
    const board = given([CREATE, cover("4 12:00", "4 13:00")]);
    expect([at(board, "4 12:00"), at(board, "4 13:00")]).toEqual([undefined, undefined]);
  });
  it("from whoever covered the end of a shift", () => {
    const board = given([CREATE, cover("9 08:00", "9 09:00")]);
    expect(at(board, "9 09:00")).toMatchObject({ from: "mary", to: "grace" });
  });
  it("where turns are as long as the schedule says, and not where they are shorter", () => {
    const turns = (count: number, handoffReportFromSeconds: number) =>
      given([
        {
          ...CREATE,
          layers: [{ ...WEEKLY, turn: { unit: "HOURS", count } }],
          handoffReportFromSeconds,
        } as typeof CREATE,
      ]);
    expect(at(turns(4, 14_400), "2 13:00")).toMatchObject({ from: "ada", to: "grace" });
    expect(at(turns(4, 14_401), "2 13:00")).toBeUndefined();
  });
});

const material = {
  change: { from: "ada", to: "grace", since: on("2 09:00"), at: on("9 09:00") },
  ...{ since: on("2 09:00"), open: [], recent: [], leftOut: 0, planned: [] },
};
const fire = (kind: string, generation: number, due: string) =>
  ({ ...firing(kind, generation, due), reportId: `hnd_${kind}` }) as typeof CREATE;
const drafted = accepted(
  decideSchedule(weekly, fire("HANDOFF_HOUR", 2, "9 08:00"), { ...facts, material }),
).board;
const handed = accepted(
  decideSchedule(drafted, fire("HANDOFF", 3, "9 09:00"), { ...facts, material }),
).board;
const accept = (personId: string | undefined, userId: string) =>
  said("AcceptHandoffReport", "9 09:10", {
    ...{ reportId: "hnd_HANDOFF_HOUR", userId },
    ...(personId !== undefined && { personId }),
  });

describe("a report", () => {
  it("is the same one an hour before and at the change", () => {
    expect(handed.handoff?.report).toMatchObject({ id: "hnd_HANDOFF_HOUR", handedOver: true });
  });

  it("is drafted at the change where there was no hour before it", () => {
    const { board } = accepted(
      decideSchedule(weekly, fire("HANDOFF", 3, "9 09:00"), { ...facts, material }),
    );
    expect(board.handoff?.report).toMatchObject({ id: "hnd_HANDOFF", handedOver: true });
    expect(board.schedule.reportDueAt).toBe(on("9 10:00"));
  });

  it("is another one at the next change, with the known issues and without the notes", () => {
    const complete = said("CompleteHandoffReport", "9 08:30", {
      ...{ reportId: "hnd_HANDOFF_HOUR", notes: "Watch the p99.", personId: "ada" },
    });
    const issue = said("AddKnownIssue", "9 08:10", { issueId: "kis_1", title: "Slow region B" });
    const noted = [complete, issue, fire("HANDOFF", 3, "9 09:00")].reduce(
      (before, command) => accepted(decideSchedule(before, command, { ...facts, material })).board,
      drafted,
    );
    const due = noted.schedule.deadlines.find(({ kind }) => kind === "HANDOFF");
    const change = { from: "grace", to: "ada", since: on("9 09:00"), at: on("16 09:00") };
    const next = accepted(
      decideSchedule(noted, fire("HANDOFF", due?.generation ?? 0, "16 09:00"), {
        ...{ ...facts, material: { ...material, change } },
      }),
    ).board.handoff?.report;
    expect(next).toMatchObject({ id: "hnd_HANDOFF", knownIssues: [{ title: "Slow region B" }] });
    expect(next?.notes).toBeUndefined();
  });

  it("is completed by whoever leaves, or a manager", () => {
    const complete = (personId: string) =>
      said("CompleteHandoffReport", "9 08:30", {
        ...{ reportId: "hnd_HANDOFF_HOUR", notes: "Watch the p99.", personId },
      });
    const managed = { ...facts, team };
    expect(refusals(decideSchedule(drafted, complete("grace"), managed))).toEqual([
      "FORBIDDEN id: Ada completes it, or a manager of the schedule's team.",
    ]);
    expect(story(accepted(decideSchedule(drafted, complete("ada"), managed)).entries)).toEqual([
      "HandoffReportCompleted: grace",
    ]);
    expect(accepted(decideSchedule(drafted, complete("tim"), managed)).kind).toBe("accepted");
  });

  it("is accepted by whoever comes, for themselves", () => {
    expect(refusals(decideSchedule(handed, accept("ada", "grace"), facts))).toEqual([
      "FORBIDDEN userId: Nobody takes over for somebody else.",
    ]);
    expect(refusals(decideSchedule(handed, accept(undefined, "mary"), facts))).toEqual([
      "FORBIDDEN userId: Grace accepts it, or whoever is on call in their stead from 2026-03-09 09:00 UTC on.",
    ]);
    const { board } = accepted(decideSchedule(handed, accept("grace", "grace"), facts));
    expect(board.schedule.deadlines.map(({ kind }) => kind)).not.toContain("HANDOFF_REPORT");
  });

  it("is not accepted by whoever leaves, while they are still on call", () => {
    const early = said("AcceptHandoffReport", "9 08:30", {
      ...{ reportId: "hnd_HANDOFF_HOUR", userId: "ada", personId: "ada" },
    });
    expect(refusals(decideSchedule(drafted, early, facts))).toEqual([
      "FORBIDDEN userId: Grace accepts it, or whoever is on call in their stead from 2026-03-09 09:00 UTC on.",
    ]);
  });

  it("that was accepted early stays as it was read, and counts for no other change", () => {
    const early = said("AcceptHandoffReport", "9 08:30", {
      ...{ reportId: "hnd_HANDOFF_HOUR", userId: "grace", personId: "grace" },
    });
    const read = accepted(decideSchedule(drafted, early, facts)).board;
    const change = (at: string) => ({
      ...{ ...material, leftOut: 3 },
      change: { ...material.change, at: on(at) },
    });
    const at = (time: string) =>
      draftedOn(
        read,
        { reportId: "hnd_new", now: on(time), handedOver: true },
        { ...facts, material: change(time) },
      ).board.handoff?.report;
    expect(at("9 09:00")).toMatchObject({ leftOut: 0, handedOver: true, accepted: {} });
    expect(at("16 09:00")).toMatchObject({ id: "hnd_HANDOFF_HOUR", leftOut: 3 });
    expect(at("16 09:00")?.accepted).toBeUndefined();
  });

  it("keeps what it said when a known issue is over later", () => {
    const issue = said("AddKnownIssue", "9 08:10", { issueId: "kis_1", title: "Slow region B" });
    const over = said("RemoveKnownIssue", "9 09:30", { issueId: "kis_1" });
    const board = [issue, accept("grace", "grace"), over].reduce(
      (before, command) => accepted(decideSchedule(before, command, facts)).board,
      handed,
    );
    expect(board.handoff?.knownIssues).toEqual([]);
    expect(board.handoff?.report?.knownIssues).toMatchObject([{ title: "Slow region B" }]);
  });

  it("refuses a link that a browser would run", () => {
    const issue = { issueId: "kis_1", title: "Slow", link: "javascript:alert(1)" };
    expect(
      refusals(decideSchedule(handed, said("AddKnownIssue", "9 09:10", issue), facts)),
    ).toEqual(["INVALID link: It begins with https:// or http://."]);
  });
});

it("a report reads as a document, whatever people and monitors wrote", () => {
  const report: HandoffReport = {
    ...{ id: "hnd_1", scheduleId: "sch_1", draftedAt: on("9 08:00"), at: on("9 09:00") },
    ...{ since: on("2 09:00"), handedOver: true, leftOut: 2 },
    from: { id: "ada", name: "Ada" },
    to: { id: "grace", name: "Grace" },
    open: [
      {
        ...{ id: "inc_1", title: "p99 *too* high", serviceName: "ranker", severity: "SEV2" },
        ...{ status: "INVESTIGATING", drill: false, declaredAt: on("8 23:10") },
        postmortem: "DRAFT",
      },
    ],
    recent: [
      {
        ...{ id: "inc_2", title: "Drift", serviceName: "search", severity: "SEV3" },
        ...{ status: "RESOLVED", drill: true, declaredAt: on("5 10:00"), rootCause: "<b>v2</b>" },
      },
    ],
    planned: [{ kind: "MAINTENANCE", name: "Move", serviceName: "ranker", start: on("10 06:00") }],
    knownIssues: [
      {
        ...{ id: "kis_1", title: "Slow", workaround: "Rerun.", notedAt: on("3 10:00") },
        ...{ link: "https://tracker.example.com/7", notedBy: "user:ada" },
      },
    ],
    ...{ notes: "# Watch\nthe p99", upcoming: "v2.6 on Friday" },
    completed: { at: on("9 08:40"), by: "user:ada" },
  };
  expect(handoffMarkdown(report, "Ranking")).toBe(`# Handoff of Ranking: Ada to Grace

2026-03-02 09:00 UTC to 2026-03-09 09:00 UTC. Completed 2026-03-09 08:40 UTC by ada. Not accepted.

## Current state

- **SEV2** p99 \\*too\\* high (ranker, inc_1)
  INVESTIGATING, declared 2026-03-08 23:10 UTC. Postmortem: draft.

## Recent incidents

- **SEV3, drill** Drift (search, inc_2)
  RESOLVED, declared 2026-03-05 10:00 UTC. Cause: \\<b\\>v2\\</b\\>
- and 2 more, open or ended

## Known issues

- Slow (since 2026-03-03 10:00 UTC)
  Workaround: Rerun.
  [https://tracker.example.com/7](<https://tracker.example.com/7>)

## Upcoming work

- Maintenance: Move (ranker), from 2026-03-10 06:00 UTC on

v2.6 on Friday

## Notes

\\# Watch  
the p99
`);
});
