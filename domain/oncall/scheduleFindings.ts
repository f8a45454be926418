import { DAY } from "../time.ts";
import { type ClockChange, clockChanges } from "./clockChanges.ts";
import { coverSpans } from "./coverSpans.ts";
import { clock, during, type Finding, lengthInWords, nameFrom } from "./finding.ts";
import { gapsBetween } from "./gapsBetween.ts";
import type { Interval } from "./interval.ts";
import { onCallAt } from "./onCallAt.ts";
import type { People } from "./people.ts";
import { type Schedule, type Turn, versionAt } from "./schedule.ts";
import { firstInstant, localAt } from "./zone.ts";

/** When nobody is on call in a schedule. */
export function gapFindings(schedule: Schedule, people: People, window: Interval): Finding[] {
  const key = `GAP ${schedule.id}`;
  return gapsBetween(coverSpans(schedule, people, window), window).map((gap) => ({
    kind: "GAP",
    key,
    name: nameFrom(key, gap.start),
    text: `Nobody is on call in ${schedule.name} ${during(gap, window, zoneOf(schedule, gap))}.`,
    scheduleIds: [schedule.id],
    ...gap,
  }));
}

/** The days on which the clock of a schedule jumps. */
export function clockChangeFindings(
  schedule: Schedule,
  people: People,
  window: Interval,
): Finding[] {
  return stretches(schedule, window).flatMap(({ zone, ...stretch }) =>
    clockChanges(zone, stretch).map((change): Finding => {
      const midnight = Math.floor(localAt(zone, change.at) / DAY) * DAY;
      const day = {
        start: firstInstant(zone, midnight),
        end: firstInstant(zone, midnight + DAY),
      };
      const key = `CLOCK_CHANGE ${schedule.id} ${zone}`;
      const jump = `${change.by > 0 ? "forward" : "back"} by ${lengthInWords(Math.abs(change.by))}`;
      const when = `on ${clock(day.start, zone).slice(0, 10)} at ${clock(change.at, "UTC").slice(11)} UTC`;
      return {
        kind: "CLOCK_CHANGE",
        key,
        name: nameFrom(key, day.start),
        text: `The clocks of ${zone} go ${jump} ${when}: ${meaning(schedule, people, change)}.`,
        scheduleIds: [schedule.id],
        ...day,
      };
    }),
  );
}

const zoneOf = (schedule: Schedule, { start }: Interval): string =>
  versionAt(schedule, start)?.timeZone ?? "UTC";

/** The window by the versions in force, each with its zone. */
function stretches(schedule: Schedule, { start, end }: Interval) {
  const inside = schedule.versions.map(({ from }) => from).filter((at) => start < at && at < end);
  return [start, ...inside].map((from, place) => {
    const stretch = { start: from, end: inside[place] ?? end };
    return { ...stretch, zone: zoneOf(schedule, stretch) };
  });
}

/** Shifts by the calendar change their length, all others their place on the local clock. */
function meaning(schedule: Schedule, { users }: People, { at, by }: ClockChange): string {
  const present = onCallAt(schedule, at);
  if (present?.userId === undefined) return `nobody is on call in ${schedule.name} then`;
  const layers = versionAt(schedule, at)?.layers ?? [];
  const layer = layers.find(({ id }) => id === present.layerId);
  const how = lengthInWords(Math.abs(by));
  const whose = `the shift of ${users.get(present.userId)?.name ?? present.userId} in ${schedule.name}`;
  return layer && (layer.wallClock || isByCalendar(layer.turn) || layer.restrictions.length > 0)
    ? `${whose} is ${how} ${by > 0 ? "shorter" : "longer"}`
    : `${whose} ends ${how} ${by > 0 ? "later" : "earlier"} by the local clock`;
}

const isByCalendar = ({ unit, count }: Turn): boolean =>
  unit === "DAYS" ||
  unit === "WEEKS" ||
  unit === "MONTHS" ||
  (unit === "HOURS" ? count * 3_600 : count) % 86_400 === 0;
