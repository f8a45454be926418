import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { sources } from "../../functions/ingest/sources/registry.ts";
import type { PutEvent } from "../../local/eventBus.ts";
import { foundService, type Team } from "../support/api.ts";
import { type Fixture, fixturesOf, RECEIVED_AT } from "../support/fixtures.ts";
import { startTestHost, type TestHost } from "../support/testHost.ts";

/** What the receiver is told for each fixture that fires. */
const HEADLINES: Readonly<Record<string, string>> = {
  "alertmanager/accuracy-slo":
    "SEV1 · Accuracy of fraud-scoring 2026.11.3 is 0.81, the objective is 0.92",
  "alertmanager/feature-freshness-bare": "SEV2 · card-velocity-1h was last written 47 minutes ago",
  "alertmanager/gpu-memory-truncated": "SEV3 · GPU memory of gpu-7 above 95 %",
  "aws-health/credentials-exposed": "SEV1 · RISK credentials exposed in eu-west-1",
  "aws-health/gpu-instance": "SEV3 · EC2 instance availability issue in eu-west-1",
  "aws-health/inference-errors": "SEV3 · SAGEMAKER operational issue in eu-west-1",
  "aws-health/inference-errors-backup-copy": "SEV3 · SAGEMAKER operational issue in eu-west-1",
  "aws-health/inference-errors-second-page": "SEV3 · SAGEMAKER operational issue in eu-west-1",
  "aws-health/planned-reboot":
    "SEV4 · EC2 instance reboot flexible maintenance scheduled in eu-west-1",
  "aws-health/quota-notice": "SEV5 · SAGEMAKER quota notification in eu-west-1",
  "cloudwatch/drift-contributor": "SEV3 · feature-drift (merchant_country)",
  "cloudwatch/endpoint-5xx": "SEV3 · fraud-scoring-5xx",
  "cloudwatch/gpu-memory-sns-records": "SEV3 · training-gpu-memory",
  "cloudwatch/latency-sns": "SEV3 · fraud-scoring-latency",
  "datadog/feature-freshness": "SEV2 · Stale features for card velocity",
  "datadog/gpu-without-priority": "SEV3 · GPU memory of the trainers",
  "elastic/burn-rate": "SEV1 · Availability SLO burns",
  "elastic/latency": "SEV2 · Inference latency p99 above 800 ms",
  "email/gpu-memory": "SEV1 · Service Alert: gpu-7/GPU memory",
  "email/nightly-scores-keyed": "SEV2 · Nightly scores: 12,004 of 24,310 rows on 2026-11-20",
  "generic/bare": "SEV3 · Something is on fire",
  "generic/batch-scoring": "SEV2 · Batch scoring wrote half of its rows",
  "github/deployment": "SEV3 · Deployment of risk-ml/fraud-scoring to production failed",
  "github/retraining": "SEV3 · Workflow Nightly retraining of risk-ml/fraud-scoring failed on main",
  "grafana/feature-drift": "SEV2 · The distribution of merchant_country moved: PSI 0.31",
  "grafana/legacy-latency": "SEV1 · Scoring p99 latency",
  "opsgenie/serving-5xx": "SEV1 · Inference of fraud-scoring answers 5xx",
  "opsgenie/serving-5xx-raised": "SEV1 · Inference of fraud-scoring answers 5xx",
  "pagerduty-events/precision-drop": "SEV2 · Precision of fraud-scoring fell to 0.64",
  "pagerduty-events/schema-change-without-key": "SEV3 · The schema of transactions changed",
  "pagerduty-webhooks/precision-drop": "SEV2 · Precision of fraud-scoring fell to 0.64",
  "pagerduty-webhooks/precision-drop-again": "SEV2 · Precision of fraud-scoring fell to 0.64",
  "pagerduty-webhooks/precision-drop-raised": "SEV1 · Precision of fraud-scoring fell to 0.64",
  "sagemaker/batch-transform": "SEV3 · SageMaker transform job nightly-scores: failed",
  "sagemaker/canary-deployment": "SEV3 · SageMaker endpoint deployment fraud-scoring: rolling back",
  "sagemaker/drift-monitor":
    "SEV3 · SageMaker processing job drift-monitor-202611200100: found violations of its constraints",
  "sagemaker/endpoint": "SEV3 · SageMaker endpoint fraud-scoring: failed",
  "sagemaker/feature-build": "SEV3 · SageMaker processing job card-velocity-features: failed",
  "sagemaker/nightly-scores": "SEV3 · SageMaker transform job nightly-scores-eu: failed",
  "sagemaker/quality-monitor":
    "SEV3 · SageMaker processing job groundtruth-202611200200: found violations of its constraints",
  "sagemaker/retraining-pipeline": "SEV3 · SageMaker pipeline fraud-retraining: failed",
  "sagemaker/training-job": "SEV3 · SageMaker training job fraud-2026-11-4: failed",
  "sagemaker/training-job-cut-off": "SEV3 · SageMaker training job fraud-2026-11-4: stopped",
  "splunk/nameless": "SEV3 · Splunk search without a name",
  "splunk/serving-oom": "SEV2 · Scoring requests out of memory",
  "splunk/skew-with-columns": "SEV1 · Training-serving skew of fraud-scoring",
  "wavefront/no-data": "SEV1 · Null rate of transactions.amount",
  "wavefront/null-rate": "SEV3 · Null rate of transactions.amount",
};
/** Levels that page whoever is on call; the others only tell their channel. */
const PAGING: readonly string[] = ["SEV1", "SEV2"];

