import { Duration } from "aws-cdk-lib";
import { Rule } from "aws-cdk-lib/aws-events";
import { LambdaFunction } from "aws-cdk-lib/aws-events-targets";
import { SqsDestination } from "aws-cdk-lib/aws-lambda-destinations";
import { SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import { Construct } from "constructs";
import type { Environment } from "../functions/feedback/env.ts";
import type { Concern } from "./concern.ts";
import { FailureQueue } from "./failureQueue.ts";
import { Link } from "./link.ts";
import type { Mail } from "./mail.ts";
import type { Texts } from "./texts.ts";
import { TocsinFunction } from "./tocsinFunction.ts";
import { WorkQueue } from "./workQueue.ts";

const timeout = Duration.seconds(10);

export interface FeedbackProps extends Concern {
  readonly mail: Mail;
  readonly texts: Texts;
}

/** What SES and SNS report of the messages that they took: delivered, came back, not wanted. */
export class Feedback extends Construct {
  constructor(scope: Construct, id: string, props: FeedbackProps) {
    super(scope, id);
    const failures = this.#makeFailures(props);
    const queue = this.#makeQueue(props, failures);
    const hear = new TocsinFunction<Environment>(this, "Function", {
      ...props,
      name: "feedback",
      description: "Notes what became of mails and texts after they were sent",
      weight: "background",
      timeout,
      needs: props.table
        .link({
          does: ["GetItem", "BatchGetItem", "PutItem", "UpdateItem"],
        })
        .and(new Link({ FEEDBACK_QUEUE_URL: queue.queueUrl }, queue.maySend)),
    });
    hear.configureAsyncInvoke({
      retryAttempts: 2,
      maxEventAge: Duration.hours(6),
      onFailure: new SqsDestination(failures),
    });
    hear.addEventSource(
      new SqsEventSource(queue, { batchSize: 10, reportBatchItemFailures: true }),
    );
    new Rule(this, "MailRule", {
      eventPattern: props.mail.reports,
      targets: [
        new LambdaFunction(hear, {
          deadLetterQueue: failures,
          retryAttempts: 60,
          maxEventAge: Duration.hours(6),
        }),
      ],
    });
    props.texts.reportTo(this, hear);
  }

  #makeFailures({ alarms, settings }: Concern): FailureQueue {
    return new FailureQueue(this, "FeedbackFailures", {
      alarms,
      retention: settings.failureRetention,
      says: "What became of a message could not be noted; a page that came back may stand as sent.",
      runbook: "feedback-failures",
    });
  }

  /** Reports that overtake the receipt wait here for it, five minutes at most. */
  #makeQueue({ alarms }: Concern, deadLetters: FailureQueue): WorkQueue {
    return new WorkQueue(this, "FeedbackQueue", {
      consumerTimeout: timeout,
      deadLetters: { queue: deadLetters, maxReceiveCount: 10 },
      alarms,
      oldest: Duration.minutes(15),
      says: "What became of messages waits to be noted.",
      runbook: "feedback-failures",
    });
  }
}
