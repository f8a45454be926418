import type { Instant } from "../../../domain/time.ts";
import { type DraftOverride, type Finding, leftOut, type Read } from "./draft.ts";
import { extraFields } from "./extraFields.ts";
import { keyOf } from "./readPeople.ts";
import type { PagerdutyOverride, PagerdutySchedule } from "./shapes.ts";

/** The overrides that are not over yet: as they were made, else as the answer renders them. */
export function readOverrides(
  schedule: PagerdutySchedule,
  now: Instant,
): Read<readonly DraftOverride[]> {
  const { overrides, overrides_subschedule: rendered } = schedule;
  const all = overrides ?? rendered?.rendered_schedule_entries ?? [];
  const values: DraftOverride[] = [];
  const findings: Finding[] = [];
  for (const override of all) {
    const where = `override from ${override.start} to ${override.end} of ${schedule.name}`;
    const why = whyNot(override, now);
    if (why) findings.push(leftOut(where, why));
    else values.push(draftOf(override));
    findings.push(...extraFields("override", override, where));
  }
  return { value: values, findings };
}

const draftOf = ({ start, end, user }: PagerdutyOverride): DraftOverride => ({
  start,
  end,
  person: user ? keyOf(user) : "",
});

function whyNot({ end, user }: PagerdutyOverride, now: Instant): string | undefined {
  if (Date.parse(end) <= now) return "it is over";
  return user && keyOf(user) !== "" ? undefined : "it names nobody";
}
