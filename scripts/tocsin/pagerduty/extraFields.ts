import { type Finding, leftOut } from "./draft.ts";

/** Fields that are read, and fields that only say what the object is or show it once more. */
const NAMING = ["id", "type", "summary", "self", "html_url"];
const RENDERED = ["rendered_schedule_entries", "rendered_coverage_percentage"];
const READ = {
  file: ["schedule", "schedules", "users", "more", "limit", "offset", "total"],
  schedule: [
    ...["name", "time_zone", "schedule_layers", "layers", "users"],
    ...["overrides", "overrides_subschedule", ...NAMING],
  ],
  layer: [
    ...["name", "start", "end", "rotation_virtual_start", "rotation_turn_length_seconds"],
    ...["users", "restrictions", ...NAMING, ...RENDERED],
  ],
  restriction: ["type", "start_time_of_day", "start_day_of_week", "duration_seconds"],
  override: ["start", "end", "user", ...NAMING],
} as const;

/** Why a known field has no place here. */
const REASONS: Readonly<Record<string, string>> = {
  description: "a schedule here has no description",
  final_schedule: "it is made from layers and overrides whenever it is asked for",
  escalation_policies: "a policy is made by createEscalationPolicy and names the schedule",
  teams: "a schedule is given to a team by updateSchedule",
  http_cal_url: "it leads to PagerDuty; calendars have to be subscribed to anew",
  web_cal_url: "it leads to PagerDuty; calendars have to be subscribed to anew",
  personal_http_cal_url: "it leads to PagerDuty; calendars have to be subscribed to anew",
  personal_web_cal_url: "it leads to PagerDuty; calendars have to be subscribed to anew",
};
const UNKNOWN = "this import does not know the field; it may change who is on call";

/** The fields of an object that nothing reads and that are not empty. */
export function extraFields(
  kind: keyof typeof READ,
  object: Readonly<Record<string, unknown>>,
  where: string,
): readonly Finding[] {
  const read: readonly string[] = READ[kind];
  return Object.entries(object)
    .filter(([name, value]) => !read.includes(name) && !isEmpty(value))
    .map(([name]) => leftOut(`${name} of ${where}`, REASONS[name] ?? UNKNOWN));
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === "" || (Array.isArray(value) && !value.length);