let system: TestHost;
let escalationPolicyId: string;
beforeAll(async () => {
  system = await startTestHost({ clock: { startAt: RECEIVED_AT } });
  const { api, pager, team } = system;
  for (const severity of ["SEV1", "SEV2", "SEV3", "SEV4", "SEV5"]) {
    const name = severity.toLowerCase();
    const url = `${pager.url}/${name}`;
    await api.mutate("createChannel", { name, kind: "WEBHOOK", url }, "channel { name }");
    await api.mutate(
      "setSeverityRule",
      { severity, channels: [name] },
      "severityTable { version }",
    );
  }
  const { service } = await api.query<{ service: { escalationPolicy: { id: string } } }>(
    "query ($id: ID!) { service(id: $id) { escalationPolicy { id } } }",
    { id: team.serviceId },
  );
  escalationPolicyId = service.escalationPolicy.id;
});
afterAll(() => system.stop());

/** Fixtures share their keys with one another, so each test has a service of its own. */
let team: Team;
let founded = 0;
let earlier = 0;
beforeEach(async () => {
  team = await foundService(system.api, { name: `service ${++founded}`, escalationPolicyId });
  earlier = system.pager.received.length;
});

/** What came since the test began: `ada: SEV1 · …`. */
const heard = (): string[] =>
  system.pager.received
    .slice(earlier)
    .map(({ path, body }) => `${path.slice(1)}: ${JSON.parse(body).headline}`)
    .sort();
const expectedOf = (story: string): string[] => {
  const headline = HEADLINES[story] ?? `no headline is given for ${story}`;
  const level = headline.slice(0, 4);
  return [...(PAGING.includes(level) ? ["ada"] : []), level.toLowerCase()].map(
    (who) => `${who}: ${headline}`,
  );
};
const statuses = async (): Promise<string[]> => {
  const { service } = await system.api.query<{
    service: { incidents: { nodes: { status: string }[] } };
  }>("query ($id: ID!) { service(id: $id) { incidents { nodes { status } } } }", {
    id: team.serviceId,
  });
  return service.incidents.nodes.map(({ status }) => status);
};

/** Ways in: the source's own webhook, PagerDuty's address, and the event bus of the account. */
const overHttp = async (source: string, { body }: Fixture): Promise<number> => {
  const answer = await system.post(`/v1/signals/${source}/${team.integrationKey}`, Object(body));
  await system.host.settled();
  return answer.status;
};
const asPagerDuty = async ({ body }: Fixture): Promise<number> => {
  const event = { ...Object(body), routing_key: team.integrationKey };
  const answer = await system.post("/v2/enqueue", event);
  await system.host.settled();
  return answer.status;
};
const takeAwsEvents = () =>
  system.api.mutate("setDefaultAwsService", { serviceId: team.serviceId }, "service { id }");
