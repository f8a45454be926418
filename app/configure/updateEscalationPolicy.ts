import { tidyName } from "../../domain/flaw.ts";
import type { EscalationPolicy, PolicyTarget, Step } from "../../domain/policy.ts";
import { attempt, type Verdict } from "./attempt.ts";
import { policyVerdict, type StepInput, type TargetInput } from "./policyVerdict.ts";
import type { ConfigurePorts } from "./ports.ts";
import { staleness } from "./references.ts";
import { type ConfigRequest, type ConfigResult, failed, type Maybe, notFound } from "./request.ts";

export interface UpdateEscalationPolicyInput {
  readonly id: string;
  readonly name?: Maybe<string>;
  readonly steps?: Maybe<readonly StepInput[]>;
  readonly repeat?: Maybe<number>;
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
  { config }: ConfigurePorts,
  { input, expectedVersion }: ConfigRequest<UpdateEscalationPolicyInput>,
): Promise<Verdict<EscalationPolicy>> {
  const before = await config.policy(input.id);
  if (!before) return failed(notFound(`escalation policy ${input.id}`, "id"));
  const stale = staleness(before, expectedVersion);
  if (stale.length > 0) return failed(...stale);
  return policyVerdict(config, {
    before,
    id: before.id,
    name: tidyName(input.name ?? before.name),
    steps: input.steps ?? before.steps.map(asInput),
    repeat: input.repeat ?? before.repeat,
  });
}

const asInput = ({ targets, delaySeconds }: Step): StepInput => ({
  targets: targets.map(asTargetInput),
  delaySeconds,
});
const asTargetInput = (target: PolicyTarget): TargetInput =>
  target.kind === "USER" ? { userId: target.id } : { channel: target.name };
