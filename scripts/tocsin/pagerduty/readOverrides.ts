import { users } from "../config/kinds/users.ts";
import type { Context } from "./context.ts";
import { extraFields } from "./extraFields.ts";
import { type Finding, leftOut, type Read } from "./finding.ts";
import { keyOf } from "./readPeople.ts";
import type { PagerdutyOverride, PagerdutySchedule } from "./shapes/schedule.ts";

/** Somebody instead of whom the layers say. */
export interface DraftOverride {
  readonly start: string;
  readonly end: string;
  /** Label of a user. */
  readonly user: string;
}

/** The overrides that are not over yet: as they were made, else as the answer renders them. */
export function readOverrides(
  schedule: PagerdutySchedule,
  { names, now }: Context,
): Read<readonly DraftOverride[]> {
  const { overrides, overrides_subschedule: rendered } = schedule;
  const all = overrides ?? rendered?.rendered_schedule_entries ?? [];
  const values: DraftOverride[] = [];
  const findings: Finding[] = [];
  for (const override of all) {
    const where = `override from ${override.start} to ${override.end} of ${schedule.name}`;
    const { start, end } = override;
    const user = override.user ? names.find(users, { id: keyOf(override.user) }) : undefined;
    const why = whyNot(override, user, now);
    if (why === undefined && user !== undefined) values.push({ start, end, user });
    else findings.push(leftOut(where, why ?? ""));
    findings.push(...extraFields("override", override, where));
  }
  return { value: values, findings };
}

function whyNot(
  { end }: PagerdutyOverride,
  user: string | undefined,
  now: number,
): string | undefined {
  if (Date.parse(end) <= now) return "it is over";
  return user === undefined ? "it names nobody" : undefined;
}
