import * as z from "zod";
import type { ReportedChange } from "../../../domain/changes/serviceChange.ts";
import { pastInstantOf } from "../../../domain/reading/instant.ts";
import { linksFrom } from "../../../domain/reading/linksFrom.ts";
import { descriptionFrom, labelsFrom, titleFrom } from "../../../domain/reading/text.ts";
import type { Signal } from "../../../domain/signal.ts";
import type { Statement } from "../../../domain/statement.ts";
import type { Repository } from "./githubRepository.ts";

const optional = z.string().nullish().catch(undefined);
export const deploymentStatus = z.object({
  id: z.number(),
  state: z.string(),
  environment: optional,
  description: optional,
  created_at: optional,
  updated_at: optional,
  target_url: optional,
  log_url: optional,
  environment_url: optional,
});
export const deployment = z.object({
  id: z.number().nullish().catch(undefined),
  created_at: optional,
  environment: z.string().min(1),
  task: optional,
  ref: optional,
  sha: optional,
  creator: z.object({ login: optional }).nullish().catch(undefined),
});
export interface DeploymentReport {
  readonly repository: Repository;
  readonly status: z.infer<typeof deploymentStatus>;
  readonly deployment: z.infer<typeof deployment>;
  readonly receivedAt: number;
}

const STATES: ReadonlyMap<string, Signal["state"]> = new Map([
  ["failure", "FIRING"],
  ["error", "FIRING"],
  ["success", "RESOLVED"],
]);

/** The environment and not the deployment is what is broken: the next one that succeeds is the recovery. */
export function readDeploymentStatus(report: DeploymentReport): Statement {
  const { repository, status, deployment } = report;
  const { environment, task } = deployment;
  const dedupKey = `github/${repository.id}/deployment/${environment}/${task || "deploy"}`;
  const state = STATES.get(status.state);
  if (!state)
    return {
      state: "SKIPPED",
      dedupKey,
      reason: "the deployment has neither failed nor succeeded",
    };
  const at = pastInstantOf(status.created_at ?? status.updated_at, report.receivedAt);
  const outcome = state === "FIRING" ? "failed" : "succeeded";
  return {
    source: "github",
    dedupKey,
    state,
    title: titleFrom(`Deployment of ${repository.full_name} to ${environment} ${outcome}`),
    ...(status.description && { description: descriptionFrom(status.description) }),
    ...(at !== undefined && { occurredAt: at }),
    ...(at !== undefined && state === "FIRING" && { startedAt: at }),
    messageId: `deployment-status/${status.id}`,
    labels: labelsOf(report),
    links: linksOf(report),
  };
}

/** Deployments that have only been planned, or were put away, have done nothing. */
const DONE_NOTHING: ReadonlySet<string> = new Set(["pending", "queued", "waiting", "inactive"]);

/** The deployment as a change of the service: the same one whatever its statuses say later, from when it began. */
export function deploymentChange(report: DeploymentReport): readonly ReportedChange[] {
  const { repository, status, deployment, receivedAt } = report;
  if (DONE_NOTHING.has(status.state)) return [];
  const at = pastInstantOf(deployment.created_at ?? status.created_at, receivedAt);
  const what = [deployment.ref, deployment.sha?.slice(0, 8)].filter(Boolean).join(" ");
  return [
    {
      id: `github-${repository.id}-${deployment.id ?? status.id}`,
      kind: "DEPLOYMENT",
      summary: titleFrom(
        `${repository.full_name} ${what} to ${deployment.environment} (${status.state.replaceAll("_", " ")})`,
      ),
      ...(at !== undefined && { at }),
      source: "github",
      details: labelsOf(report),
      links: linksOf(report),
    },
  ];
}

const linksOf = ({ repository, status }: DeploymentReport) =>
  linksFrom([
    { text: "log", href: status.log_url || status.target_url },
    { text: "environment", href: status.environment_url },
    { text: "repository", href: repository.html_url },
  ]);

const labelsOf = ({ repository, status, deployment }: DeploymentReport): Record<string, string> =>
  labelsFrom({
    repository: repository.full_name,
    environment: deployment.environment,
    task: deployment.task,
    ref: deployment.ref,
    sha: deployment.sha,
    creator: deployment.creator?.login,
    state: status.state,
  });
