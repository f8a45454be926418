import * as z from "zod";
import { type PagerdutyPerson, person } from "./person.ts";
import { type PagerdutyPolicy, policy } from "./policy.ts";
import { type EventRule, eventRule, type Orchestration, orchestration } from "./rules.ts";
import { type PagerdutySchedule, schedule } from "./schedule.ts";
import { type PagerdutyService, service } from "./service.ts";
import { type PagerdutyTeam, team } from "./team.ts";
import { maintenanceWindow, type PagerdutyWindow } from "./window.ts";

/** An answer of PagerDuty's REST API, or a file written after some of them. */
export const pagerdutyFile = z.looseObject({
  ...{ user: person.optional(), users: z.array(person).optional() },
  ...{ team: team.optional(), teams: z.array(team).optional() },
  ...{ schedule: schedule.optional(), schedules: z.array(schedule).optional() },
  ...{ escalation_policy: policy.optional(), escalation_policies: z.array(policy).optional() },
  ...{ service: service.optional(), services: z.array(service).optional() },
  ...{
    maintenance_window: maintenanceWindow.optional(),
    maintenance_windows: z.array(maintenanceWindow).optional(),
  },
  ...{
    orchestration_path: orchestration.optional(),
    orchestration_paths: z.array(orchestration).optional(),
  },
  ...{ rule: eventRule.optional(), rules: z.array(eventRule).optional() },
  more: z.boolean().nullish(),
});
export type PagerdutyFile = z.infer<typeof pagerdutyFile>;

/** All that files hold, by what it is. */
export interface Content {
  readonly users: readonly PagerdutyPerson[];
  readonly teams: readonly PagerdutyTeam[];
  readonly schedules: readonly PagerdutySchedule[];
  readonly policies: readonly PagerdutyPolicy[];
  readonly services: readonly PagerdutyService[];
  readonly windows: readonly PagerdutyWindow[];
  readonly orchestrations: readonly Orchestration[];
  readonly rules: readonly EventRule[];
}

export const contentOf = (file: PagerdutyFile): Content => ({
  users: together(file.user, file.users),
  teams: together(file.team, file.teams),
  schedules: together(file.schedule, file.schedules),
  policies: together(file.escalation_policy, file.escalation_policies),
  services: together(file.service, file.services),
  windows: together(file.maintenance_window, file.maintenance_windows),
  orchestrations: together(file.orchestration_path, file.orchestration_paths),
  rules: together(file.rule, file.rules),
});

const together = <T>(one: T | undefined, many: readonly T[] | undefined): readonly T[] => [
  ...(one === undefined ? [] : [one]),
  ...(many ?? []),
];
