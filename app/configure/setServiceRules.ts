import type { Service } from "../../domain/service.ts";
import { attempt, type Verdict } from "./attempt.ts";
import type { ConfigurePorts } from "./ports.ts";
import { readSignalRules, type SignalRuleInput } from "./readSignalRules.ts";
import { staleness } from "./references.ts";
import { type ConfigRequest, type ConfigResult, failed, invalid, notFound } from "./request.ts";
import { serviceVerdict } from "./serviceVerdict.ts";

export interface SetServiceRulesInput {
  readonly serviceId: string;
  /** All of them, in their order; they take the place of those that there were. */
  readonly rules: readonly SignalRuleInput[];
}

/** Changes what a service makes of its signals from now on. The version is the service's. */
export function setServiceRules(
  ports: ConfigurePorts,
  request: ConfigRequest<SetServiceRulesInput>,
): Promise<ConfigResult<Service>> {
  return attempt(ports, request, {
    action: "setServiceRules",
    subject: request.input.serviceId,
    decide: () => decide(ports, request),
    recall: (id) => ports.config.service(id),
  });
}

async function decide(
  { config }: ConfigurePorts,
  { input, expectedVersion }: ConfigRequest<SetServiceRulesInput>,
): Promise<Verdict<Service>> {
  const before = await config.service(input.serviceId);
  if (!before) return failed(notFound(`service ${input.serviceId}`, "serviceId"));
  const stale = staleness(before, expectedVersion);
  if (stale.length > 0) return failed(...stale);
  const { rules, flaws } = readSignalRules(input.rules);
  if (flaws.length > 0) return invalid(flaws);
  const { policy, ...rest } = before;
  const draft = { ...rest, version: before.version + 1, rules };
  return serviceVerdict(config, { before, draft, policyId: policy?.id });
}
