import { describe, expect, test } from "vitest";
import { stretchAt } from "../../../domain/oncall/offsets.ts";
import { firstInstant, isZone, latestLocal, localAt } from "../../../domain/oncall/zone.ts";
import { DAY, HOUR, MINUTE } from "../../../domain/time.ts";
import { clockOf, firstAtOrPast, readerOf } from "../../support/oncallReference.ts";
import { instant, timeOf } from "../../support/rosters.ts";

/** The changes of a zone, as the engine finds them. */
function changesOf(zone: string, since: string, until: string): number[] {
  const changes: number[] = [];
  let stretch = stretchAt(zone, instant(since));
  while (stretch.end < instant(until)) {
    const next = stretchAt(zone, stretch.end);
    if (next.offset !== stretch.offset) changes.push(next.start);
    stretch = next;
  }
  return changes;
}

test.each([
  [
    "America/Noronha",
    "2000-10-01T00:00Z",
    "2000-11-01T00:00Z",
    ["2000-10-08T02:00Z", "2000-10-15T01:00Z"],
  ],
  [
    "Asia/Gaza",
    "2040-10-15T00:00Z",
    "2040-11-01T00:00Z",
    ["2040-10-20T00:00Z", "2040-10-26T23:00Z"],
  ],
  [
    "Asia/Gaza",
    "2054-03-25T00:00Z",
    "2054-04-10T00:00Z",
    ["2054-03-28T00:00Z", "2054-04-03T23:00Z"],
  ],
  [
    "America/Argentina/Tucuman",
    "2004-05-25T00:00Z",
    "2004-06-20T00:00Z",
    ["2004-06-01T03:00Z", "2004-06-13T04:00Z"],
  ],
])("%s changes twice between %s and %s", (zone, since, until, changes) => {
  expect(changesOf(zone, since, until).map(timeOf)).toEqual(changes);
});

test.each([
  ["Europe/London", "2026-03-29T01:30Z", "2026-03-29T01:00Z"],
  ["Europe/London", "2026-10-25T01:30Z", "2026-10-25T00:30Z"],
  ["Europe/London", "2026-10-25T02:00Z", "2026-10-25T02:00Z"],
  ["Australia/Lord_Howe", "2026-10-04T02:15Z", "2026-10-03T15:30Z"],
  ["Australia/Lord_Howe", "2026-04-05T01:45Z", "2026-04-04T14:45Z"],
  ["Pacific/Apia", "2011-12-30T17:00Z", "2011-12-30T10:00Z"],
  ["Pacific/Kwajalein", "1993-08-21T12:00Z", "1993-08-21T12:00Z"],
  ["Asia/Kathmandu", "2026-01-01T05:45Z", "2026-01-01T00:00Z"],
  ["UTC", "2199-12-31T23:59Z", "2199-12-31T23:59Z"],
])("in %s the clock first shows %s or later at %s", (zone, local, at) => {
  expect(timeOf(firstInstant(zone, instant(local)))).toBe(timeOf(instant(at)));
});

test.each(["Europe/London", "US/Eastern", "UTC", "Etc/GMT+5", "EST5EDT", "Asia/Kolkata"])(
  "%s is a zone",
  (name) => {
    expect(isZone(name)).toBe(true);
  },
);

test.each(["London", "", "+01:00", "BST", "IST", "Mars/Olympus", "Eastern Time (US & Canada)"])(
  "%j is no zone",
  (name) => {
    expect(isZone(name)).toBe(false);
  },
);

describe("every zone of the tz database", () => {
  const zones = Intl.supportedValuesOf("timeZone");

  test("there are hundreds of them", () => {
    expect(zones.length).toBeGreaterThan(400);
  });

  test("shows the local time that Intl shows, every 13 hours of two years", () => {
    const wrong = zones.filter((zone) => {
      const read = readerOf(zone);
      const [start, end] = [instant("2026-01-01T00:00Z"), instant("2028-01-01T00:00Z")];
      for (let at = start; at < end; at += 13 * HOUR) {
        if (localAt(zone, at) !== read(at)) return true;
      }
      return false;
    });
    expect(wrong).toEqual([]);
  });

  test("finds the first instant at or past each quarter of an hour around its next change", () => {
    const wrong = zones.flatMap((zone) => {
      const [change] = changesOf(zone, "2026-01-01T00:00Z", "2028-01-01T00:00Z");
      return change === undefined ? [] : wrongAround(zone, change);
    });
    expect(wrong).toEqual([]);
  });

  test("finds it around the changes from 1993 to 2011 that moved the clock by more than two hours", () => {
    const wrong = zones.flatMap((zone) =>
      changesOf(zone, "1993-01-01T00:00Z", "2012-01-01T00:00Z")
        .filter((at) => Math.abs(localAt(zone, at) - localAt(zone, at - 1) - 1) > 2 * HOUR)
        .flatMap((change) => wrongAround(zone, change)),
    );
    expect(wrong).toEqual([]);
  });
});

/** The local times whose first instant is not the minute at which Intl first shows them, or is not undone. */
function wrongAround(zone: string, change: number): string[] {
  const around = Math.floor(change / DAY) * DAY;
  const clock = clockOf(zone, { start: around - DAY, end: around + 3 * DAY });
  const wrong: string[] = [];
  const before = localAt(zone, change - 6 * HOUR);
  for (let local = before; local < before + 36 * HOUR; local += 15 * MINUTE) {
    const found = firstInstant(zone, local);
    const isThere = latestLocal(zone, found) >= local && latestLocal(zone, found - 1) < local;
    if (found !== firstAtOrPast(clock, local) || !isThere) wrong.push(`${zone} ${timeOf(local)}`);
  }
  return wrong;
}
