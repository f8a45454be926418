import * as z from "zod";
import type { Statement } from "../../../domain/statement.ts";
import {
  deployment,
  deploymentChange,
  deploymentStatus,
  readDeploymentStatus,
} from "../reading/githubDeployment.ts";
import { repository } from "../reading/githubRepository.ts";
import { readWorkflowRun, workflowRun } from "../reading/githubWorkflow.ts";
import { hmacSignature } from "../signatures/hmacSignature.ts";
import { defineSource } from "./source.ts";

/** A deployment that a workflow makes comes with that workflow's run, which is not what the message is about. */
const withoutItsRun = (body: unknown): unknown =>
  typeof body === "object" && body !== null && "deployment_status" in body
    ? { ...body, workflow_run: undefined }
    : body;
const event = z.preprocess(
  withoutItsRun,
  z.object({
    repository,
    sender: z.object({}),
    deployment_status: deploymentStatus.nullish(),
    deployment: deployment.nullish(),
    workflow_run: workflowRun.nullish(),
  }),
);
const ping = z.object({ zen: z.string(), hook_id: z.number() });

/** Deployments that fail, and workflows that fail where everybody depends on them. */
export const github = defineSource({
  name: "github",
  expects:
    "a GitHub webhook, sent as application/json: { repository, sender, deployment_status | workflow_run, … }",
  schema: z.union([ping, event]),
  verify: hmacSignature({ header: "x-hub-signature-256", prefix: "sha256=" }),
  toSignals: (body, { receivedAt }): readonly Statement[] =>
    "zen" in body
      ? [{ state: "SKIPPED", reason: "GitHub's ping: the webhook works" }]
      : [read(body, receivedAt)],
  toChanges: (body, { receivedAt }) => {
    if ("zen" in body || !body.deployment_status || !body.deployment) return [];
    const { repository, deployment_status: status, deployment } = body;
    return deploymentChange({ repository, status, deployment, receivedAt });
  },
});

function read(
  { repository, deployment_status: status, deployment, workflow_run: run }: z.infer<typeof event>,
  receivedAt: number,
): Statement {
  if (status && deployment)
    return readDeploymentStatus({ repository, status, deployment, receivedAt });
  if (run) return readWorkflowRun({ repository, run, receivedAt });
  return { state: "SKIPPED", reason: "only deployment statuses and workflow runs are signals" };
}
