import { shiftsOf } from "../../domain/oncall/finalSchedule.ts";
import { piecesOf } from "../../domain/oncall/pieces.ts";
import type { Layer, Override, Roster } from "../../domain/oncall/schedule.ts";
import type { Instant } from "../../domain/time.ts";

export const instant = (time: string): Instant => Date.parse(time);
export const timeOf = (at: Instant): string => new Date(at).toISOString().replace(":00.000Z", "Z");

type LayerOptions = Partial<Omit<Layer, "start" | "end" | "virtualStart">> & {
  readonly start: string;
  readonly end?: string;
  readonly virtualStart?: string;
};

/** Weekly turns of Ada and Bob, unless it says otherwise. */
export const layer = ({ start, end, virtualStart, ...rest }: LayerOptions): Layer => ({
  id: "layer-1",
  name: "Primary",
  turn: { unit: "WEEKS", count: 1 },
  userIds: ["ada", "bob"],
  restrictions: [],
  wallClock: false,
  consumeRestrictedTurns: false,
  ...rest,
  start: instant(start),
  ...(end !== undefined && { end: instant(end) }),
  virtualStart: instant(virtualStart ?? start),
});

export const rosterOf = (
  timeZone: string,
  layers: readonly Layer[],
  overrides: readonly Override[] = [],
): Roster => ({ versions: [{ from: 0, timeZone, layers }], overrides });

type OverrideOptions = Partial<Omit<Override, "start" | "end">> & {
  readonly start: string;
  readonly end: string;
};

export const override = ({ start, end, ...rest }: OverrideOptions): Override => ({
  id: "override-1",
  createdAt: 0,
  ...rest,
  start: instant(start),
  end: instant(end),
});

/** A line for each shift: who, from when, until when. */
export const shiftsBetween = (roster: Roster, since: string, until: string): string[] =>
  shiftsOf(piecesOf(roster, { start: instant(since), end: instant(until) })).map(
    ({ userId, start, end }) => `${userId} ${timeOf(start)} ${timeOf(end)}`,
  );
