import type { DrillPlan, Rhythm } from "../../domain/drills/plan/drillPlan.ts";
import { tidyName } from "../../domain/flaw.ts";
import type { Instant } from "../../domain/time.ts";
import type { Maybe } from "./request.ts";

export interface DrillPlanFields {
  readonly name?: Maybe<string>;
  readonly scenarioIds?: Maybe<readonly string[]>;
  readonly pages?: Maybe<boolean>;
  readonly enabled?: Maybe<boolean>;
  readonly start?: Maybe<Instant>;
  readonly timeZone?: Maybe<string>;
  readonly every?: Maybe<Rhythm>;
}

/** A plan as it will be; what is left out stays as it was. */
export const withFields = (before: DrillPlan, fields: DrillPlanFields): DrillPlan => ({
  ...before,
  name: tidyName(fields.name ?? before.name),
  scenarioIds: fields.scenarioIds ?? before.scenarioIds,
  pages: fields.pages ?? before.pages,
  enabled: fields.enabled ?? before.enabled,
  start: fields.start ?? before.start,
  timeZone: fields.timeZone ?? before.timeZone,
  every: fields.every ? { unit: fields.every.unit, count: fields.every.count } : before.every,
});
