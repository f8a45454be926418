import { Duration } from "aws-cdk-lib";
import { SqsDestination } from "aws-cdk-lib/aws-lambda-destinations";
import { SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import { Construct } from "constructs";
import type { Environment } from "../functions/deadline/env.ts";
import type { Actions } from "./actions.ts";
import type { Concern } from "./concern.ts";
import type { Deliveries } from "./deliveries.ts";
import { FailureQueue } from "./failureQueue.ts";
import { Link } from "./link.ts";
import { Schedules } from "./schedules.ts";
import { TocsinFunction } from "./tocsinFunction.ts";
import { WorkQueue } from "./workQueue.ts";

const timeout = Duration.seconds(10);

export interface DeadlinesProps extends Concern {
  readonly actions: Actions;
  readonly deliveries: Deliveries;
}

/** The clocks of incidents and of whatever else waits for a time: Scheduler brings a deadline near, the queue brings it to the second. */
export class Deadlines extends Construct {
  readonly schedules: Schedules;
  readonly #queue: WorkQueue;

  constructor(scope: Construct, id: string, props: DeadlinesProps) {
    const { actions, deliveries, ...concern } = props;
    super(scope, id);
    this.#queue = this.#makeQueue(concern);
    const fire = new TocsinFunction<Environment>(this, "Function", {
      ...concern,
      name: "deadline",
      description: "Fires deadlines",
      weight: "background",
      timeout,
      needs: concern.table
        .link({
          does: [
            "GetItem",
            "BatchGetItem",
            "Query",
            "PutItem",
            "UpdateItem",
            "DeleteItem",
            // What becomes of a heartbeat that stays away is written as it is for any other signal.
            "ConditionCheckItem",
          ],
          // Reports and postmortems are drafted from the incidents of a service, all that are open, and all services; teams
          // are looked through for those of whoever is late. No drill begins while a real incident of its service is open.
          queries: ["gsi1", "gsi3"],
        })
        .and(this.queue)
        .and(actions.queue)
        .and(deliveries.queues),
    });
    fire.addEventSource(
      new SqsEventSource(this.#queue, { batchSize: 10, reportBatchItemFailures: true }),
    );
    this.schedules = new Schedules(this, "Schedules", { ...concern, target: fire });
    fire.configureAsyncInvoke({
      retryAttempts: 2,
      maxEventAge: Duration.hours(1),
      onFailure: new SqsDestination(this.schedules.deadLetters),
    });
  }

  get queue(): Link<{ DEADLINE_QUEUE_URL: string }> {
    return new Link({ DEADLINE_QUEUE_URL: this.#queue.queueUrl }, this.#queue.maySend);
  }

  #makeQueue({ alarms, settings }: Concern): WorkQueue {
    const deadLetters = new FailureQueue(this, "DeadlineDLQ", {
      alarms,
      retention: settings.failureRetention,
      says: "A deadline could not be fired; somebody may not have been paged.",
      runbook: "deadline-dead-letters",
    });
    return new WorkQueue(this, "DeadlineQueue", {
      consumerTimeout: timeout,
      deadLetters: { queue: deadLetters, maxReceiveCount: 5 },
      alarms,
      // Two minutes beyond the quarter of an hour that a message may be held back.
      oldest: Duration.minutes(17),
      says: "Deadlines wait in their queue; somebody may not have been paged.",
      runbook: "deadlines-are-late",
    });
  }
}
