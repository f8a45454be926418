import { Duration } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import { Construct } from "constructs";
import type { LaneVariables } from "../functions/deliver/env.ts";
import type { Concern } from "./concern.ts";
import { FailureQueue } from "./failureQueue.ts";
import { Link } from "./link.ts";
import { WorkQueue } from "./workQueue.ts";

export interface DeliveryLanesProps extends Pick<Concern, "settings" | "alarms"> {
  /** How long its consumer may take for one batch. */
  readonly consumerTimeout: Duration;
  readonly maxReceiveCount: number;
}

const QUEUES: LaneVariables = {
  CHAT_QUEUE_URL: "ChatQueue",
  MAIL_QUEUE_URL: "MailQueue",
  ALERT_QUEUE_URL: "AlertQueue",
  TICKET_QUEUE_URL: "TicketQueue",
  HOOK_QUEUE_URL: "HookQueue",
};

/** A queue for each class of channels, worked off at the same time: a chat that is dead delays no mail. */
export class DeliveryLanes extends Construct {
  readonly #queues: readonly (readonly [variable: string, queue: WorkQueue])[];
  readonly #concurrency: number;

  constructor(scope: Construct, id: string, props: DeliveryLanesProps) {
    super(scope, id);
    const { alarms, settings, consumerTimeout, maxReceiveCount } = props;
    const deadLetters = new FailureQueue(this, "DeliveryDLQ", {
      alarms,
      retention: settings.failureRetention,
      says: "A message was given up after its last attempt.",
      runbook: "delivery-dead-letters",
    });
    this.#concurrency = settings.deliveryConcurrency;
    this.#queues = Object.entries(QUEUES).map(([variable, name]) => [
      variable,
      new WorkQueue(this, name, {
        consumerTimeout,
        deadLetters: { queue: deadLetters, maxReceiveCount },
        alarms,
        // Eight attempts take 11 minutes of back-off, or 24 when each one dies. Only a receiver that
        // names a longer Retry-After makes a message older, and then a page is late all the same.
        oldest: Duration.minutes(30),
        says: "A message has been waiting for more than half an hour to be sent.",
        runbook: "deliveries-are-late",
      }),
    ]);
  }

  get sending(): Link<LaneVariables> {
    const urls = this.#queues.map(([variable, { queueUrl }]) => [variable, queueUrl]);
    return new Link(
      Object.fromEntries(urls) as LaneVariables,
      new PolicyStatement({
        actions: ["sqs:SendMessage"],
        resources: this.#queues.map(([, { queueArn }]) => queueArn),
      }),
    );
  }

  /** Each lane has as many hands as any other; those of a batch are sent at the same time. */
  feed(consumer: IFunction): void {
    for (const [, queue] of this.#queues)
      consumer.addEventSource(
        new SqsEventSource(queue, {
          batchSize: 5,
          maxConcurrency: this.#concurrency,
          reportBatchItemFailures: true,
        }),
      );
  }
}
