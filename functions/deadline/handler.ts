import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import { fireDeadline } from "../../app/fireDeadline.ts";
import { environment } from "./env.ts";
import { parseDeadline } from "./parseDeadline.ts";
import { portsFor } from "./ports.ts";

const ports = portsFor(environment.parse(process.env));

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
