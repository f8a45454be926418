import { tidyName } from "../../domain/flaw.ts";
import type { Service } from "../../domain/service.ts";
import { attempt, type Verdict } from "./attempt.ts";
import { type CreateServiceInput, groupingOf } from "./createService.ts";
import type { ConfigurePorts } from "./ports.ts";
import { staleness } from "./references.ts";
import {
  type ConfigRequest,
  type ConfigResult,
  changed,
  changedList,
  failed,
  type Maybe,
  notFound,
} from "./request.ts";
import { serviceVerdict } from "./serviceVerdict.ts";

export interface UpdateServiceInput extends Partial<Omit<CreateServiceInput, "name">> {
  readonly id: string;
  readonly name?: Maybe<string>;
}

export function updateService(
  ports: ConfigurePorts,
  request: ConfigRequest<UpdateServiceInput>,
): Promise<ConfigResult<Service>> {
  return attempt(ports, request, {
    action: "updateService",
    subject: request.input.id,
    decide: () => decide(ports, request),
    recall: (id) => ports.config.service(id),
  });
}

async function decide(
  { config }: ConfigurePorts,
  { input, expectedVersion }: ConfigRequest<UpdateServiceInput>,
): Promise<Verdict<Service>> {
  const before = await config.service(input.id);
  if (!before) return failed(notFound(`service ${input.id}`, "id"));
  const stale = staleness(before, expectedVersion);
  if (stale.length > 0) return failed(...stale);
  const policyId = changed(before.policy?.id, input.escalationPolicyId);
  return serviceVerdict(config, { before, draft: updated(before, input), policyId });
}

function updated(before: Service, input: UpdateServiceInput): Service {
  const description = changed(before.description, input.description);
  const defaultCategory = changed(before.defaultCategory, input.defaultCategory);
  const teamId = changed(before.teamId, input.teamId);
  const resolveAfterSeconds = changed(before.resolveAfterSeconds, input.resolveAfterSeconds);
  const grouping = changed(before.grouping, input.grouping && groupingOf(input.grouping));
  return {
    id: before.id,
    name: tidyName(input.name ?? before.name),
    ...(description && { description }),
    version: before.version + 1,
    ...(defaultCategory && { defaultCategory }),
    dependsOn: changedList(before.dependsOn, input.dependsOn),
    autoResolve: input.autoResolve ?? before.autoResolve,
    ...(teamId && { teamId }),
    ...(before.rules && { rules: before.rules }),
    ...(resolveAfterSeconds !== undefined && { resolveAfterSeconds }),
    ...(grouping && { grouping }),
    ...(before.maintenance && { maintenance: before.maintenance }),
    awsResources: changedList(before.awsResources, input.awsResources),
  };
}
