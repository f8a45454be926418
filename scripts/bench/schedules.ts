import { finalSchedule } from "../../domain/oncall/finalSchedule.ts";
import { onCallAt } from "../../domain/oncall/onCallAt.ts";
import type { Layer, Restriction, Roster, Turn } from "../../domain/oncall/schedule.ts";
import { DAY } from "../../domain/time.ts";

const YEAR = { start: Date.parse("2026-01-01T05:00:00Z"), end: Date.parse("2027-01-01T05:00:00Z") };
const WEEKLY: Turn = { unit: "WEEKS", count: 1 };
const OFFICE: Restriction = { kind: "DAILY", startTime: "09:00", durationSeconds: 28_800 };
const WEEKENDS: Restriction = {
  kind: "WEEKLY",
  startDay: 5,
  startTime: "17:00",
  durationSeconds: 60 * 3_600,
};

/** How long a year of a schedule takes to render, and how long it takes to say who is on call now. */
export function benchSchedules(): void {
  console.log("\nSchedules: 3 layers, 12 users, restrictions, New York");
  // A fresh roster each time: nothing that was derived from the layers is still there.
  const years = timesOf(200, () => finalSchedule(rosterSince("2025-12-01T14:00:00Z"), YEAR));
  const { first, median } = years;
  console.log(
    `  a year, weekly turns         ${median.toFixed(2)} ms (the first ${first.toFixed(1)})`,
  );
  for (const [age, since] of [
    ["1 year", "2025-01-06T14:00:00Z"],
    ["30 years", "1996-01-08T14:00:00Z"],
  ] as const) {
    print(`weekly turns, ${age} old`, rosterSince(since));
    print(`12-hour turns, ${age} old`, rosterSince(since, { unit: "HOURS", count: 12 }));
  }
}

function print(what: string, roster: Roster): void {
  const at = (time: number) => YEAR.start + ((time * 17) % 8_760) * (DAY / 24);
  const { first } = timesOf(1, () => onCallAt(roster, at(0)));
  for (let time = 0; time < 10_000; time++) onCallAt(roster, at(time));
  const rounds = timesOf(20, () => {
    for (let time = 0; time < 1_000; time++) onCallAt(roster, at(time));
  });
  // Milliseconds of a thousand are microseconds of one.
  console.log(
    `  on call now, ${what.padEnd(28)} ${rounds.median.toFixed(1)} us (the first ${first.toFixed(2)} ms)`,
  );
}

function timesOf(count: number, work: () => unknown): { first: number; median: number } {
  const times = Array.from({ length: count }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  const sorted = times.toSorted((a, b) => a - b);
  return { first: times[0] ?? 0, median: sorted[Math.floor(sorted.length / 2)] ?? 0 };
}

const rosterSince = (since: string, turn = WEEKLY): Roster => ({
  versions: [
    {
      from: Date.parse(since),
      timeZone: "America/New_York",
      layers: [[], [OFFICE], [WEEKENDS]].map((restrictions, index) =>
        layer({ id: `layer-${index}`, start: Date.parse(since), restrictions, turn }),
      ),
    },
  ],
  overrides: [],
});

const layer = (of: Pick<Layer, "id" | "start" | "restrictions" | "turn">): Layer => ({
  ...of,
  name: of.id,
  virtualStart: of.start,
  userIds: Array.from({ length: 12 }, (_, user) => `user-${user}`),
  wallClock: false,
  consumeRestrictedTurns: false,
});