const onTheBus = async ({ body }: Fixture): Promise<void> => {
  system.host.putEvent(body as PutEvent);
  await system.host.settled();
};

interface Case {
  readonly story: string;
  readonly source: string;
  readonly fixture: Fixture;
}
const cases = (outcome: string): Case[] =>
  sources.flatMap(({ name: source }) =>
    fixturesOf(source)
      .filter((fixture) => fixture.outcome === outcome)
      .map((fixture) => ({ story: `${source}/${fixture.story}`, source, fixture })),
  );
const firing = cases("firing");
const recoveries = cases("resolved").map(({ story, source, fixture }) => {
  const alarm = firing.find((one) => one.story === story)?.fixture;
  if (!alarm) throw new Error(`${story} resolves what never fired`);
  return { story, source, alarm, recovery: fixture };
});
const ofPagerDuty = ({ source }: { source: string }) => source === "pagerduty-events";
/** What comes over SNS, or from elsewhere, has no type that the bus would know. */
const isOnTheBus = ({ body }: Fixture) => "detail-type" in Object(body);

it.each(firing)(
  "$story, posted to its webhook, is heard of",
  async ({ story, source, fixture }) => {
    const status = await overHttp(source, fixture);

    expect([status, heard()]).toEqual([202, expectedOf(story)]);
  },
);

it.each(firing.filter(ofPagerDuty))(
  "$story, sent where PagerDuty's events are sent, is heard of",
  async ({ story, fixture }) => {
    const status = await asPagerDuty(fixture);

    expect([status, heard()]).toEqual([202, expectedOf(story)]);
  },
);

it.each(firing.filter(({ fixture }) => isOnTheBus(fixture)))(
  "$story, as an event of the account, is heard of by the service that all such events go to",
  async ({ story, fixture }) => {
    await takeAwsEvents();
    await onTheBus(fixture);

    expect(heard()).toEqual(expectedOf(story));
  },
);

it.each(recoveries)(
  "$story, once it has recovered, is resolved",
  async ({ source, alarm, recovery }) => {
    await overHttp(source, alarm);
    await overHttp(source, recovery);

    expect(await statuses()).toEqual(["RESOLVED"]);
  },
);

it.each(recoveries.filter(({ alarm }) => isOnTheBus(alarm)))(
  "$story, once an event of the account says that it has recovered, is resolved",
  async ({ alarm, recovery }) => {
    await takeAwsEvents();
    await onTheBus(alarm);
    await onTheBus(recovery);

    expect(await statuses()).toEqual(["RESOLVED"]);
  },
);

it.each(recoveries.filter(ofPagerDuty))(
  "$story is acknowledged and resolved by whoever sends PagerDuty's events",
  async ({ story, alarm, recovery }) => {
    const answer = cases("acknowledged").find((one) => one.story === story);
    await asPagerDuty(alarm);
    if (answer) await asPagerDuty(answer.fixture);
    const afterAnswer = await statuses();
    await asPagerDuty(recovery);

    expect([afterAnswer, await statuses()]).toEqual([["INVESTIGATING"], ["RESOLVED"]]);
  },
);

it.each(cases("ignored"))("$story opens nothing and tells nobody", async ({ source, fixture }) => {
  const status = await overHttp(source, fixture);

  expect([status, await statuses(), heard()]).toEqual([202, [], []]);
});

it("an event of the account goes to the service that owns its resource before all others", async () => {
  const awsResources = ["arn:aws:sagemaker:*:endpoint/fraud-*"];
  await system.api.mutate("updateService", { id: team.serviceId, awsResources }, "service { id }");
  const [endpoint] = firing.filter(({ story }) => story === "sagemaker/endpoint");
  if (endpoint) await onTheBus(endpoint.fixture);

  expect(await statuses()).toEqual(["TRIGGERED"]);
});
