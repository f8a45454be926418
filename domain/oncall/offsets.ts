import { DAY, type Instant, SECOND } from "../time.ts";
import type { Interval } from "./interval.ts";

/** A stretch of time in which a zone keeps its distance from UTC. Neighbours may have the same one. */
export interface Stretch extends Interval {
  /** Local clock minus UTC, in milliseconds. */
  readonly offset: number;
}

/** The closest changes that any zone has had since 1970, or is promised until 2100, lie almost 7 days apart. */
const PROBE = 4 * DAY;
const CHUNK = 64 * PROBE;
const FIRST = Math.floor(Date.UTC(1900, 0) / CHUNK);
const LAST = Math.floor(Date.UTC(2400, 0) / CHUNK);
/** More names than there are: only other spellings of case can reach it. */
const MOST_ZONES = 2_000;

interface Table {
  readonly clock: Intl.DateTimeFormat;
  readonly chunks: Map<number, readonly Stretch[]>;
  latest: Stretch;
}

const tables = new Map<string, Table>();

/** The stretch around an instant. Throws where the zone is not known. */
export function stretchAt(zone: string, at: Instant): Stretch {
  const table = tables.get(zone) ?? newTable(zone);
  const { latest } = table;
  if (at >= latest.start && at < latest.end) return latest;
  const index = Math.min(Math.max(Math.floor(at / CHUNK), FIRST), LAST);
  let chunk = table.chunks.get(index);
  if (chunk === undefined) {
    chunk = stretchesOf(table.clock, index);
    table.chunks.set(index, chunk);
  }
  const found = chunk.findLast(({ start }) => start <= at);
  if (found === undefined) throw new RangeError(`${at} is no instant`);
  table.latest = found;
  return found;
}

function newTable(zone: string): Table {
  if (tables.size >= MOST_ZONES) tables.clear();
  const clock = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  const table: Table = { clock, chunks: new Map(), latest: { start: 0, end: 0, offset: 0 } };
  tables.set(zone, table);
  return table;
}

/** The stretches of one chunk; the first and the last chunk go on for ever. */
function stretchesOf(clock: Intl.DateTimeFormat, index: number): readonly Stretch[] {
  const stretches: Stretch[] = [];
  const end = (index + 1) * CHUNK;
  let start = index === FIRST ? Number.NEGATIVE_INFINITY : index * CHUNK;
  let offset = offsetAt(clock, index * CHUNK);
  for (let probe = index * CHUNK; probe < end; probe += PROBE) {
    const next = offsetAt(clock, probe + PROBE);
    if (next === offset) continue;
    const change = changeBetween(clock, { start: probe, end: probe + PROBE }, offset);
    if (change < end) {
      stretches.push({ start, end: change, offset });
      start = change;
      offset = next;
    }
  }
  stretches.push({ start, end: index === LAST ? Number.POSITIVE_INFINITY : end, offset });
  return stretches;
}

/** The first second at which the zone no longer keeps `before`; it did at the start, and does not at the end. */
function changeBetween(clock: Intl.DateTimeFormat, { start, end }: Interval, before: number) {
  let [kept, changed] = [start, end];
  while (changed - kept > SECOND) {
    const middle = kept + Math.floor((changed - kept) / (2 * SECOND)) * SECOND;
    if (offsetAt(clock, middle) === before) kept = middle;
    else changed = middle;
  }
  return changed;
}

/** At a whole second. */
function offsetAt(clock: Intl.DateTimeFormat, at: Instant): number {
  const [month = 0, day = 0, year = 0, ...time] = clock.format(at).match(/\d+/g)?.map(Number) ?? [];
  const [hour = 0, minute = 0, second = 0] = time;
  return Date.UTC(year, month - 1, day, hour, minute, second) - at;
}
