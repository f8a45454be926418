import { type SignalRule, signalRule } from "../config/kinds/signalRuleShape.ts";
import { changed, leftOut, type Read } from "./finding.ts";
import type { PagerdutyService } from "./shapes/service.ts";

/** What pages is the severity here: a service whose incidents are all urgent, or none of them, says so by a rule. */
export function readUrgency(
  { incident_urgency_rule: rule }: PagerdutyService,
  where: string,
): Read<readonly SignalRule[]> {
  const what = `urgency of ${where}`;
  if (rule?.type === "use_support_hours")
    return {
      value: [],
      findings: [leftOut(what, "a rule here does not know the time of day; see quiet hours")],
    };
  switch (rule?.urgency) {
    case "high":
      return {
        value: [ruleOf("PagerDuty: high urgency", ["UNSTATED", "SEV3", "SEV4", "SEV5"], "SEV2")],
        findings: [
          changed(
            what,
            "every incident is high there; what is below SEV2 or says nothing becomes SEV2 by a rule, so that it pages",
          ),
        ],
      };
    case "low":
      return {
        value: [ruleOf("PagerDuty: low urgency", ["SEV1", "SEV2"], "SEV3")],
        findings: [
          changed(
            what,
            "every incident is low there; what is above SEV3 becomes SEV3 by a rule, which pages nobody at first",
          ),
        ],
      };
    default:
      return { value: [], findings: [] };
  }
}

const ruleOf = (name: string, severities: readonly string[], severity: string): SignalRule =>
  signalRule.parse({ name, match: { severities }, severity });
