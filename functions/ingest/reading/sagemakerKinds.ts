import type { Category } from "../../../domain/category.ts";

/** One kind of SageMaker event: where its detail keeps what matters. */
export interface Kind {
  /** Part of the dedup key; a kind keeps it for ever. */
  readonly name: string;
  /** How a person calls the thing. */
  readonly noun: string;
  /** Field names; pipelines write camelCase, everything else PascalCase. */
  readonly status: string;
  readonly arn: string;
  /** When it ended as it did, the most precise first. */
  readonly times: readonly string[];
  readonly category: Category;
  /** Path of its page in the console. */
  readonly page?: string;
}

const job = (
  noun: string,
  field: string,
  rest: Pick<Kind, "category" | "page" | "times">,
): Kind => ({
  name: `${noun.replaceAll(" ", "-")}-job`,
  noun: `${noun} job`,
  status: `${field}JobStatus`,
  arn: `${field}JobArn`,
  ...rest,
});

const endpoint = { status: "EndpointStatus", arn: "EndpointArn", times: ["LastModifiedTime"] };

/** By detail-type. A batch transform makes predictions that somebody waits for, so it is a matter of prediction. */
const kinds: Readonly<Record<string, Kind>> = {
  "SageMaker Training Job State Change": job("training", "Training", {
    category: "TRAINING_PIPELINE",
    page: "jobs",
    times: ["TrainingEndTime", "LastModifiedTime"],
  }),
  "SageMaker HyperParameter Tuning Job State Change": job("tuning", "HyperParameterTuning", {
    category: "TRAINING_PIPELINE",
    page: "hyper-tuning-jobs",
    times: ["HyperParameterTuningEndTime", "LastModifiedTime"],
  }),
  "SageMaker Processing Job State Change": job("processing", "Processing", {
    category: "TRAINING_PIPELINE",
    page: "processing-jobs",
    times: ["ProcessingEndTime", "LastModifiedTime"],
  }),
  "SageMaker Transform Job State Change": job("transform", "Transform", {
    category: "PREDICTION_SERVICE",
    page: "transform-jobs",
    times: ["TransformEndTime", "LastModifiedTime"],
  }),
  "SageMaker Endpoint State Change": {
    name: "endpoint",
    noun: "endpoint",
    category: "PREDICTION_SERVICE",
    page: "endpoints",
    ...endpoint,
  },
  "SageMaker Endpoint Deployment State Change": {
    name: "endpoint-deployment",
    noun: "endpoint deployment",
    category: "PREDICTION_SERVICE",
    page: "endpoints",
    ...endpoint,
  },
  // The pipeline and not its execution is the resource: the next run that succeeds is the recovery.
  "SageMaker Model Building Pipeline Execution Status Change": {
    name: "pipeline",
    noun: "pipeline",
    status: "currentPipelineExecutionStatus",
    arn: "pipelineArn",
    times: ["executionEndTime"],
    category: "TRAINING_PIPELINE",
  },
};
/** A map, because senders name the kind: an object would know "constructor" as well. */
export const KINDS: ReadonlyMap<string, Kind> = new Map(Object.entries(kinds));
