import { Duration } from "aws-cdk-lib";
import { FilterRule } from "aws-cdk-lib/aws-lambda";
import { Construct } from "constructs";
import { type Environment, OUTBOX } from "../functions/react/env.ts";
import type { Actions } from "./actions.ts";
import type { Concern } from "./concern.ts";
import type { Deadlines } from "./deadlines.ts";
import type { Deliveries } from "./deliveries.ts";
import { FailureQueue } from "./failureQueue.ts";
import { followStream } from "./followStream.ts";
import { TocsinFunction } from "./tocsinFunction.ts";

export interface ReactionsProps extends Concern {
  readonly actions: Actions;
  readonly deadlines: Deadlines;
  readonly deliveries: Deliveries;
}

/** What follows from an event of a timeline or a schedule's record: clocks are set, messages are queued. */
export class Reactions extends Construct {
  constructor(scope: Construct, id: string, props: ReactionsProps) {
    super(scope, id);
    const { alarms, settings, table, deadlines, deliveries } = props;
    const react = new TocsinFunction<Environment>(this, "Function", {
      ...props,
      name: "react",
      description: "Turns events of timelines into schedules and messages",
      weight: "background",
      timeout: Duration.seconds(30),
      needs: table
        .link({ does: ["BatchGetItem", "Query"] })
        .and(props.actions.queue)
        .and(deadlines.queue)
        .and(deadlines.schedules.setting)
        .and(deliveries.queues),
    });
    const failures = new FailureQueue(this, "ReactFailures", {
      alarms,
      retention: settings.failureRetention,
      says: "Events of timelines had no effect; somebody may not have been paged.",
      runbook: "reaction-failures",
    });
    followStream(react, {
      table,
      failures,
      filter: {
        eventName: FilterRule.isEqual("INSERT"),
        dynamodb: { Keys: { sk: { S: OUTBOX.flatMap((head) => FilterRule.beginsWith(head)) } } },
      },
      parallel: 10,
      // First pages outlast an outage of the table or of a queue. What is behind a bad record in
      // its lane waits as long, which the alarm below tells after a minute; the runbook has the way past.
      maxAge: Duration.hours(6),
    });
    alarms.add(this, "Late", {
      metric: react.metric("IteratorAge", { statistic: "Maximum" }),
      above: Duration.minutes(1).toMilliseconds(),
      says: "Pages go out more than a minute late.",
      runbook: "reactions-are-late",
    });
  }
}
