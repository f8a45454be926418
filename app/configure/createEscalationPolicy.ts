import { tidyName } from "../../domain/flaw.ts";
import type { EscalationPolicy } from "../../domain/policy.ts";
import { attempt } from "./attempt.ts";
import { type PolicyFields, policyVerdict, type StepInput } from "./policyVerdict.ts";
import type { ConfigurePorts } from "./ports.ts";
import type { ConfigRequest, ConfigResult } from "./request.ts";

export interface CreateEscalationPolicyInput extends PolicyFields {
  readonly name: string;
  readonly steps: readonly StepInput[];
}

export function createEscalationPolicy(
  ports: ConfigurePorts,
  request: ConfigRequest<CreateEscalationPolicyInput>,
): Promise<ConfigResult<EscalationPolicy>> {
  const { input } = request;
  const id = ports.ids.next("pol");
  return attempt(ports, request, {
    action: "createEscalationPolicy",
    subject: id,
    decide: () => policyVerdict(ports, { id, fields: { ...input, name: tidyName(input.name) } }),
    recall: (known) => ports.config.policy(known),
  });
}
