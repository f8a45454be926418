import { Duration } from "aws-cdk-lib";
import { Rule, Schedule } from "aws-cdk-lib/aws-events";
import { LambdaFunction } from "aws-cdk-lib/aws-events-targets";
import { SqsDestination } from "aws-cdk-lib/aws-lambda-destinations";
import { Construct } from "constructs";
import type { Environment } from "../functions/sweep/env.ts";
import type { Concern } from "./concern.ts";
import type { Deadlines } from "./deadlines.ts";
import type { Deliveries } from "./deliveries.ts";
import { FailureQueue } from "./failureQueue.ts";
import { TocsinFunction } from "./tocsinFunction.ts";

export interface SweepProps extends Concern {
  readonly deadlines: Deadlines;
  readonly deliveries: Deliveries;
}

/** Every minute, whatever was due and was not touched: the net under schedules and queues. */
export class Sweep extends Construct {
  constructor(scope: Construct, id: string, props: SweepProps) {
    super(scope, id);
    const { alarms, table, deadlines, deliveries } = props;
    const sweep = new TocsinFunction<Environment>(this, "Function", {
      ...props,
      name: "sweep",
      description: "Finds deadlines and deliveries that nothing has touched in time",
      weight: "background",
      timeout: Duration.seconds(50),
      needs: table
        .link({ does: ["BatchGetItem"], queries: ["gsi3"] })
        .and(deadlines.queue)
        .and(deliveries.queues),
    });
    const failures = new FailureQueue(this, "SweepFailures", {
      alarms,
      // The next minute does the work again, so a failure matters only while it is new.
      retention: Duration.hours(1),
      says: "The sweep failed; what schedules and queues lose is not found.",
      runbook: "sweep-failures",
    });
    const once = { retryAttempts: 0, maxEventAge: Duration.minutes(1) };
    sweep.configureAsyncInvoke({ ...once, onFailure: new SqsDestination(failures) });
    new Rule(this, "EveryMinute", {
      schedule: Schedule.rate(Duration.minutes(1)),
      targets: [new LambdaFunction(sweep, { ...once, deadLetterQueue: failures })],
    });
    alarms.add(this, "Idle", {
      metric: sweep.metricInvocations(),
      below: 1,
      minutes: 5,
      says: "The sweep has not run for five minutes; what schedules and queues lose is not found.",
      runbook: "sweep-is-idle",
    });
  }
}
