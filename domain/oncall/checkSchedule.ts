import type { Instant } from "../time.ts";
import type { CoverageChecked } from "./events.ts";
import { findingsAhead, type Surroundings } from "./findingsAhead.ts";
import { listeners } from "./listeners.ts";
import { raise } from "./raise.ts";
import type { Schedule } from "./schedule.ts";

export interface Checked {
  readonly schedule: Schedule;
  /** None when there is nothing new to tell. */
  readonly events: readonly CoverageChecked[];
}

/** The nightly check: what is wrong ahead goes on the record once, and the managers hear of it. */
export function checkSchedule(schedule: Schedule, around: Surroundings, now: Instant): Checked {
  const { news, raised } = raise(schedule.raised, findingsAhead(schedule, around, now), now);
  const next = { ...schedule, raised };
  if (news.length === 0) return { schedule: next, events: [] };
  const event: CoverageChecked = {
    type: "CoverageChecked",
    findings: news.map(({ text }) => text),
    tells: listeners(teamsOf(schedule, around), around.people, now),
    clocks: [],
    stopped: [],
  };
  return { schedule: next, events: [event] };
}

/** The schedule's own team, and those whose policies rely on it. */
function teamsOf({ teamId }: Schedule, { policies, people }: Surroundings) {
  const ids = [teamId, ...policies.map((policy) => policy.teamId)];
  return [...new Set(ids)].flatMap((id) => (id === undefined ? [] : (people.teams.get(id) ?? [])));
}
