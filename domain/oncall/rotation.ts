import { DAY, HOUR, type Instant, SECOND } from "../time.ts";
import { elapsedTurns } from "./elapsedTurns.ts";
import { localTurns } from "./localTurns.ts";
import { monthTurns } from "./monthTurns.ts";
import type { Layer, Turn } from "./schedule.ts";
import type { Turns } from "./turns.ts";
import { WEEK, type Week, weekOf } from "./week.ts";

/** A layer at work in a zone. */
export interface Rotation {
  readonly zone: string;
  readonly turns: Turns;
  /** When the layer is open; absent: always. */
  readonly week?: Week;
}

const rotations = new WeakMap<Layer, Rotation>();

/** What is derived from a layer, kept while the layer is. */
export function rotationOf(layer: Layer, zone: string): Rotation {
  const known = rotations.get(layer);
  if (known?.zone === zone) return known;
  const week = weekOf(layer.restrictions);
  const turns = turnsOf(layer, zone, layer.consumeRestrictedTurns ? undefined : week);
  const rotation: Rotation = { zone, turns, ...(week !== undefined && { week }) };
  rotations.set(layer, rotation);
  return rotation;
}

function turnsOf(layer: Layer, zone: string, week: Week | undefined): Turns {
  const anchor = layer.virtualStart;
  if (layer.turn.unit === "MONTHS") return monthTurns({ zone, anchor, months: layer.turn.count });
  const length = lengthOf(layer.turn);
  const isLocal = length % DAY === 0 || (layer.wallClock && DAY % length === 0);
  return isLocal
    ? localTurns({ zone, anchor, length, week })
    : elapsedTurns({ zone, anchor, length, week });
}

const LENGTHS = { SECONDS: SECOND, HOURS: HOUR, DAYS: DAY, WEEKS: WEEK, MONTHS: 30 * DAY } as const;

/** In milliseconds of whatever clock the turn follows; a month counts as 30 days. */
export const lengthOf = ({ unit, count }: Turn): number => LENGTHS[unit] * count;

/** From when on a layer covers. */
export const beginOf = ({ start, virtualStart }: Layer): Instant => Math.max(start, virtualStart);

/** Which place in the list of users has a turn. A skipped turn belongs to whoever has the next one. */
export function placeOf(layer: Layer, { turns }: Rotation, turn: number): number {
  const count = layer.userIds.length;
  return modulo(turn - turns.skippedBefore(turn) + (layer.shift ?? 0), count);
}

export const modulo = (value: number, by: number): number => ((value % by) + by) % by;
