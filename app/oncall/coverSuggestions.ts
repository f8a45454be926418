import type { Interval } from "../../domain/oncall/interval.ts";
import type { RenderedSchedule } from "../../domain/oncall/loadsOf.ts";
import { membersOf } from "../../domain/oncall/membersOf.ts";
import type { Schedule } from "../../domain/oncall/schedule.ts";
import {
  type CoverSuggestion,
  type PlacedShift,
  suggestCover,
} from "../../domain/oncall/suggestCover.ts";
import { DAY, type Instant } from "../../domain/time.ts";
import type { User } from "../../domain/user.ts";
import type { ConfigReader } from "../configure/ports.ts";
import type { RosterReader, ScheduleReader } from "./ports.ts";
import { type Invalid, invalid, rendered } from "./rendered.ts";

export interface CoverPorts {
  readonly schedules: Pick<ScheduleReader, "schedules" | "schedulesOf">;
  readonly rosters: Pick<RosterReader, "teams">;
  readonly config: Pick<ConfigReader, "users">;
}

export interface CoverQuery {
  readonly scheduleId: string;
  readonly span: Interval;
}

export type CoverAnswer =
  | { readonly kind: "COVER"; readonly suggestions: readonly CoverSuggestion[] }
  | Invalid;

const LONGEST_DAYS = 31;
/** How far before and after the span shifts are looked for. */
const AROUND = 90 * DAY;

/** Who of the schedule's and its team's people should cover the span, the longest rested first. */
export async function coverSuggestions(ports: CoverPorts, query: CoverQuery): Promise<CoverAnswer> {
  const { scheduleId, span } = query;
  if (span.start >= span.end) return invalid("The span must end after it begins.");
  if (span.end - span.start > LONGEST_DAYS * DAY)
    return invalid(`The span must not be longer than ${LONGEST_DAYS} days.`);
  const around = { start: span.start - AROUND, end: span.end + AROUND };
  const schedule = (await ports.schedules.schedules([scheduleId], around.start)).get(scheduleId);
  if (!schedule) return invalid(`There is no schedule "${scheduleId}".`);
  const candidates = await candidatesOf(ports, schedule, span);
  const theirs = await schedulesOf(ports, candidates, around.start);
  const others = theirs.filter(({ id }) => id !== scheduleId);
  const answer = rendered([schedule, ...others], around);
  if (answer.kind === "INVALID") return answer;
  const shifts = answer.schedules.flatMap(placedShifts);
  return { kind: "COVER", suggestions: suggestCover({ span, scheduleId, candidates, shifts }) };
}

/** Those that any of them may be on, since whoever is on call anywhere is not at rest. */
async function schedulesOf(
  { schedules }: CoverPorts,
  candidates: readonly User[],
  from: Instant,
): Promise<readonly Schedule[]> {
  const ids = await Promise.all(candidates.map(({ id }) => schedules.schedulesOf(id)));
  return [...(await schedules.schedules([...new Set(ids.flat())], from)).values()];
}

async function candidatesOf(
  { rosters, config }: CoverPorts,
  schedule: Schedule,
  span: Interval,
): Promise<readonly User[]> {
  const { teamId } = schedule;
  const team = teamId === undefined ? undefined : (await rosters.teams([teamId])).get(teamId);
  const ids = new Set([...membersOf(schedule, span), ...(team?.memberIds ?? [])]);
  return [...(await config.users([...ids])).values()];
}

const placedShifts = ({ schedule, shifts }: RenderedSchedule): readonly PlacedShift[] =>
  shifts.map(({ userId, start, end }) => ({
    userId,
    start,
    end,
    schedule: { id: schedule.id, name: schedule.name },
  }));
