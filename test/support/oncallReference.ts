/**
 * The rules of on-call schedules, slow and obvious: walks from minute to minute and from turn to turn, and knows of the
 * local clock only what Intl shows. All times are whole minutes within the days that it is made for.
 */
import type { Interval } from "../../domain/oncall/interval.ts";
import type { Layer, Restriction, Roster } from "../../domain/oncall/schedule.ts";
import { DAY, HOUR, type Instant, MINUTE, SECOND } from "../../domain/time.ts";

export interface Reference {
  onCallAt(at: Instant): string | undefined;
}

export function referenceOf(roster: Roster, days: Interval): Reference {
  const versions = roster.versions.map(({ from, timeZone, layers }) => {
    const clock = clockOf(timeZone, days);
    return { from, layers: layers.map((layer) => ({ layer, ...laidOut(layer, clock) })) };
  });
  const overrides = roster.overrides.toSorted(
    (a, b) => a.createdAt - b.createdAt || a.id.localeCompare(b.id),
  );
  return {
    onCallAt: (at) => {
      let person: string | undefined;
      const version = versions.findLast(({ from }) => from <= at) ?? versions[0];
      for (const { layer, turns, windows } of version?.layers ?? []) {
        if (at < layer.start || at < layer.virtualStart) continue;
        if (layer.end !== undefined && at >= layer.end) continue;
        if (layer.restrictions.length > 0 && !windows.some(isAround(at))) continue;
        person = turns.findLast(({ start }) => start <= at)?.userId ?? person;
      }
      for (const { start, end, userId, replaces } of overrides) {
        if (start <= at && at < end && (replaces === undefined || replaces === person))
          person = userId;
      }
      return person;
    },
  };
}

const isAround =
  (at: number) =>
  ({ start, end }: Interval) =>
    start <= at && at < end;

/** What the local clock shows at each minute of the days. */
interface Clock {
  readonly days: Interval;
  readonly shown: readonly number[];
}

const clocks = new Map<string, Clock>();

export function clockOf(zone: string, days: Interval): Clock {
  const name = `${zone} ${days.start} ${days.end}`;
  const clock = clocks.get(name) ?? { days, shown: minutesOf(days).map(readerOf(zone)) };
  clocks.set(name, clock);
  return clock;
}

const minutesOf = ({ start, end }: Interval) =>
  Array.from({ length: (end - start) / MINUTE }, (_, minute) => start + minute * MINUTE);

/** The local clock as if it were UTC. */
export function readerOf(zone: string): (at: Instant) => number {
  const format = new Intl.DateTimeFormat("sv-SE", {
    timeZone: zone,
    dateStyle: "short",
    timeStyle: "medium",
  });
  return (at) => Date.parse(`${format.format(at).replace(" ", "T")}Z`);
}

const shownAt = ({ days, shown }: Clock, at: Instant): number =>
  shown[(at - days.start) / MINUTE] ?? Number.NaN;

/** Rule 2, in its own words. */
export function firstAtOrPast({ days, shown }: Clock, local: number): Instant {
  const minute = shown.findIndex((time) => time >= local);
  return minute < 0 ? Number.POSITIVE_INFINITY : days.start + minute * MINUTE;
}

interface ReferenceTurn extends Interval {
  readonly userId: string | undefined;
}

function laidOut(layer: Layer, clock: Clock): { turns: ReferenceTurn[]; windows: Interval[] } {
  const nominal = layer.restrictions.flatMap((restriction) => openings(restriction, clock.days));
  const windows = nominal.map(({ start, end }) => ({
    start: firstAtOrPast(clock, start),
    end: firstAtOrPast(clock, end),
  }));
  const turns: ReferenceTurn[] = [];
  let served = layer.shift ?? 0;
  for (let k = 0; ; k++) {
    const turn = turnOf(layer, clock, k);
    if (!(turn.start < clock.days.end)) return { turns, windows };
    const userId = layer.userIds[served % layer.userIds.length];
    turns.push({ start: turn.start, end: turn.end, userId });
    const isPermitted =
      layer.restrictions.length === 0 ||
      minutesOf(turn.local).some((minute) => nominal.some(isAround(minute))) ||
      (turn.isElapsed && minutesOf(turn).some((minute) => windows.some(isAround(minute))));
    if (isPermitted || layer.consumeRestrictedTurns) served++;
  }
}

/** Each window that opens around the days, on the local clock. */
function openings(restriction: Restriction, days: Interval): Interval[] {
  const [hours = 0, minutes = 0] = restriction.startTime.split(":").map(Number);
  const found: Interval[] = [];
  for (let day = Math.floor(days.start / DAY) - 9; day * DAY < days.end + 2 * DAY; day++) {
    const isoDay = ((((day + 3) % 7) + 7) % 7) + 1;
    if (restriction.kind === "WEEKLY" && restriction.startDay !== isoDay) continue;
    const start = day * DAY + hours * HOUR + minutes * MINUTE;
    found.push({ start, end: start + restriction.durationSeconds * SECOND });
  }
  return found;
}

interface LaidOutTurn extends Interval {
  readonly local: Interval;
  readonly isElapsed: boolean;
}

const UNITS = { SECONDS: SECOND, HOURS: HOUR, DAYS: DAY, WEEKS: 7 * DAY };

function turnOf({ turn, virtualStart, wallClock }: Layer, clock: Clock, k: number): LaidOutTurn {
  const anchor = shownAt(clock, virtualStart);
  if (turn.unit === "MONTHS") throw new Error("the reference is not made for months");
  const length = UNITS[turn.unit] * turn.count;
  const isLocal = length % DAY === 0 || (wallClock && DAY % length === 0);
  if (!isLocal) {
    const [start, end] = [virtualStart + k * length, virtualStart + (k + 1) * length];
    return {
      start,
      end,
      local: { start: shownAt(clock, start), end: shownAt(clock, end) },
      isElapsed: true,
    };
  }
  const local = { start: anchor + k * length, end: anchor + (k + 1) * length };
  const start = k === 0 ? virtualStart : firstAtOrPast(clock, local.start);
  return { start, end: firstAtOrPast(clock, local.end), local, isElapsed: false };
}
