import type { SQSBatchItemFailure, SQSBatchResponse, SQSRecord } from "aws-lambda";
import { type Delivered, type DeliverPorts, deliver } from "../../app/deliver.ts";
import { parseDeliveryRequest } from "./parseDeliveryRequest.ts";

export interface Desk {
  readonly ports: DeliverPorts;
  readonly maxAttempts: number;
  /** Keeps a message out of sight for that long. */
  hide(record: SQSRecord, seconds: number): Promise<void>;
}

/** All records at the same time: a slow receiver delays nobody else's message. */
export async function deliverBatch(
  desk: Desk,
  records: readonly SQSRecord[],
): Promise<SQSBatchResponse> {
  const failures = await Promise.all(records.map((record) => deliverRecord(desk, record)));
  return { batchItemFailures: failures.flat() };
}

/** A record that is reported as failed comes back, and goes to the dead-letter queue after its last attempt. */
async function deliverRecord(desk: Desk, record: SQSRecord): Promise<SQSBatchItemFailure[]> {
  const comesBack = [{ itemIdentifier: record.messageId }];
  try {
    const request = parseDeliveryRequest(record.body);
    if (!request) {
      report(record, "not a delivery request");
      return comesBack;
    }
    const attempt = Number(record.attributes.ApproximateReceiveCount);
    const delivered = await deliver(desk.ports, request, {
      attempt,
      maxAttempts: desk.maxAttempts,
    });
    if (delivered.kind === "done") return [];
    await desk.hide(record, secondsUntilBack(delivered));
  } catch (error) {
    report(record, error instanceof Error ? `${error.name}: ${error.message}` : "unknown error");
  }
  return comesBack;
}

const secondsUntilBack = (delivered: Exclude<Delivered, { kind: "done" }>): number =>
  delivered.kind === "retry" ? delivered.afterSeconds : 0;

function report({ messageId }: SQSRecord, fault: string): void {
  console.error(JSON.stringify({ level: "error", message: "delivery failed", messageId, fault }));
}
