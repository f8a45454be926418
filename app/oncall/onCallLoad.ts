import { type Fairness, fairnessOf } from "../../domain/oncall/fairness.ts";
import type { Interval } from "../../domain/oncall/interval.ts";
import { bearersOf, loadsOf, type PersonLoad } from "../../domain/oncall/loadsOf.ts";
import { DAY } from "../../domain/time.ts";
import type { ConfigReader } from "../configure/ports.ts";
import type { RosterReader } from "./ports.ts";
import { type Invalid, invalid, rendered } from "./rendered.ts";

export interface LoadPorts {
  readonly schedules: Pick<RosterReader, "schedules">;
  readonly config: Pick<ConfigReader, "users">;
}

export interface LoadQuery {
  readonly scheduleIds: readonly string[];
  readonly span: Interval;
  /** Local dates such as `2026-12-25`. */
  readonly holidays: readonly string[];
}

export type LoadAnswer =
  | { readonly kind: "LOAD"; readonly people: readonly PersonLoad[]; readonly fairness: Fairness }
  | Invalid;

const LONGEST_DAYS = 366;
const MOST_SCHEDULES = 20;
const MOST_HOLIDAYS = 100;

/** What being on call in some schedules costs whom. */
export async function onCallLoad(ports: LoadPorts, query: LoadQuery): Promise<LoadAnswer> {
  const message = flawOf(query);
  if (message !== undefined) return invalid(message);
  const { scheduleIds, span, holidays } = query;
  const found = await ports.schedules.schedules(scheduleIds, span.start);
  const missing = scheduleIds.find((id) => !found.has(id));
  if (missing !== undefined) return invalid(`There is no schedule "${missing}".`);
  const answer = rendered(found.values(), span);
  if (answer.kind === "INVALID") return answer;
  const { schedules } = answer;
  const users = await ports.config.users(bearersOf(schedules, span));
  const people = loadsOf({ schedules, span, users, holidays: new Set(holidays) });
  return { kind: "LOAD", people, fairness: fairnessOf(people) };
}

function flawOf({ scheduleIds, span, holidays }: LoadQuery): string | undefined {
  if (span.start >= span.end) return "The window must end after it begins.";
  if (span.end - span.start > LONGEST_DAYS * DAY)
    return `The window must not be longer than ${LONGEST_DAYS} days.`;
  if (scheduleIds.length < 1 || scheduleIds.length > MOST_SCHEDULES)
    return `\`scheduleIds\` names 1 to ${MOST_SCHEDULES} schedules.`;
  if (holidays.length > MOST_HOLIDAYS) return `\`holidays\` has at most ${MOST_HOLIDAYS} dates.`;
  const odd = holidays.find((text) => !isDate(text));
  return odd === undefined ? undefined : `A holiday is a date such as 2026-12-25, not "${odd}".`;
}

function isDate(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}
