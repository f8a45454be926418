import type { Duration } from "aws-cdk-lib";
import { FilterCriteria, StartingPosition } from "aws-cdk-lib/aws-lambda";
import { SqsDlq } from "aws-cdk-lib/aws-lambda-event-sources";
import type { FailureQueue } from "./failureQueue.ts";
import type { IncidentTable } from "./incidentTable.ts";
import type { TocsinFunction } from "./tocsinFunction.ts";

export interface StreamFollowing {
  readonly table: IncidentTable;
  readonly failures: FailureQueue;
  /** A pattern on the record; everything else never calls the function. */
  readonly filter: Readonly<Record<string, unknown>>;
  /** How many batches of one shard are worked on at once; the order within an item stays. */
  readonly parallel: number;
  /** For how long a record is tried again before it goes to the failures. */
  readonly maxAge: Duration;
}

/** The most that a mapping takes: the age is to end the attempts, for a few would be used up minutes into an outage. */
const RETRIES = 10_000;

/** Lets a function follow the table's stream: a record that fails is singled out, and tried again until it is too old. */
export function followStream(follower: TocsinFunction<object>, following: StreamFollowing): void {
  for (const statement of following.table.mayRead) follower.addToRolePolicy(statement);
  follower.addEventSourceMapping("Stream", {
    eventSourceArn: following.table.streamArn,
    // LATEST would miss what is written while the mapping starts.
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize: 100,
    filters: [FilterCriteria.filter({ ...following.filter })],
    parallelizationFactor: following.parallel,
    reportBatchItemFailures: true,
    bisectBatchOnError: true,
    retryAttempts: RETRIES,
    maxRecordAge: following.maxAge,
    onFailure: new SqsDlq(following.failures),
  });
}
