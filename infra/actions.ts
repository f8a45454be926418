import { Duration } from "aws-cdk-lib";
import { SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import { Construct } from "constructs";
import type { Environment } from "../functions/act/env.ts";
import type { ChannelSecrets } from "./channelSecrets.ts";
import type { Concern } from "./concern.ts";
import { FailureQueue } from "./failureQueue.ts";
import { Link } from "./link.ts";
import { TocsinFunction } from "./tocsinFunction.ts";
import { WorkQueue } from "./workQueue.ts";

const timeout = Duration.seconds(30);

export interface ActionsProps extends Concern {
  readonly secrets: ChannelSecrets;
}

/** What playbooks have done: the only function that may begin it, behind a queue of its own. */
export class Actions extends Construct {
  readonly #queue: WorkQueue;

  constructor(scope: Construct, id: string, props: ActionsProps) {
    super(scope, id);
    this.#queue = this.#makeQueue(props);
    const act = new TocsinFunction<Environment>(this, "Function", {
      ...props,
      name: "act",
      description: "Carries out actions of playbooks",
      weight: "background",
      timeout,
      needs: props.table
        .link({
          does: ["GetItem", "BatchGetItem", "Query", "PutItem", "DeleteItem"],
        })
        .and(props.secrets.reading),
    });
    act.addEventSource(
      new SqsEventSource(this.#queue, { batchSize: 5, reportBatchItemFailures: true }),
    );
  }

  get queue(): Link<{ ACTION_QUEUE_URL: string }> {
    return new Link({ ACTION_QUEUE_URL: this.#queue.queueUrl }, this.#queue.maySend);
  }

  #makeQueue({ alarms, settings }: Concern): WorkQueue {
    const deadLetters = new FailureQueue(this, "ActionDLQ", {
      alarms,
      retention: settings.failureRetention,
      says: "An action of a playbook could not be carried out, or its end is not on record.",
      runbook: "action-dead-letters",
    });
    return new WorkQueue(this, "ActionQueue", {
      consumerTimeout: timeout,
      deadLetters: { queue: deadLetters, maxReceiveCount: 5 },
      alarms,
      oldest: Duration.minutes(15),
      says: "Actions of playbooks wait in their queue.",
      runbook: "actions-are-late",
    });
  }
}
