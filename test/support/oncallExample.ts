/** Worked examples in the words of the file that they come in, and how each is to be compared. */
import { shiftsOf } from "../../domain/oncall/finalSchedule.ts";
import type { Interval } from "../../domain/oncall/interval.ts";
import { onCallAt } from "../../domain/oncall/onCallAt.ts";
import { piecesOf } from "../../domain/oncall/pieces.ts";
import {
  type Layer,
  type Override,
  type Roster,
  TURN_UNITS,
} from "../../domain/oncall/schedule.ts";
import { instant } from "./rosters.ts";

export interface Example {
  readonly id: string;
  readonly match: "exact" | "probe" | "boundaries";
  readonly schedule: {
    readonly time_zone: string;
    readonly layers: readonly ExampleLayer[];
    readonly overrides: readonly { start: string; end: string; user: string }[];
  };
  readonly query: { readonly since: string; readonly until: string };
  readonly expected: readonly { start: string; end: string; users: readonly string[] }[];
}

interface ExampleLayer {
  readonly name: string;
  readonly start: string;
  readonly end: string | null;
  readonly rotation_virtual_start: string;
  readonly turn: { readonly unit: string; readonly count: number };
  readonly users: readonly string[];
  readonly restrictions: readonly {
    readonly type: string;
    readonly start_time: string;
    readonly start_day?: number;
    readonly duration_seconds: number;
  }[];
}

/** What was expected and what is, in the terms of the example's way to compare; they should be equal. */
export function comparisonOf(example: Example): { expected: unknown; found: unknown } {
  const roster = rosterOf(example);
  switch (example.match) {
    case "exact":
      return { expected: mergedOf(example), found: finalOf(roster, example) };
    case "probe":
      return {
        expected: example.expected.map(({ start, users }) => [start, users[0]]),
        found: example.expected.map(({ start }) => [
          start,
          onCallAt(roster, instant(start))?.userId,
        ]),
      };
    case "boundaries":
      return {
        expected: example.expected.map(({ start, end }) => [instant(start), instant(end)]),
        found: example.expected.map((interval) => changesIn(roster, interval)),
      };
    default:
      return example.match satisfies never;
  }
}

interface Stretch extends Interval {
  readonly userId: string;
}

function mergedOf({ expected }: Example): Stretch[] {
  const merged: Stretch[] = [];
  for (const { start, end, users } of expected) {
    const [userId = ""] = users;
    const last = merged.at(-1);
    const joins = last?.end === instant(start) && last.userId === userId;
    if (joins) merged.pop();
    merged.push({ start: joins ? last.start : instant(start), end: instant(end), userId });
  }
  return merged;
}

const finalOf = (roster: Roster, { query }: Example): Stretch[] =>
  shiftsOf(piecesOf(roster, { start: instant(query.since), end: instant(query.until) })).map(
    ({ start, end, userId }) => ({ start, end, userId }),
  );

/** The instants from start to end at which another person is on call than just before. */
function changesIn(roster: Roster, { start, end }: { start: string; end: string }): number[] {
  const around = { start: instant(start) - 1, end: instant(end) + 1 };
  const bounds = piecesOf(roster, around).flatMap((piece) => [piece.start, piece.end]);
  return [...new Set(bounds)].filter(
    (at) =>
      at > around.start &&
      at < around.end &&
      onCallAt(roster, at - 1)?.userId !== onCallAt(roster, at)?.userId,
  );
}

export const rosterOf = ({ schedule }: Example): Roster => ({
  versions: [{ from: 0, timeZone: schedule.time_zone, layers: schedule.layers.map(layerOf) }],
  overrides: schedule.overrides.map(overrideOf),
});

const overrideOf = (
  { start, end, user }: Example["schedule"]["overrides"][number],
  index: number,
): Override => ({
  id: `override ${index}`,
  start: instant(start),
  end: instant(end),
  userId: user,
  createdAt: index,
});

const layerOf = (layer: ExampleLayer, index: number): Layer => ({
  id: `layer ${index}`,
  name: layer.name,
  start: instant(layer.start),
  ...(layer.end !== null && { end: instant(layer.end) }),
  virtualStart: instant(layer.rotation_virtual_start),
  turn: { unit: unitOf(layer.turn.unit), count: layer.turn.count },
  userIds: layer.users,
  restrictions: layer.restrictions.map((restriction) => ({
    kind: restriction.type === "weekly" ? "WEEKLY" : "DAILY",
    startTime: restriction.start_time,
    ...(restriction.start_day !== undefined && { startDay: restriction.start_day }),
    durationSeconds: restriction.duration_seconds,
  })),
  wallClock: false,
  consumeRestrictedTurns: false,
});

function unitOf(name: string) {
  const unit = TURN_UNITS.find((one) => one.toLowerCase() === name);
  if (unit === undefined) throw new Error(`no unit of turns is called ${name}`);
  return unit;
}
