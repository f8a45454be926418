import { Duration } from "aws-cdk-lib";
import { FilterRule } from "aws-cdk-lib/aws-lambda";
import { Construct } from "constructs";
import type { Environment } from "../functions/measure/env.ts";
import type { Concern } from "./concern.ts";
import { FailureQueue } from "./failureQueue.ts";
import { followStream } from "./followStream.ts";
import { TocsinFunction } from "./tocsinFunction.ts";

/** The aggregates behind the metrics, kept level with the incidents. */
export class Measures extends Construct {
  constructor(scope: Construct, id: string, concern: Concern) {
    super(scope, id);
    const { alarms, settings, table } = concern;
    const measure = new TocsinFunction<Environment>(this, "Function", {
      ...concern,
      name: "measure",
      description: "Keeps the aggregates level with the incidents",
      weight: "background",
      timeout: Duration.seconds(60),
      needs: table.link({
        does: ["GetItem", "PutItem", "UpdateItem", "DeleteItem"],
      }),
    });
    const failures = new FailureQueue(this, "MeasureFailures", {
      alarms,
      retention: settings.failureRetention,
      says: "Changes of incidents are missing in the metrics.",
      runbook: "measure-failures",
    });
    followStream(measure, {
      table,
      failures,
      filter: {
        eventName: FilterRule.or("INSERT", "MODIFY"),
        dynamodb: { Keys: { sk: { S: FilterRule.isEqual("INCIDENT") } } },
      },
      parallel: 4,
      // Half of what the stream keeps; the rest is the time to bring back what failed.
      maxAge: Duration.hours(12),
    });
    alarms.add(this, "Late", {
      metric: measure.metric("IteratorAge", { statistic: "Maximum" }),
      above: Duration.minutes(10).toMilliseconds(),
      minutes: 5,
      says: "The metrics are more than ten minutes behind.",
      runbook: "measures-are-late",
    });
  }
}
