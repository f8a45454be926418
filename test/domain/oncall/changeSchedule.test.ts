import { describe, expect, it } from "vitest";
import { decideSchedule } from "../../../domain/oncall/decideSchedule.ts";
import {
  accepted,
  CREATE,
  facts,
  given,
  on,
  refusals,
  rota,
  said,
  story,
  team,
  users,
  WEEKLY,
} from "../../support/schedules.ts";

const created = given([CREATE]);
const change = (rest: object, now = "4 12:00") =>
  said("ChangeSchedule", now, { keepPresent: true, ...rest });

describe("a schedule that is made", () => {
  it("puts people on call in turns and tells the first", () => {
    const { board, entries } = accepted(decideSchedule(undefined, CREATE, facts));
    expect(story(entries)).toEqual(["ScheduleCreated: ada"]);
    expect(rota(board, "2 10:00", "17 00:00")).toEqual([
      "ada 3-02 10:00",
      "grace 3-09 09:00",
      "ada 3-16 09:00",
    ]);
  });

  it("is at version 1 and knows its layers by ids of its own", () => {
    expect(created.schedule).toMatchObject({ version: 1, revision: 1, eventCount: 1 });
    expect(created.schedule.versions[0]?.layers[0]?.id).toBe("lay_1");
  });

  it.each([
    [{ name: " " }, "INVALID name: It must not be empty."],
    [
      { timeZone: "Mars/Olympus" },
      'INVALID timeZone: It is not a zone of the tz database, such as "Europe/London".',
    ],
    [
      { layers: [{ ...WEEKLY, userIds: ["ada", "nemo"] }] },
      "NOT_FOUND layers.0.userIds.1: There is no user nemo.",
    ],
    [
      { layers: [{ ...WEEKLY, userIds: ["hal"] }] },
      "INVALID layers.0.userIds.0: Hal has left or leaves on 2026-03-01; choose somebody who is there then.",
    ],
    [
      { layers: [{ ...WEEKLY, id: "lay_7" }] },
      "NOT_FOUND layers.0.id: The schedule has no layer lay_7; leave the id out for a new layer.",
    ],
    [{ teamId: "team_x" }, "NOT_FOUND teamId: There is no team team_x."],
  ])("is refused with %j", (flaw, words) => {
    expect(refusals(decideSchedule(undefined, { ...CREATE, ...flaw }, facts))).toEqual([words]);
  });
});

