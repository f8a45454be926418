import { Duration } from "aws-cdk-lib";
import { SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import { Construct } from "constructs";
import type { Environment } from "../functions/deliver/env.ts";
import type { AnswerKey } from "./answerKey.ts";
import type { ChannelSecrets } from "./channelSecrets.ts";
import type { Concern } from "./concern.ts";
import { FailureQueue } from "./failureQueue.ts";
import { Link } from "./link.ts";
import type { Mail } from "./mail.ts";
import type { Texts } from "./texts.ts";
import { TocsinFunction } from "./tocsinFunction.ts";
import { WorkQueue } from "./workQueue.ts";

const timeout = Duration.seconds(30);
const maxReceiveCount = 8;

export interface DeliveriesProps extends Concern {
  readonly secrets: ChannelSecrets;
  readonly mail: Mail;
  readonly texts: Texts;
  readonly answerKey: AnswerKey;
  readonly publicUrl: string;
}

/** Messages to people: the only code that calls third parties, behind a queue of its own. */
export class Deliveries extends Construct {
  readonly #queue: WorkQueue;

  constructor(scope: Construct, id: string, props: DeliveriesProps) {
    super(scope, id);
    this.#queue = this.#makeQueue(props);
    const deliver = new TocsinFunction<Environment>(this, "Function", {
      ...props,
      name: "deliver",
      description: "Sends messages through the channels of a target",
      weight: "background",
      timeout,
      needs: props.table
        .link({
          does: ["GetItem", "BatchGetItem", "Query", "PutItem", "UpdateItem"],
        })
        .and(props.secrets.reading)
        .and(props.mail.sending)
        .and(props.texts.sending)
        .and(props.answerKey.reading)
        .and(
          new Link(
            {
              DELIVERY_QUEUE_URL: this.#queue.queueUrl,
              DELIVERY_MAX_ATTEMPTS: maxReceiveCount,
              PUBLIC_URL: props.publicUrl,
            },
            // What comes before its time goes back.
            this.#queue.maySend,
          ),
        ),
    });
    deliver.addEventSource(
      new SqsEventSource(this.#queue, {
        batchSize: 5,
        maxConcurrency: props.settings.deliveryConcurrency,
        reportBatchItemFailures: true,
      }),
    );
  }

  get queue(): Link<{ DELIVERY_QUEUE_URL: string }> {
    return new Link({ DELIVERY_QUEUE_URL: this.#queue.queueUrl }, this.#queue.maySend);
  }

  #makeQueue({ alarms, settings }: Concern): WorkQueue {
    const deadLetters = new FailureQueue(this, "DeliveryDLQ", {
      alarms,
      retention: settings.failureRetention,
      says: "A message was given up after its last attempt.",
      runbook: "delivery-dead-letters",
    });
    return new WorkQueue(this, "DeliveryQueue", {
      consumerTimeout: timeout,
      deadLetters: { queue: deadLetters, maxReceiveCount },
      alarms,
      // Eight attempts take 11 minutes of back-off, or 24 when each one dies. Only a receiver that
      // names a longer Retry-After makes a message older, and then a page is late all the same.
      oldest: Duration.minutes(30),
      says: "A message has been waiting for more than half an hour to be sent.",
      runbook: "deliveries-are-late",
    });
  }
}
