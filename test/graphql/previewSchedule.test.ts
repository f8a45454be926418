import { describe, expect, it } from "vitest";
import { clientPerFile } from "../support/freshClient.ts";

const client = clientPerFile();

const PREVIEW = `query ($schedule: ScheduleInput!, $overrides: [OverrideInput!], $since: DateTime!, $until: DateTime!) {
  previewSchedule(schedule: $schedule, overrides: $overrides, since: $since, until: $until) {
    shifts { start end user { id name } layer override } gaps { start end } coveragePercent nextHandoff
  }
}`;
const LAYER = {
  name: "Days",
  start: "2026-03-02T09:00:00Z",
  turn: { unit: "DAYS", count: 1 },
  userIds: ["A", "B"],
};
const WINDOW = { since: "2026-03-02T00:00:00Z", until: "2026-03-04T09:00:00Z" };
const preview = (layer: object, more: object = {}) =>
  client.ask(PREVIEW, {
    schedule: { name: "ML", timeZone: "UTC", layers: [layer] },
    ...WINDOW,
    ...more,
  });
const messages = async (answer: ReturnType<typeof preview>) =>
  (await answer).errors?.map(({ message, extensions }) => `${extensions?.["code"]} ${message}`);

describe("a preview", () => {
  it("shows the shifts of people who need not exist, the gaps and the next handoff", async () => {
    const { data } = await preview(LAYER);
    expect(data.previewSchedule).toEqual({
      shifts: [
        {
          ...{ start: "2026-03-02T09:00:00.000Z", end: "2026-03-03T09:00:00.000Z" },
          ...{ user: { id: "A", name: "A" }, layer: "Days", override: false },
        },
        {
          ...{ start: "2026-03-03T09:00:00.000Z", end: "2026-03-04T09:00:00.000Z" },
          ...{ user: { id: "B", name: "B" }, layer: "Days", override: false },
        },
      ],
      gaps: [{ start: "2026-03-02T00:00:00.000Z", end: "2026-03-02T09:00:00.000Z" }],
      coveragePercent: expect.closeTo((100 * 48) / 57, 6),
      nextHandoff: "2026-03-02T09:00:00.000Z",
    });
  });

  it("puts overrides on top, of which the last one wins", async () => {
    const over = (userId: string | null, hour: string) => ({
      ...{ start: "2026-03-02T10:00:00Z", end: `2026-03-02T${hour}:00:00Z`, userId },
    });
    const { data } = await preview(LAYER, {
      overrides: [over("C", "14"), over(null, "12"), over("D", "11")],
      until: "2026-03-02T15:00:00Z",
    });
    const shifts: { user: { id: string }; start: string; override: boolean }[] =
      data.previewSchedule.shifts;
    expect(shifts.map((s) => `${s.user.id} ${s.start.slice(11, 16)} ${s.override}`)).toEqual([
      "A 09:00 false",
      "D 10:00 true",
      "C 12:00 true",
      "A 14:00 false",
    ]);
  });

  it("takes the length of a turn in seconds as well", async () => {
    const { turn: _, ...rest } = LAYER;
    const { data } = await preview({ ...rest, rotationTurnLengthSeconds: 86_400 });
    expect(data.previewSchedule.shifts).toHaveLength(2);
  });

  it.each([
    [
      { ...LAYER, rotationTurnLengthSeconds: 60 },
      "INVALID schedule.layers.0.turn: Give the length of a turn once: here or as rotationTurnLengthSeconds, not both.",
    ],
    [
      { ...LAYER, turn: null },
      "INVALID schedule.layers.0.turn: It is missing: give the length of a turn here or as rotationTurnLengthSeconds.",
    ],
    [
      { ...LAYER, turn: { unit: "DAYS", count: 0 } },
      "INVALID schedule.layers.0.turn.count: It is a whole number, at least 1.",
    ],
  ])("of %j says what is wrong with it", async (layer, message) => {
    expect(await messages(preview(layer))).toEqual([message]);
  });

  it("says what is wrong with its window and its overrides", async () => {
    const flat = { start: "2026-03-02T10:00:00Z", end: "2026-03-02T10:00:00Z", userId: "C" };
    const backwards = { since: WINDOW.until, until: WINDOW.since };
    expect([
      await messages(preview(LAYER, { overrides: [flat] })),
      await messages(preview(LAYER, backwards)),
      await messages(preview(LAYER, { until: "2046-03-04T09:00:00Z" })),
      await messages(preview({ ...LAYER, turn: { unit: "SECONDS", count: 1 } })),
    ]).toEqual([
      ["INVALID overrides.0.end: It must lie after the start."],
      ["INVALID The end of the window must lie after its start."],
      ["INVALID A window is two years long at most."],
      [
        expect.stringMatching(
          /^INVALID The schedule would have more than .* ask for a shorter one/,
        ),
      ],
    ]);
  });
});
