import { DynamoOverdueWork } from "../../adapters/dynamodb/overdueWork.ts";
import { Table } from "../../adapters/dynamodb/table.ts";
import { SqsDeadlineQueue } from "../../adapters/sqsDeadlineQueue.ts";
import { SqsDeliveryQueue } from "../../adapters/sqsDeliveryQueue.ts";
import { systemClock } from "../../adapters/systemClock.ts";
import { sweep } from "../../app/sweep.ts";
import { environment } from "./env.ts";

const env = environment.parse(process.env);
const ports = {
  work: new DynamoOverdueWork(new Table(env.TABLE_NAME)),
  deadlines: new SqsDeadlineQueue(env.DEADLINE_QUEUE_URL),
  deliveries: new SqsDeliveryQueue(env.DELIVERY_QUEUE_URL),
  clock: systemClock,
};

export async function handler(): Promise<void> {
  const swept = await sweep(ports);
  if (swept.deadlines + swept.deliveries > 0) console.warn("swept what was late", swept);
}
