import type { EscalationPolicy } from "../../domain/policy.ts";
import { attempt, change } from "./attempt.ts";
import type { ConfigurePorts } from "./ports.ts";
import { staleness } from "./references.ts";
import { type ConfigRequest, type ConfigResult, failed, notFound } from "./request.ts";

export interface SetDefaultEscalationPolicyInput {
  readonly id: string;
}

/** The policy of services that have none of their own. `expectedVersion` is that of the default, not of the policy. */
export function setDefaultEscalationPolicy(
  ports: ConfigurePorts,
  request: ConfigRequest<SetDefaultEscalationPolicyInput>,
): Promise<ConfigResult<EscalationPolicy>> {
  const { config } = ports;
  const { id } = request.input;
  return attempt(ports, request, {
    action: "setDefaultEscalationPolicy",
    subject: id,
    decide: async () => {
      const [policy, current] = await Promise.all([config.policy(id), config.defaultPolicy()]);
      if (!policy) return failed(notFound(`escalation policy ${id}`, "id"));
      const stale = staleness(current, request.expectedVersion);
      if (stale.length > 0) return failed(...stale);
      const after = { version: current.version + 1, value: policy };
      const { version, value } = current;
      return change(policy, {
        kind: "defaultPolicy",
        ...(value && { before: { version, value } }),
        after,
      });
    },
    recall: (known) => config.policy(known),
  });
}