describe("a change", () => {
  it("holds from a moment on and leaves the past as it was", () => {
    const board = given([
      CREATE,
      change({ from: on("12 00:00"), layers: [{ ...WEEKLY, userIds: ["mary"] }] }),
    ]);
    expect(rota(board, "2 09:00", "13 00:00")).toEqual([
      "ada 3-02 09:00",
      "grace 3-09 09:00",
      "mary 3-12 00:00",
    ]);
  });

  it("keeps whoever is on call at its moment, and the order after them", () => {
    const board = given([
      CREATE,
      change({ layers: [{ ...WEEKLY, userIds: ["mary", "grace", "ada"] }] }),
    ]);
    expect(rota(board, "2 09:00", "25 00:00")).toEqual([
      "ada 3-02 09:00",
      "mary 3-09 09:00",
      "grace 3-16 09:00",
      "ada 3-23 09:00",
    ]);
  });

  it("does not keep them where that is not wanted, and tells both", () => {
    const decision = decideSchedule(
      created,
      change({ keepPresent: false, layers: [{ ...WEEKLY, userIds: ["mary", "grace"] }] }),
      facts,
    );
    const { board, entries } = accepted(decision);
    expect(story(entries)).toEqual(["ScheduleChanged: ada mary"]);
    expect(rota(board, "4 00:00", "10 00:00")).toEqual([
      "ada 3-04 00:00",
      "mary 3-04 12:00",
      "grace 3-09 09:00",
    ]);
  });

  it("takes the place of what was planned for later", () => {
    const board = given([
      CREATE,
      change({ from: on("12 00:00"), layers: [{ ...WEEKLY, userIds: ["mary"] }] }),
      change({ from: on("10 00:00"), layers: [{ ...WEEKLY, userIds: ["tim"] }] }),
    ]);
    expect(board.schedule.versions.map(({ from }) => from)).toEqual([
      on("2 10:00"),
      on("10 00:00"),
    ]);
  });

  it("keeps the id of a layer that it names, else of the one with the same name", () => {
    const other = { ...WEEKLY, name: "Nights", spareId: "lay_2" };
    const board = given([
      CREATE,
      change({
        layers: [other, { ...WEEKLY, name: "Days", id: "lay_1", spareId: "lay_3" }],
      }),
      change({
        layers: [
          { ...other, spareId: "lay_4" },
          { ...WEEKLY, name: "New", spareId: "lay_5" },
        ],
      }),
    ]);
    expect(board.schedule.versions.at(-1)?.layers.map(({ id }) => id)).toEqual(["lay_2", "lay_5"]);
  });

  it("of the name alone makes no version", () => {
    const { board, entries } = accepted(
      decideSchedule(created, change({ name: "MLOps", layers: [WEEKLY], timeZone: "UTC" }), facts),
    );
    expect(board.schedule).toMatchObject({ name: "MLOps", version: 2 });
    expect(board.schedule.versions).toEqual(created.schedule.versions);
    expect(entries[0]?.event).not.toHaveProperty("from");
  });

  it("keeps the rotation of a layer that it only renames, be the present kept or not", () => {
    const board = given([
      CREATE,
      change({ layers: [{ ...WEEKLY, userIds: ["mary", "grace", "ada"] }] }),
      change({
        keepPresent: false,
        layers: [{ ...WEEKLY, id: "lay_1", name: "All", userIds: ["mary", "grace", "ada"] }],
      }),
    ]);
    expect(rota(board, "4 12:00", "10 00:00")).toEqual(["ada 3-04 12:00", "mary 3-09 09:00"]);
  });

  it("gives the schedule to a team and takes it back", () => {
    const mine = given([CREATE, change({ teamId: "team_ml" })], { ...facts, team });
    expect(mine.schedule.teamId).toBe("team_ml");
    const board = accepted(decideSchedule(mine, change({ teamId: null }), facts)).board;
    expect(board.schedule).not.toHaveProperty("teamId");
  });

  it("of the past is refused", () => {
    expect(refusals(decideSchedule(created, change({ from: on("3 00:00") }), facts))).toEqual([
      "INVALID effectiveFrom: It lies in the past, which stays as it is; leave it out for now.",
    ]);
  });

  it("of more layers than a schedule can hold is refused", () => {
    const layers = Array.from({ length: 50 }, (_, index) => ({
      ...{ ...WEEKLY, name: `Layer ${index}`, spareId: `lay_${index}` },
      userIds: Array.from({ length: 200 }, () => "a-user-with-a-long-id".padEnd(30, "x")),
    }));
    const long = new Map([
      [
        "a-user-with-a-long-id".padEnd(30, "x"),
        { ...users.get("ada"), id: "x", name: "X", version: 1, contacts: [] },
      ],
    ]);
    expect(
      refusals(decideSchedule(created, change({ layers }), { ...facts, users: long })),
    ).toEqual([expect.stringMatching(/^INVALID layers: All layers/)]);
  });
});

describe("a schedule that goes", () => {
  it("stops its clocks and tells whoever is on call", () => {
    const decision = decideSchedule(created, said("DeleteSchedule", "4 12:00", {}), facts);
    const { deleted, entries } = accepted(decision);
    expect(deleted).toBe(true);
    expect(story(entries)).toEqual(["ScheduleDeleted: ada"]);
    expect(entries[0]?.event.stopped).toEqual(created.schedule.deadlines);
  });

  it("has to stay while a policy names it", () => {
    const decision = decideSchedule(created, said("DeleteSchedule", "4 12:00", {}), {
      ...facts,
      inUse: true,
    });
    expect(refusals(decision)[0]).toMatch(/^IN_USE id: /);
  });

  it("cannot be changed when it is not there", () => {
    expect(refusals(decideSchedule(undefined, change({}), facts))[0]).toMatch(/^NOT_FOUND/);
  });
});
