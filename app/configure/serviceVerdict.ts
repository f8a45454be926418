import { type AwsRouting, reroute } from "../../domain/awsRouting.ts";
import type { Service } from "../../domain/service.ts";
import { validateService } from "../../domain/validateService.ts";
import { change, type Verdict } from "./attempt.ts";
import type { ConfigEdit, ConfigReader, Setting } from "./ports.ts";
import { missingServices, missingTeam } from "./references.ts";
import { failed, failure, invalid, notFound } from "./request.ts";

export interface ServiceWanted {
  readonly before?: Service;
  /** As it will be, but for the copy of its policy. */
  readonly draft: Service;
  readonly policyId: string | undefined;
}

/** All patterns of all services stand in one item of the table, which has a limit. */
const LONGEST_ROUTING = 300_000;

/** Checks a service as it will be, copies its policy into it, and routes the AWS events it claims. */
export async function serviceVerdict(
  config: ConfigReader,
  { before, draft, policyId }: ServiceWanted,
): Promise<Verdict<Service>> {
  const flaws = validateService(draft);
  if (flaws.length > 0) return invalid(flaws);
  const [policy, missing, orphaned, routing] = await Promise.all([
    policyId === undefined ? undefined : config.policy(policyId),
    missingServices(config, draft.dependsOn, "dependsOn"),
    missingTeam(config, draft.teamId, "teamId"),
    isRerouted(before, draft) ? config.awsRouting() : undefined,
  ]);
  missing.push(...orphaned);
  if (policyId !== undefined && !policy)
    missing.push(notFound(`escalation policy ${policyId}`, "escalationPolicyId"));
  const rerouted = routing && withPatterns(routing, draft);
  if (rerouted && JSON.stringify(rerouted.after.value).length > LONGEST_ROUTING)
    missing.push(failure("INVALID", "All services together claim too much.", ["awsResources"]));
  if (missing.length > 0) return failed(...missing);
  const after: Service = { ...draft, ...(policy && { policy }) };
  const edit: ConfigEdit = { kind: "service", ...(before && { before }), after };
  return rerouted ? change(after, edit, rerouted) : change(after, edit);
}

const isRerouted = (before: Service | undefined, { awsResources }: Service): boolean =>
  JSON.stringify(before?.awsResources ?? []) !== JSON.stringify(awsResources);

const withPatterns = (before: Setting<AwsRouting>, { id, awsResources }: Service) => ({
  kind: "awsRouting" as const,
  before,
  after: { version: before.version + 1, value: reroute(before.value, id, awsResources) },
});
