import { expect, test } from "vitest";
import { github } from "../../../../functions/ingest/sources/github.ts";
import { at } from "../../../support/accuracyIncident.ts";
import { fixture, RECEIVED_AT, read, reasonOf, signalOf } from "../../../support/fixtures.ts";

test("a deployment is keyed by repository and environment, so the next that succeeds resolves", () => {
  const failed = signalOf("github/deployment.firing");
  const succeeded = signalOf("github/deployment.resolved");
  expect([failed.dedupKey, failed.messageId, succeeded.messageId]).toEqual([
    "github/70110001/deployment/production/deploy",
    "deployment-status/880001",
    "deployment-status/880107",
  ]);
});

test("a deployment that failed says where, when and where its log is", () => {
  expect(signalOf("github/deployment.firing")).toMatchObject({
    title: "Deployment of risk-ml/fraud-scoring to production failed",
    occurredAt: at("2026-11-20T09:12:40Z"),
    labels: { environment: "production", ref: "main", creator: "ana-risk" },
    links: [{ text: "log" }, { text: "repository" }],
  });
});

test("a workflow is keyed by its id and branch, and ordered by when its run ended", () => {
  expect(signalOf("github/retraining.firing")).toMatchObject({
    dedupKey: "github/70110001/workflow/4402/main",
    title: "Workflow Nightly retraining of risk-ml/fraud-scoring failed on main",
    occurredAt: at("2026-11-20T07:00:10Z"),
  });
});

test("another attempt of the same run is another message", () => {
  const body = Object(fixture("github/retraining.firing"));
  const again = { ...body, workflow_run: { ...body.workflow_run, run_attempt: 2 } };
  expect(read("github", again)).toMatchObject([{ messageId: "workflow-run/9201/2/timed_out" }]);
});

test.each(["failure", "timed_out", "startup_failure"])(
  "a run that ends in %s is trouble",
  (conclusion) => {
    const body = Object(fixture("github/retraining.firing"));
    const run = { ...body.workflow_run, conclusion };
    expect(read("github", { ...body, workflow_run: run })).toMatchObject([{ state: "FIRING" }]);
  },
);

test.each([
  ["deployment-in-progress", "the deployment has neither failed nor succeeded"],
  ["cancelled-run", "the run has neither failed nor succeeded"],
  ["requested-run", "the run has neither failed nor succeeded"],
  ["pull-request-check", "a check of a pull request concerns its author"],
  ["feature-branch-push", "a push to another branch than the default one concerns its author"],
  ["push", "only deployment statuses and workflow runs are signals"],
  ["ping", "GitHub's ping: the webhook works"],
])("%s is ignored: %s", (story, reason) => {
  expect(reasonOf(`github/${story}.ignored`)).toBe(reason);
});

test("a status without a state is refused, and the place is named", () => {
  const body = Object(fixture("github/deployment.firing"));
  const deployment_status = { ...body.deployment_status, state: undefined };
  const context = { receivedAt: RECEIVED_AT, newKey: () => "sig_new" };
  expect(github.read({ ...body, deployment_status }, context)).toMatchObject({
    errors: [expect.stringMatching(/^deployment_status\.state: /)],
  });
});
