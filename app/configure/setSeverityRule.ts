import type { FixDays } from "../../domain/fixPlans/fixDays.ts";
import type { IncidentRole } from "../../domain/roles/role.ts";
import { parseSeverity, type SeverityRule, type SeverityTable } from "../../domain/severity.ts";
import { validateSeverityRule } from "../../domain/validateSeverityRule.ts";
import { attempt, change, type Verdict } from "./attempt.ts";
import type { ConfigurePorts, Setting } from "./ports.ts";
import { missingChannels, staleness } from "./references.ts";
import {
  type ConfigRequest,
  type ConfigResult,
  failed,
  failure,
  invalid,
  type Maybe,
} from "./request.ts";

/** What is left out stays as it is; null takes a promise back. */
export interface SetSeverityRuleInput {
  /** A level's name or an alias. */
  readonly severity: string;
  readonly meaning?: Maybe<string>;
  readonly respondWithinSeconds?: Maybe<number>;
  readonly escalateAfterSeconds?: Maybe<number>;
  readonly updateEverySeconds?: Maybe<number>;
  readonly resolveWithinSeconds?: Maybe<number>;
  readonly postmortemWithinSeconds?: Maybe<number>;
  readonly pagesOnCall?: Maybe<boolean>;
  readonly piercesQuietHours?: Maybe<boolean>;
  readonly ownConversation?: Maybe<boolean>;
  readonly roles?: Maybe<readonly IncidentRole[]>;
  readonly rolesAskedAtOnce?: Maybe<readonly IncidentRole[]>;
  readonly rolesWithinSeconds?: Maybe<number>;
  readonly fixDays?: Maybe<{ readonly [Part in keyof FixDays]?: Maybe<number> }>;
  readonly channels?: Maybe<readonly string[]>;
  readonly countsAsFailure?: Maybe<boolean>;
}

/** Changes what one level promises, for incidents to come. The version is that of the whole table. */
export function setSeverityRule(
  ports: ConfigurePorts,
  request: ConfigRequest<SetSeverityRuleInput>,
): Promise<ConfigResult<Setting<SeverityTable>>> {
  return attempt(ports, request, {
    action: "setSeverityRule",
    subject: "severities",
    decide: () => decide(ports, request),
    recall: () => ports.config.severities(),
  });
}

async function decide(
  { config }: ConfigurePorts,
  { input, expectedVersion }: ConfigRequest<SetSeverityRuleInput>,
): Promise<Verdict<Setting<SeverityTable>>> {
  const severity = parseSeverity(input.severity);
  if (!severity)
    return failed(failure("INVALID", "It is SEV1 to SEV5 or an alias of one.", ["severity"]));
  const before = await config.severities();
  const stale = staleness(before, expectedVersion);
  if (stale.length > 0) return failed(...stale);
  const known = before.value[severity];
  const rule = changedRule(known, input);
  const flaws = validateSeverityRule(rule);
  if (flaws.length > 0) return invalid(flaws);
  // The table comes with names of channels that nobody may have made yet; only new ones must exist.
  const added = rule.channels.filter((name) => !known.channels.includes(name));
  const missing = await missingChannels(config, added, "channels");
  if (missing.length > 0) return failed(...missing);
  const after = { version: before.version + 1, value: { ...before.value, [severity]: rule } };
  return change(after, { kind: "severities", before, after });
}

function changedRule(known: SeverityRule, input: SetSeverityRuleInput): SeverityRule {
  const { respondWithinSeconds, escalateAfterSeconds } = input;
  const { updateEverySeconds, resolveWithinSeconds, postmortemWithinSeconds } = input;
  const span = (wanted: Maybe<number>, before: number | null) =>
    wanted === undefined ? before : wanted;
  const list = <T>(wanted: Maybe<readonly T[]>, before: readonly T[]) =>
    wanted ? [...new Set(wanted)] : before;
  const startsPaging = input.pagesOnCall === true && !known.pagesOnCall;
  return {
    severity: known.severity,
    meaning: input.meaning ?? known.meaning,
    respondWithinSeconds: span(respondWithinSeconds, known.respondWithinSeconds),
    escalateAfterSeconds: span(escalateAfterSeconds, known.escalateAfterSeconds),
    updateEverySeconds: span(updateEverySeconds, known.updateEverySeconds),
    resolveWithinSeconds: span(resolveWithinSeconds, known.resolveWithinSeconds),
    postmortemWithinSeconds: span(postmortemWithinSeconds, known.postmortemWithinSeconds),
    pagesOnCall: input.pagesOnCall ?? known.pagesOnCall,
    piercesQuietHours: input.piercesQuietHours ?? (startsPaging || known.piercesQuietHours),
    ownConversation: input.ownConversation ?? known.ownConversation,
    roles: list(input.roles, known.roles),
    rolesAskedAtOnce: list(input.rolesAskedAtOnce, known.rolesAskedAtOnce),
    rolesWithinSeconds: span(input.rolesWithinSeconds, known.rolesWithinSeconds),
    fixDays: fixDaysIn(input, known),
    channels: list(input.channels, known.channels),
    countsAsFailure: input.countsAsFailure ?? known.countsAsFailure,
  };
}

const fixDaysIn = (
  { fixDays }: SetSeverityRuleInput,
  { fixDays: { shortTermFix, longTermFix, rootCauseAnalysis, rollForward } }: SeverityRule,
): FixDays => ({
  shortTermFix: fixDays?.shortTermFix ?? shortTermFix,
  longTermFix: fixDays?.longTermFix ?? longTermFix,
  rootCauseAnalysis: fixDays?.rootCauseAnalysis ?? rootCauseAnalysis,
  rollForward: fixDays?.rollForward ?? rollForward,
});
