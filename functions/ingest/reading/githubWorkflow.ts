import * as z from "zod";
import { pastInstantOf } from "../../../domain/reading/instant.ts";
import { linksFrom } from "../../../domain/reading/linksFrom.ts";
import { labelsFrom, titleFrom } from "../../../domain/reading/text.ts";
import type { Signal } from "../../../domain/signal.ts";
import type { Statement } from "../../../domain/statement.ts";
import type { Repository } from "./githubRepository.ts";

const optional = z.string().nullish().catch(undefined);
export const workflowRun = z.object({
  id: z.number(),
  workflow_id: z.number(),
  status: z.string(),
  conclusion: z.string().nullish(),
  name: optional,
  path: optional,
  event: optional,
  head_branch: optional,
  head_sha: optional,
  run_attempt: z.number().nullish().catch(undefined),
  updated_at: optional,
  html_url: optional,
  actor: z.object({ login: optional }).nullish().catch(undefined),
});
type Run = z.infer<typeof workflowRun>;
export interface RunReport {
  readonly repository: Repository;
  readonly run: Run;
  readonly receivedAt: number;
}

const STATES: ReadonlyMap<string, Signal["state"]> = new Map([
  ["failure", "FIRING"],
  ["timed_out", "FIRING"],
  ["startup_failure", "FIRING"],
  ["success", "RESOLVED"],
]);

/** A workflow fails or succeeds for a branch; its next run there that succeeds is the recovery. */
export function readWorkflowRun(report: RunReport): Statement {
  const { repository, run, receivedAt } = report;
  const dedupKey = `github/${repository.id}/workflow/${run.workflow_id}/${run.head_branch ?? ""}`;
  const state = run.status === "completed" ? STATES.get(run.conclusion ?? "") : undefined;
  const reason = state ? whyNobodyElse(report) : "the run has neither failed nor succeeded";
  if (!state || reason) return { state: "SKIPPED", dedupKey, reason: reason ?? "" };
  const at = pastInstantOf(run.updated_at, receivedAt);
  const where = run.head_branch ? ` on ${run.head_branch}` : "";
  return {
    source: "github",
    dedupKey,
    state,
    title: titleFrom(
      `Workflow ${nameOf(run)} of ${repository.full_name} ${state === "FIRING" ? "failed" : "succeeded"}${where}`,
    ),
    ...(at !== undefined && { occurredAt: at }),
    ...(at !== undefined && state === "FIRING" && { startedAt: at }),
    messageId: `workflow-run/${run.id}/${run.run_attempt ?? 1}/${run.conclusion ?? ""}`,
    labels: labelsOf(report),
    links: linksFrom([
      { text: "run", href: run.html_url },
      { text: "repository", href: repository.html_url },
    ]),
  };
}

/** Checks of work in progress fail every day, and concern whoever does that work. */
function whyNobodyElse({ run, repository }: RunReport): string | undefined {
  if (run.event?.startsWith("pull_request")) return "a check of a pull request concerns its author";
  const isElsewhere = repository.default_branch && run.head_branch !== repository.default_branch;
  return run.event === "push" && isElsewhere
    ? "a push to another branch than the default one concerns its author"
    : undefined;
}

const nameOf = ({ name, path, workflow_id }: Run): string => name || path || String(workflow_id);

const labelsOf = ({ repository, run }: RunReport): Record<string, string> =>
  labelsFrom({
    repository: repository.full_name,
    workflow: nameOf(run),
    branch: run.head_branch,
    sha: run.head_sha,
    event: run.event,
    actor: run.actor?.login,
    conclusion: run.conclusion,
  });
