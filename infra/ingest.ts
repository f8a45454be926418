import { Duration } from "aws-cdk-lib";
import { type EventPattern, Match, Rule } from "aws-cdk-lib/aws-events";
import { LambdaFunction } from "aws-cdk-lib/aws-events-targets";
import { SqsDestination } from "aws-cdk-lib/aws-lambda-destinations";
import { Construct } from "constructs";
import type { Environment } from "../functions/ingest/env.ts";
import type { Concern } from "./concern.ts";
import { FailureQueue } from "./failureQueue.ts";
import type { IntegrationSecrets } from "./integrationSecrets.ts";
import { Link } from "./link.ts";
import { TocsinFunction } from "./tocsinFunction.ts";

/** What AWS itself reports; the function knows the shape of each. */
const awsSignals: Readonly<Record<string, EventPattern>> = {
  HealthRule: { source: ["aws.health"] },
  AlarmRule: {
    source: ["aws.cloudwatch"],
    detailType: ["CloudWatch Alarm State Change", "CloudWatch Alarm Contributor State Change"],
  },
  // Only what SageMaker says of itself: CloudTrail repeats its API calls under the same source.
  SageMakerRule: { source: ["aws.sagemaker"], detailType: Match.prefix("SageMaker ") },
};

export interface IngestProps extends Concern {
  readonly senders: IntegrationSecrets;
}

/** Where signals come in: webhooks through the API, and AWS's own events. */
export class Ingest extends Construct {
  readonly function: TocsinFunction<Environment>;

  constructor(scope: Construct, id: string, { senders, ...concern }: IngestProps) {
    super(scope, id);
    this.function = new TocsinFunction(this, "Function", {
      ...concern,
      name: "ingest",
      description: "Takes signals of monitors and makes incidents of them",
      weight: "foreground",
      timeout: Duration.seconds(28),
      needs: concern.table
        .link({
          does: [
            "GetItem",
            "BatchGetItem",
            "Query",
            "PutItem",
            "UpdateItem",
            "DeleteItem",
            "ConditionCheckItem",
          ],
        })
        .and(senders.reading)
        .and(new Link({ SNS_SIGNATURES: concern.settings.snsSignatures })),
    });
    this.#takeAwsEvents(concern);
  }

  #takeAwsEvents({ alarms, settings }: Concern): void {
    const failures = new FailureQueue(this, "IngestFailures", {
      alarms,
      retention: settings.failureRetention,
      says: "An AWS event could not be taken in; it may be an incident nobody hears of.",
      runbook: "ingest-failures",
    });
    this.function.configureAsyncInvoke({
      retryAttempts: 2,
      maxEventAge: Duration.hours(6),
      onFailure: new SqsDestination(failures),
    });
    for (const [name, eventPattern] of Object.entries(awsSignals))
      new Rule(this, name, {
        eventPattern,
        targets: [
          new LambdaFunction(this.function, {
            deadLetterQueue: failures,
            retryAttempts: 60,
            maxEventAge: Duration.hours(6),
          }),
        ],
      });
  }
}
