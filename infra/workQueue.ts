import { Duration } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { type DeadLetterQueue, Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import type { Alarms } from "./alarms.ts";
import type { RunbookSection } from "./runbookSection.ts";

export interface WorkQueueProps {
  /** How long its consumer may take for one batch. */
  readonly consumerTimeout: Duration;
  readonly deadLetters: DeadLetterQueue;
  readonly alarms: Alarms;
  /** Older than this no message gets while all goes as it should. */
  readonly oldest: Duration;
  /** What it means when one is. */
  readonly says: string;
  readonly runbook: RunbookSection;
}

/** A queue that one function works off; what it cannot do goes to the dead letters. */
export class WorkQueue extends Queue {
  constructor(scope: Construct, id: string, props: WorkQueueProps) {
    super(scope, id, {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      // Six times the consumer's timeout: Lambda polls in advance and retries a throttled batch itself.
      visibilityTimeout: Duration.seconds(props.consumerTimeout.toSeconds() * 6),
      retentionPeriod: Duration.days(4),
      deadLetterQueue: props.deadLetters,
    });
    props.alarms.add(this, "Late", {
      metric: this.metricApproximateAgeOfOldestMessage(),
      above: props.oldest.toSeconds(),
      says: props.says,
      runbook: props.runbook,
    });
  }

  get maySend(): PolicyStatement {
    return new PolicyStatement({ actions: ["sqs:SendMessage"], resources: [this.queueArn] });
  }
}
