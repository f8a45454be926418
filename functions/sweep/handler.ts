import { DynamoDirectory } from "../../adapters/dynamodb/directory.ts";
import { DynamoOverdueWork } from "../../adapters/dynamodb/overdueWork.ts";
import { Table } from "../../adapters/dynamodb/table.ts";
import { laneQueues } from "../../adapters/laneQueues.ts";
import { SqsDeadlineQueue } from "../../adapters/sqsDeadlineQueue.ts";
import { SqsDeliveryQueue } from "../../adapters/sqsDeliveryQueue.ts";
import { systemClock } from "../../adapters/systemClock.ts";
import { sweep } from "../../app/sweep.ts";
import { environment } from "./env.ts";

const env = environment.parse(process.env);
const table = new Table(env.TABLE_NAME);
const ports = {
  work: new DynamoOverdueWork(table),
  deadlines: new SqsDeadlineQueue(env.DEADLINE_QUEUE_URL),
  deliveries: new SqsDeliveryQueue(laneQueues(env), new DynamoDirectory(table)),
  clock: systemClock,
};

export async function handler(): Promise<void> {
  const swept = await sweep(ports);
  if (swept.deadlines + swept.deliveries > 0) console.warn("swept what was late", swept);
}
