import type { ReportedChange } from "../../../domain/changes/serviceChange.ts";
import { pastInstantOf } from "../../../domain/reading/instant.ts";
import { labelsFrom, titleFrom } from "../../../domain/reading/text.ts";
import type { Instant } from "../../../domain/time.ts";
import { digest } from "./digest.ts";

interface Event {
  readonly detailType: string;
  readonly time: unknown;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** What a SageMaker event says was done: an endpoint gets another configuration, a model is approved. */
export function sagemakerChanges(event: Event, receivedAt: Instant): readonly ReportedChange[] {
  const change = rollout(event) ?? promotion(event);
  if (!change) return [];
  const { detail, time } = event;
  const at = pastInstantOf(detail["LastModifiedTime"] ?? time, receivedAt);
  return [
    {
      ...change,
      id: `sagemaker-${digest(change.id).slice(0, 32)}`,
      ...(at !== undefined && { at }),
      source: "sagemaker",
      links: [],
    },
  ];
}

type Change = Pick<ReportedChange, "id" | "kind" | "summary" | "details">;

const ROLLOUTS: ReadonlySet<string> = new Set([
  "SageMaker Endpoint State Change",
  "SageMaker Endpoint Deployment State Change",
]);
/** Both kinds of event tell of its beginning, and later of its end, which is no further change. */
const BEGINNING: ReadonlySet<string> = new Set(["CREATING", "UPDATING"]);

function rollout({ detailType, detail }: Event): Change | undefined {
  const [arn, name, configuration] = texts(
    detail,
    "EndpointArn",
    "EndpointName",
    "EndpointConfigName",
  );
  const [status] = texts(detail, "EndpointStatus");
  if (!ROLLOUTS.has(detailType) || !arn || !BEGINNING.has(status?.toUpperCase() ?? ""))
    return undefined;
  const to = configuration ? ` gets ${configuration}` : " is updated";
  return {
    id: `${arn}/${configuration ?? ""}/${detail["LastModifiedTime"] ?? ""}`,
    kind: "DEPLOYMENT",
    summary: titleFrom(`SageMaker endpoint ${name ?? arn}${to}`),
    details: labelsFrom({ endpoint: name, configuration, status }),
  };
}

function promotion({ detailType, detail }: Event): Change | undefined {
  const [arn, group, approval] = texts(
    detail,
    ...(["ModelPackageArn", "ModelPackageGroupName", "ModelApprovalStatus"] as const),
  );
  if (detailType !== "SageMaker Model Package State Change" || !arn) return undefined;
  if (approval !== "Approved") return undefined;
  const version = detail["ModelPackageVersion"];
  const name = group ? `${group}${version === undefined ? "" : ` ${version}`}` : arn;
  return {
    id: `${arn}/Approved`,
    kind: "MODEL_PROMOTION",
    summary: titleFrom(`SageMaker model ${name} was approved`),
    details: labelsFrom({ model: group, version, approval }),
  };
}

const texts = (detail: Event["detail"], ...fields: readonly string[]): (string | undefined)[] =>
  fields.map((field) => {
    const value = detail[field];
    return typeof value === "string" && value !== "" ? value : undefined;
  });
