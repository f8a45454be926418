import * as z from "zod";
import type { EscalationPolicy } from "../../../domain/policy.ts";
import { indexKeys, keys } from "../keys.ts";
import { type Codec, codec, type Placement } from "./codec.ts";
import { count, policy } from "./shapes.ts";

export const policyItem: Codec<EscalationPolicy> = codec("policy", 1, policy);

export function policyPlacement(escalation: EscalationPolicy): Placement {
  return {
    ...keys.policy(escalation.id),
    gsi1pk: indexKeys.kind("POLICY"),
    gsi1sk: indexKeys.named(escalation.name, escalation.id),
  };
}

/** The policy of services that have none: a copy, named `policy` as in a service, so that one update fits both. */
export interface DefaultPolicy {
  readonly version: number;
  readonly policy: EscalationPolicy;
}
const defaultShape: z.ZodType<DefaultPolicy> = z.object({ version: count, policy });
export const defaultPolicyItem: Codec<DefaultPolicy> = codec("defaultPolicy", 1, defaultShape);

/** Says, in the policy's own partition, that a service carries a copy of it. */
export interface PolicyUse {
  readonly serviceId: string;
}
const useShape: z.ZodType<PolicyUse> = z.object({ serviceId: z.string() });
export const policyUseItem: Codec<PolicyUse> = codec("policyUse", 1, useShape);

/** How many turns of a round-robin step incidents have taken. */
export interface Turns {
  readonly step: number;
  readonly taken: number;
}
const turnsShape: z.ZodType<Turns> = z.object({ step: count, taken: count });
export const turnsItem: Codec<Turns> = codec("turns", 1, turnsShape);
