import { DEFAULT_FIX_DAYS, type FixDays } from "./fixPlans/fixDays.ts";
import type { IncidentRole } from "./roles/role.ts";

export const SEVERITIES = ["SEV1", "SEV2", "SEV3", "SEV4", "SEV5"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What one level promises. Data, kept per environment: nothing in the code branches on a level's name. */
export interface SeverityRule {
  readonly severity: Severity;
  readonly meaning: string;
  /** Acknowledge within this many seconds; null: no promise. */
  readonly respondWithinSeconds: number | null;
  /** Default delay of an escalation step; null: never escalates. */
  readonly escalateAfterSeconds: number | null;
  /** Repeat an update this often; null: no cadence. */
  readonly updateEverySeconds: number | null;
  /** Unresolved for this long after it opened: the policy's senior step is called in; null: never. */
  readonly resolveWithinSeconds: number | null;
  /** Resolved: its postmortem is published within this many seconds; null: it needs none. */
  readonly postmortemWithinSeconds: number | null;
  /** Whether the first escalation step is paged as soon as the incident opens. */
  readonly pagesOnCall: boolean;
  /** Whether a page of it is sent also within a person's quiet hours. */
  readonly piercesQuietHours: boolean;
  /** Whether an incident of it gets a conversation of its own, over a channel that can make one. */
  readonly ownConversation: boolean;
  /** Roles that an incident of it wants somebody to have. */
  readonly roles: readonly IncidentRole[];
  /** Those of them that are asked for with the opening. */
  readonly rolesAskedAtOnce: readonly IncidentRole[];
  /** Missing for this long after it opened: they are asked for; null: never. */
  readonly rolesWithinSeconds: number | null;
  /** When each part of a fix plan is due. */
  readonly fixDays: FixDays;
  /** Names of the channels that hear of it. */
  readonly channels: readonly string[];
  /** Whether a resolved incident of this level counts as a failure in MTBF. */
  readonly countsAsFailure: boolean;
}

export type SeverityTable = Readonly<Record<Severity, SeverityRule>>;

interface Minutes {
  readonly respond: number | null;
  readonly escalate: number | null;
  readonly update: number | null;
  readonly resolve: number | null;
  readonly postmortem: number | null;
}

type Hears = Pick<
  SeverityRule,
  "pagesOnCall" | "ownConversation" | "channels" | "countsAsFailure"
> &
  Partial<Pick<SeverityRule, "roles" | "rolesAskedAtOnce">>;

const rule = (
  severity: Severity,
  meaning: string,
  minutes: Minutes,
  { roles = [], rolesAskedAtOnce = [], ...hears }: Hears,
): SeverityRule => ({
  severity,
  meaning,
  respondWithinSeconds: inSeconds(minutes.respond),
  escalateAfterSeconds: inSeconds(minutes.escalate),
  updateEverySeconds: inSeconds(minutes.update),
  resolveWithinSeconds: inSeconds(minutes.resolve),
  postmortemWithinSeconds: inSeconds(minutes.postmortem),
  // What pages somebody as soon as it opens is worth waking them for.
  piercesQuietHours: hears.pagesOnCall,
  // Whom an incident wants it wants soon.
  rolesWithinSeconds: roles.length > 0 ? 300 : null,
  ...{ roles, rolesAskedAtOnce },
  fixDays: DEFAULT_FIX_DAYS[severity],
  ...hears,
});

const inSeconds = (minutes: number | null): number | null =>
  minutes === null ? null : minutes * 60;

export const DEFAULT_SEVERITIES: SeverityTable = {
  SEV1: rule(
    "SEV1",
    "Service down, or a model doing harm.",
    { respond: 5, escalate: 15, update: 30, resolve: 30, postmortem: 48 * 60 },
    {
      ...{ pagesOnCall: true, ownConversation: true, countsAsFailure: true },
      channels: ["slack-critical", "email-executives"],
      roles: ["INCIDENT_COMMANDER", "COMMUNICATIONS_LEAD", "TECHNICAL_LEAD"],
      rolesAskedAtOnce: ["INCIDENT_COMMANDER"],
    },
  ),
  SEV2: rule(
    "SEV2",
    "Degraded, with significant impact.",
    { respond: 15, escalate: 30, update: 60, resolve: null, postmortem: 48 * 60 },
    {
      ...{ pagesOnCall: true, ownConversation: true, countsAsFailure: true },
      channels: ["slack-incidents"],
      roles: ["INCIDENT_COMMANDER", "TECHNICAL_LEAD"],
    },
  ),
  SEV3: rule(
    "SEV3",
    "Minor impact; a workaround exists.",
    { respond: 60, escalate: 120, update: null, resolve: null, postmortem: null },
    {
      ...{ pagesOnCall: false, ownConversation: false, countsAsFailure: true },
      channels: ["slack-incidents", "email-team"],
    },
  ),
  SEV4: rule(
    "SEV4",
    "No impact on users.",
    { respond: 480, escalate: null, update: null, resolve: null, postmortem: null },
    {
      ...{ pagesOnCall: false, ownConversation: false, countsAsFailure: false },
      channels: ["jira"],
    },
  ),
  SEV5: rule(
    "SEV5",
    "Worth recording.",
    { respond: null, escalate: null, update: null, resolve: null, postmortem: null },
    {
      ...{ pagesOnCall: false, ownConversation: false, countsAsFailure: false },
      channels: [],
    },
  ),
};

const ALIASES: Readonly<Record<Severity, readonly string[]>> = {
  SEV1: ["p0", "p1-critical", "critical", "fatal", "emergency", "level 1", "level1", "1"],
  SEV2: ["p1", "high", "error", "major", "level 2", "level2", "2"],
  SEV3: ["p2", "medium", "warning", "warn", "moderate", "level 3", "level3", "3"],
  SEV4: ["p3", "low", "minor", "level 4", "level4", "4"],
  SEV5: ["p4", "informational", "info", "none", "level 5", "level5", "5"],
};

const LEVEL_BY_NAME: ReadonlyMap<string, Severity> = new Map(
  SEVERITIES.flatMap((severity) =>
    [severity.toLowerCase(), ...ALIASES[severity]].map((name) => [name, severity] as const),
  ),
);

/** A level from its name or an alias (`P0`, `critical`, `Level 1`, `sev-1`, …); undefined for anything else. */
export function parseSeverity(text: string): Severity | undefined {
  const name = text
    .trim()
    .toLowerCase()
    .replace(/^sev(erity)?[\s_-]*(?=\d)/, "sev")
    .replace(/^level[\s_-]*/, "level ");
  return LEVEL_BY_NAME.get(name);
}

/** SEV1 is the most severe. */
export function isMoreSevere(one: Severity, other: Severity): boolean {
  return SEVERITIES.indexOf(one) < SEVERITIES.indexOf(other);
}

export const moreSevere = (one?: Severity, other?: Severity): Severity | undefined =>
  one && other ? (isMoreSevere(one, other) ? one : other) : (one ?? other);
