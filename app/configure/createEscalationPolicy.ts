import { tidyName } from "../../domain/flaw.ts";
import type { EscalationPolicy } from "../../domain/policy.ts";
import { attempt } from "./attempt.ts";
import { policyVerdict, type StepInput } from "./policyVerdict.ts";
import type { ConfigurePorts } from "./ports.ts";
import type { ConfigRequest, ConfigResult, Maybe } from "./request.ts";

export interface CreateEscalationPolicyInput {
  readonly name: string;
  readonly steps: readonly StepInput[];
  /** How often all steps are gone through again: 0 to 9, 0 unless said. */
  readonly repeat?: Maybe<number>;
}

export function createEscalationPolicy(
  ports: ConfigurePorts,
  request: ConfigRequest<CreateEscalationPolicyInput>,
): Promise<ConfigResult<EscalationPolicy>> {
  const { name, steps, repeat } = request.input;
  const id = ports.ids.next("pol");
  return attempt(ports, request, {
    action: "createEscalationPolicy",
    subject: id,
    decide: () =>
      policyVerdict(ports.config, { id, name: tidyName(name), steps, repeat: repeat ?? 0 }),
    recall: (known) => ports.config.policy(known),
  });
}
