import { expect, test } from "vitest";
import { github } from "../../../../functions/ingest/sources/github.ts";
import { sagemaker } from "../../../../functions/ingest/sources/sagemaker.ts";
import type { Source } from "../../../../functions/ingest/sources/source.ts";
import { at } from "../../../support/incidents.ts";

function changesIn(source: Source, body: unknown) {
  const reading = source.read(body, { receivedAt: at("12:00"), newKey: () => "key" });
  if (reading.kind !== "understood") throw new Error(reading.errors.join());
  return reading.changes;
}
const deployment = (state: string) => ({
  repository: { id: 7, full_name: "acme/ranker", html_url: "https://github.com/acme/ranker" },
  sender: {},
  deployment: {
    ...{ id: 42, environment: "production", ref: "main", sha: "f95f852bd8fca8fcc58a9a2d6c842781" },
    created_at: "2026-03-01T09:30:00Z",
  },
  deployment_status: { id: 9, state, created_at: "2026-03-01T09:34:00Z" },
});
const endpoint = (status: string) => ({
  ...{ source: "aws.sagemaker", id: "e1", time: "2026-03-01T09:30:05Z" },
  "detail-type": "SageMaker Endpoint Deployment State Change",
  detail: {
    ...{ EndpointName: "ranker", EndpointStatus: status, EndpointConfigName: "ranker-v25" },
    EndpointArn: "arn:aws:sagemaker:eu-west-1:448120073951:endpoint/ranker",
    LastModifiedTime: Date.parse("2026-03-01T09:30:00Z"),
  },
});
const model = (approval: string) => ({
  ...{ source: "aws.sagemaker", id: "e2", time: "2026-03-01T09:20:00Z" },
  "detail-type": "SageMaker Model Package State Change",
  detail: {
    ModelPackageArn: "arn:aws:sagemaker:eu-west-1:448120073951:model-package/ranker/25",
    ...{ ModelPackageGroupName: "ranker", ModelPackageVersion: 25, ModelApprovalStatus: approval },
  },
});

test("a GitHub deployment is a change from when it began, whatever its statuses say later", () => {
  const [running] = changesIn(github, deployment("in_progress"));
  const [done] = changesIn(github, deployment("success"));
  expect(running).toMatchObject({
    ...{ id: "github-7-42", kind: "DEPLOYMENT", at: at("09:30") },
    summary: "acme/ranker main f95f852b to production (in progress)",
  });
  expect(done).toMatchObject({ id: "github-7-42", at: at("09:30") });
});

test("a GitHub deployment that waits is no change yet", () => {
  expect(changesIn(github, deployment("queued"))).toEqual([]);
});

test("an endpoint that begins to be updated is a change, and its end is none", () => {
  expect(changesIn(sagemaker, endpoint("UPDATING"))).toMatchObject([
    {
      ...{ kind: "DEPLOYMENT", at: at("09:30"), source: "sagemaker" },
      summary: "SageMaker endpoint ranker gets ranker-v25",
    },
  ]);
  expect(changesIn(sagemaker, endpoint("IN_SERVICE"))).toEqual([]);
});

test("a model that is approved is a promotion, and one that is rejected is none", () => {
  expect(changesIn(sagemaker, model("Approved"))).toMatchObject([
    { kind: "MODEL_PROMOTION", summary: "SageMaker model ranker 25 was approved" },
  ]);
  expect(changesIn(sagemaker, model("Rejected"))).toEqual([]);
});
