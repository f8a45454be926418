import { type Finding, leftOut } from "./finding.ts";

/** Fields that only say what the object is, or show it once more. */
const NAMING = ["id", "type", "summary", "self", "html_url"];
const RENDERED = ["rendered_schedule_entries", "rendered_coverage_percentage"];

interface Fields {
  /** Those that are read, or say nothing that could be carried over. */
  readonly read: readonly string[];
  /** Why another one has no place here. */
  readonly reasons: Readonly<Record<string, string>>;
  readonly unknown?: string;
}

const UNKNOWN = "this import does not know the field";
const FEED = "it leads to PagerDuty; calendars have to be subscribed to anew";

const FIELDS = {
  file: {
    read: [
      ...["user", "users", "team", "teams", "schedule", "schedules", "service", "services"],
      ...["escalation_policy", "escalation_policies", "maintenance_window", "maintenance_windows"],
      ...["orchestration_path", "orchestration_paths", "rule", "rules"],
      ...["more", "limit", "offset", "total"],
    ],
    reasons: {},
  },
  team: {
    read: [...NAMING, "name", "members", "default_role"],
    reasons: {
      description: "a team here has no description",
      parent: "a team here lies in no other one",
    },
  },
  schedule: {
    read: [
      ...["name", "time_zone", "schedule_layers", "layers", "users", "final_schedule"],
      // Policies name the schedule, and are read by themselves.
      ...["overrides", "overrides_subschedule", "teams", "escalation_policies", ...NAMING],
    ],
    reasons: {
      description: "a schedule here has no description",
      ...{ http_cal_url: FEED, web_cal_url: FEED },
      ...{ personal_http_cal_url: FEED, personal_web_cal_url: FEED },
    },
    unknown: `${UNKNOWN}; it may change who is on call`,
  },
  layer: {
    read: [
      ...["name", "start", "end", "rotation_virtual_start", "rotation_turn_length_seconds"],
      ...["users", "restrictions", ...NAMING, ...RENDERED],
    ],
    reasons: {},
    unknown: `${UNKNOWN}; it may change who is on call`,
  },
  restriction: {
    read: ["type", "start_time_of_day", "start_day_of_week", "duration_seconds"],
    reasons: {},
    unknown: `${UNKNOWN}; it may change who is on call`,
  },
  override: {
    read: ["start", "end", "user", ...NAMING],
    reasons: {},
    unknown: `${UNKNOWN}; it may change who is on call`,
  },
  policy: {
    read: [
      ...[...NAMING, "name", "num_loops", "teams", "escalation_rules", "services"],
      ...["repeat_enabled", "on_call_handoff_notifications"],
    ],
    reasons: { description: "a policy here has no description" },
  },
  step: {
    read: [
      ...["id", "escalation_delay_in_minutes", "targets"],
      "escalation_rule_assignment_strategy",
    ],
    reasons: {},
  },
  service: {
    read: [
      ...[...NAMING, "name", "description", "status", "escalation_policy", "teams"],
      ...["incident_urgency_rule", "support_hours", "scheduled_actions"],
      ...["created_at", "updated_at", "last_incident_timestamp", "alert_creation"],
      ...["alert_grouping_parameters", "alert_grouping", "alert_grouping_timeout"],
    ],
    reasons: {
      auto_resolve_timeout: "nothing is resolved here for its age",
      acknowledgement_timeout:
        "who has acknowledged is asked again when an update is due, by updateEverySeconds of the severity",
      integrations:
        "keys cannot be taken over: make one for each sender, in a file or by createIntegrationKey, and give it to the sender",
      addons: "a service here has no add-ons",
      response_play: "there are no response plays here",
      auto_pause_notifications_parameters: "no signal is held back here until it may have passed",
    },
  },
  window: {
    read: [
      ...[...NAMING, "description", "start_time", "end_time", "services"],
      ...["sequence_number", "created_by", "teams"],
    ],
    reasons: {},
  },
} as const satisfies Readonly<Record<string, Fields>>;

/** The fields of an object that nothing reads and that say something. */
export function extraFields(
  kind: keyof typeof FIELDS,
  object: Readonly<Record<string, unknown>>,
  where: string,
): readonly Finding[] {
  const { read, reasons, unknown = UNKNOWN }: Fields = FIELDS[kind];
  return Object.entries(object)
    .filter(([name, value]) => !read.includes(name) && !isEmpty(value))
    .map(([name]) => leftOut(`${name} of ${where}`, reasons[name] ?? unknown));
}

/** Also what only says that something is off. */
function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === "") return true;
  if (Array.isArray(value)) return value.length === 0;
  return (
    typeof value === "object" && Object.values(value).every((one) => one === false || isEmpty(one))
  );
}
