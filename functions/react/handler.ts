import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import { DynamoDirectory } from "../../adapters/dynamodb/directory.ts";
import { actionItemEntryItem } from "../../adapters/dynamodb/items/actionItemEntry.ts";
import { deadlineOf } from "../../adapters/dynamodb/items/deadline.ts";
import { entryItem } from "../../adapters/dynamodb/items/event.ts";
import { scheduleEntryItem } from "../../adapters/dynamodb/items/scheduleEntry.ts";
import { newImageOf } from "../../adapters/dynamodb/newImage.ts";
import { DynamoPostStore } from "../../adapters/dynamodb/postStore.ts";
import { type Item, Table } from "../../adapters/dynamodb/table.ts";
import { EventBridgeScheduler } from "../../adapters/eventBridgeScheduler.ts";
import { laneQueues } from "../../adapters/laneQueues.ts";
import { SqsActionQueue } from "../../adapters/sqsActionQueue.ts";
import { SqsDeadlineQueue } from "../../adapters/sqsDeadlineQueue.ts";
import { SqsDeliveryQueue } from "../../adapters/sqsDeliveryQueue.ts";
import { systemClock } from "../../adapters/systemClock.ts";
import { react, reactToActionItem, reactToSchedule } from "../../app/react.ts";
import { environment } from "./env.ts";

const env = environment.parse(process.env);
const table = new Table(env.TABLE_NAME);
const directory = new DynamoDirectory(table);
const ports = {
  clock: systemClock,
  directory,
  acts: new SqsActionQueue(env.ACTION_QUEUE_URL),
  posts: new DynamoPostStore(table),
  deliveries: new SqsDeliveryQueue(laneQueues(env), directory),
  scheduler: new EventBridgeScheduler(
    {
      group: env.SCHEDULE_GROUP,
      roleArn: env.SCHEDULE_ROLE_ARN,
      targetArn: env.SCHEDULE_TARGET_ARN,
      deadLetterArn: env.SCHEDULE_DLQ_ARN,
    },
    { soon: new SqsDeadlineQueue(env.DEADLINE_QUEUE_URL), clock: systemClock },
  ),
};

/** The timeline is the outbox: each new entry's effects are carried out, whatever becomes of its neighbours. */
export async function handler(event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const failures = await Promise.all(event.Records.map(carryOut));
  return { batchItemFailures: failures.flat() };
}

/** Some clocks are set by their item, since no entry speaks of them. */
function reactTo(item: Item): Promise<void> {
  if (item["kind"] === "deadline") return ports.scheduler.set(deadlineOf(item));
  if (item["kind"] === "scheduleEntry")
    return reactToSchedule(ports, scheduleEntryItem.decode(item));
  return item["kind"] === "actionItemEntry"
    ? reactToActionItem(ports, actionItemEntryItem.decode(item))
    : react(ports, entryItem.decode(item));
}

async function carryOut(record: DynamoDBRecord): Promise<{ itemIdentifier: string }[]> {
  try {
    await reactTo(newImageOf(record));
    return [];
  } catch (error) {
    const itemIdentifier = record.dynamodb?.SequenceNumber ?? "";
    console.error("a timeline entry could not be reacted to", { itemIdentifier, error });
    return [{ itemIdentifier }];
  }
}
