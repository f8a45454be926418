import type { Category } from "../../domain/category.ts";
import { tidyName } from "../../domain/flaw.ts";
import type { GroupedBy, Grouping } from "../../domain/grouping/grouping.ts";
import type { Service } from "../../domain/service.ts";
import { attempt } from "./attempt.ts";
import type { ConfigurePorts } from "./ports.ts";
import type { ConfigRequest, ConfigResult, Maybe } from "./request.ts";
import { serviceVerdict } from "./serviceVerdict.ts";

export interface GroupingInput {
  readonly windowSeconds: number;
  /** By SERVICE unless said. */
  readonly by?: Maybe<GroupedBy>;
  readonly labels?: Maybe<readonly string[]>;
}

export interface CreateServiceInput {
  readonly name: string;
  readonly description?: Maybe<string>;
  readonly escalationPolicyId?: Maybe<string>;
  readonly defaultCategory?: Maybe<Category>;
  /** Ids of services. */
  readonly dependsOn?: Maybe<readonly string[]>;
  /** True unless said. */
  readonly autoResolve?: Maybe<boolean>;
  readonly resolveAfterSeconds?: Maybe<number>;
  readonly grouping?: Maybe<GroupingInput>;
  readonly teamId?: Maybe<string>;
  /** ARN patterns. */
  readonly awsResources?: Maybe<readonly string[]>;
}

export const groupingOf = ({ windowSeconds, by, labels }: GroupingInput): Grouping => ({
  windowSeconds,
  by: by ?? "SERVICE",
  labels: [...new Set(labels)],
});

export function createService(
  ports: ConfigurePorts,
  request: ConfigRequest<CreateServiceInput>,
): Promise<ConfigResult<Service>> {
  const { input } = request;
  const draft: Service = {
    id: ports.ids.nextService(),
    name: tidyName(input.name),
    ...(input.description && { description: input.description }),
    version: 1,
    ...(input.defaultCategory && { defaultCategory: input.defaultCategory }),
    dependsOn: [...new Set(input.dependsOn)],
    autoResolve: input.autoResolve ?? true,
    ...(input.resolveAfterSeconds != null && { resolveAfterSeconds: input.resolveAfterSeconds }),
    ...(input.grouping && { grouping: groupingOf(input.grouping) }),
    ...(input.teamId && { teamId: input.teamId }),
    awsResources: [...new Set(input.awsResources)],
  };
  return attempt(ports, request, {
    action: "createService",
    subject: draft.id,
    decide: () =>
      serviceVerdict(ports.config, { draft, policyId: input.escalationPolicyId ?? undefined }),
    recall: (id) => ports.config.service(id),
  });
}
