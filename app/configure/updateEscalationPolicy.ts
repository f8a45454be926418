import { tidyName } from "../../domain/flaw.ts";
import type { EscalationPolicy } from "../../domain/policy.ts";
import { attempt, type Verdict } from "./attempt.ts";
import { noSuchPolicy, type PolicyFields, policyVerdict } from "./policyVerdict.ts";
import type { ConfigurePorts } from "./ports.ts";
import { staleness } from "./references.ts";
import { type ConfigRequest, type ConfigResult, failed } from "./request.ts";

export interface UpdateEscalationPolicyInput extends PolicyFields {
  readonly id: string;
}

/**
 * First the policy, then its copies in the services that use it and as the default. A crash in between leaves
 * copies that page by the earlier version; the same request again, or any later update, renews every one of them.
 */
export async function updateEscalationPolicy(
  ports: ConfigurePorts,
  request: ConfigRequest<UpdateEscalationPolicyInput>,
): Promise<ConfigResult<EscalationPolicy>> {
  const result = await attempt(ports, request, {
    action: "updateEscalationPolicy",
    subject: request.input.id,
    decide: () => decide(ports, request),
    recall: (id) => ports.config.policy(id),
  });
  if (result.kind === "done") await ports.config.spreadPolicy(result.value);
  return result;
}

async function decide(
  ports: ConfigurePorts,
  { input, expectedVersion }: ConfigRequest<UpdateEscalationPolicyInput>,
): Promise<Verdict<EscalationPolicy>> {
  const before = await ports.config.policy(input.id);
  if (!before) return noSuchPolicy(input.id);
  const stale = staleness(before, expectedVersion);
  if (stale.length > 0) return failed(...stale);
  const fields = { ...input, name: tidyName(input.name ?? before.name) };
  return policyVerdict(ports, { before, id: before.id, fields });
}
