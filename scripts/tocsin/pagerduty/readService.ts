import { policies } from "../config/kinds/policies.ts";
import { type Service, services } from "../config/kinds/services.ts";
import type { SignalRule } from "../config/kinds/signalRuleShape.ts";
import type { Context } from "./context.ts";
import { type Draft, draftOf } from "./draft.ts";
import { extraFields } from "./extraFields.ts";
import { type Finding, leftOut, noted, type Read } from "./finding.ts";
import { calledIn } from "./names.ts";
import { readGrouping } from "./readGrouping.ts";
import { readUrgency } from "./readUrgency.ts";
import type { PagerdutyService } from "./shapes/service.ts";
import { teamOf } from "./teamOf.ts";

/** The service as it would be here, with what the files say of its rules. */
export function readService(
  service: PagerdutyService,
  ruled: readonly SignalRule[],
  { names }: Context,
): Read<Draft> {
  const name = service.name.trim();
  const where = `service ${name}`;
  const team = teamOf(service.teams, where, names);
  const policy = service.escalation_policy && names.find(policies, service.escalation_policy);
  const urgency = readUrgency(service, where);
  const grouping = readGrouping(service, where);
  const rules = [...urgency.value, ...ruled];
  const said = { name, description: service.description || null, team: team.value };
  const value = services.shape.parse({
    ...said,
    policy: policy ?? null,
    grouping: grouping.value,
    rules,
  });
  const findings = [
    ...(policy === undefined ? [noPolicy(service, where)] : []),
    ...team.findings,
    ...[...urgency.findings, ...grouping.findings],
    ...(service.status === "disabled" ? [noted(where, DISABLED)] : []),
    ...extraFields("service", service, where),
  ];
  return { value: draftFrom(value, service), findings };
}

const DISABLED = "it is disabled in PagerDuty; here it takes signals as soon as somebody sends any";

const draftFrom = (value: Service, { id }: PagerdutyService): Draft =>
  draftOf(services, value, {
    ...{ id, content: contentOf(value) },
    over: (host) => ({
      ...host,
      ...{ name: value.name, rules: value.rules.length > 0 ? value.rules : host.rules },
      ...(value.description !== null && { description: value.description }),
      ...(value.policy !== null && { policy: value.policy }),
      ...(value.team !== null && { team: value.team }),
      ...(value.grouping !== null && { grouping: value.grouping }),
    }),
  });

function contentOf({ policy, team, rules }: Service): string {
  const parts = [
    policy === null ? "the default policy" : `policy ${policy}`,
    ...(team === null ? [] : [`team ${team}`]),
    ...(rules.length > 0 ? [`rules ${rules.map(({ name }) => `"${name}"`).join(", ")}`] : []),
  ];
  return parts.join(", ");
}

function noPolicy({ escalation_policy: policy }: PagerdutyService, where: string): Finding {
  return policy
    ? leftOut(
        `policy ${calledIn(policy)} of ${where}`,
        "neither the files nor the host have it; the default policy is used",
      )
    : leftOut(`policy of ${where}`, "the file names none; the default policy is used");
}
