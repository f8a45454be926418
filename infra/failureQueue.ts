import type { Duration } from "aws-cdk-lib";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import type { Alarms } from "./alarms.ts";
import type { RunbookSection } from "./runbookSection.ts";

export interface FailureQueueProps {
  readonly alarms: Alarms;
  readonly retention: Duration;
  /** What has happened when a message lies here. */
  readonly says: string;
  readonly runbook: RunbookSection;
}

/** Where work ends that could not be done: nothing reads it but people, and one message rings. */
export class FailureQueue extends Queue {
  constructor(scope: Construct, id: string, props: FailureQueueProps) {
    super(scope, id, {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: props.retention,
    });
    props.alarms.add(this, "NotEmpty", {
      metric: this.metricApproximateNumberOfMessagesVisible({ statistic: "Maximum" }),
      above: 0,
      says: props.says,
      runbook: props.runbook,
    });
  }
}
