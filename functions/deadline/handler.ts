import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import { DynamoIncidentStore } from "../../adapters/dynamodb/incidentStore.ts";
import { DynamoRosters } from "../../adapters/dynamodb/rosters.ts";
import { DynamoScheduleStore } from "../../adapters/dynamodb/scheduleStore.ts";
import { DynamoScheduleUses } from "../../adapters/dynamodb/scheduleUses.ts";
import { Table } from "../../adapters/dynamodb/table.ts";
import { ids } from "../../adapters/ids.ts";
import { SqsDeadlineQueue } from "../../adapters/sqsDeadlineQueue.ts";
import { systemClock } from "../../adapters/systemClock.ts";
import { fireDeadline } from "../../app/fireDeadline.ts";
import { fireScheduleDeadline } from "../../app/oncall/fireScheduleDeadline.ts";
import type { DeadlineRef } from "../../app/ports.ts";
import { environment } from "./env.ts";
import { parseDeadline } from "./parseDeadline.ts";

const env = environment.parse(process.env);
const table = new Table(env.TABLE_NAME);
const rosters = new DynamoRosters(table);
const roster = {
  schedules: new DynamoScheduleStore(table),
  config: rosters,
  rosters,
  check: { rosters, users: rosters, uses: new DynamoScheduleUses(table) },
  clock: systemClock,
  ids,
};
const ports = {
  store: new DynamoIncidentStore(table),
  schedules: { fire: (ref: DeadlineRef) => fireScheduleDeadline(roster, ref) },
  queue: new SqsDeadlineQueue(env.DEADLINE_QUEUE_URL),
  clock: systemClock,
};

/** From EventBridge Scheduler the deadline itself; from the queue a batch of them. */
export async function handler(event: SQSEvent | object): Promise<SQSBatchResponse | undefined> {
  if (!("Records" in event)) {
    await fireDeadline(ports, parseDeadline(event));
    return undefined;
  }
  const failures = await Promise.all(event.Records.map(fire));
  return { batchItemFailures: failures.flat() };
}

async function fire(record: SQSRecord): Promise<{ itemIdentifier: string }[]> {
  try {
    await fireDeadline(ports, parseDeadline(JSON.parse(record.body)));
    return [];
  } catch (error) {
    console.error("a deadline could not be fired", record.messageId, error);
    return [{ itemIdentifier: record.messageId }];
  }
}
