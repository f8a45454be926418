import { CfnOutput, Duration, Stack } from "aws-cdk-lib";
import {
  Alarm,
  ComparisonOperator,
  type Metric,
  TreatMissingData,
} from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Topic } from "aws-cdk-lib/aws-sns";
import { Construct } from "constructs";
import type { RunbookSection } from "./runbookSection.ts";

/** The alarm rings above this; or below this, and then also when the metric falls silent. */
type Bound = { readonly above: number } | { readonly below: number };

export type AlarmSpec = Bound & {
  readonly metric: Metric;
  readonly says: string;
  readonly runbook: RunbookSection;
  /** For how many minutes it must be so; one unless told. */
  readonly minutes?: number;
};

/** Every alarm of the stack: it says what is wrong, names the runbook's section and tells the topic. */
export class Alarms extends Construct {
  readonly #topic: Topic | undefined;

  constructor(scope: Construct, id: string, props: { readonly topic: boolean }) {
    super(scope, id);
    this.#topic = props.topic ? this.#makeTopic() : undefined;
  }

  add(scope: Construct, id: string, spec: AlarmSpec): void {
    const alarm = new Alarm(scope, id, {
      metric: spec.metric.with({ period: Duration.minutes(1) }),
      ...limitOf(spec),
      evaluationPeriods: spec.minutes ?? 1,
      alarmDescription: `${spec.says} See docs/runbook.md#${spec.runbook}`,
    });
    if (this.#topic) alarm.addAlarmAction(new SnsAction(this.#topic));
    if (this.#topic) alarm.addOkAction(new SnsAction(this.#topic));
  }

  #makeTopic(): Topic {
    const topic = new Topic(this, "Topic", { enforceSSL: true });
    // A topic with a policy of its own no longer takes what the account's alarms send.
    topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal("cloudwatch.amazonaws.com")],
        actions: ["sns:Publish"],
        resources: [topic.topicArn],
        conditions: { StringEquals: { "aws:SourceAccount": Stack.of(this).account } },
      }),
    );
    new CfnOutput(Stack.of(this), "AlarmTopicArn", {
      value: topic.topicArn,
      description: "Subscribe whoever looks after Tocsin itself, by a way that does not need it.",
    });
    return topic;
  }
}

const limitOf = (bound: Bound) =>
  "above" in bound
    ? {
        threshold: bound.above,
        comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
        treatMissingData: TreatMissingData.NOT_BREACHING,
      }
    : {
        threshold: bound.below,
        comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
        treatMissingData: TreatMissingData.BREACHING,
      };
