import type { SQSBatchItemFailure, SQSBatchResponse } from "aws-lambda";
import * as z from "zod";
import type { FeedbackQueue } from "../../app/feedbackPorts.ts";
import { type FeedbackPorts, takeFeedback } from "../../app/takeFeedback.ts";
import { type Feedback, isStillAwaited } from "../../domain/feedback.ts";
import { parseEarlyFeedback } from "./parseEarlyFeedback.ts";
import { readMailEvent } from "./readMailEvent.ts";
import { readTextStatuses } from "./readTextStatuses.ts";

export interface Desk {
  readonly ports: FeedbackPorts;
  /** Where what comes too early waits. */
  readonly queue: FeedbackQueue;
}

const fromQueue = z.object({
  Records: z.array(z.object({ messageId: z.string(), body: z.string() })).min(1),
});
type QueueRecord = z.infer<typeof fromQueue>["Records"][number];

/** Mails are reported as events of SES, texts as lines of a log; what came before its receipt comes by the queue. */
export async function hear(desk: Desk, event: unknown): Promise<SQSBatchResponse> {
  const again = fromQueue.safeParse(event).data;
  if (again) {
    const failures = await Promise.all(again.Records.map((record) => hearAgain(desk, record)));
    return { batchItemFailures: failures.flat() };
  }
  const feedback = readMailEvent(event) ?? readTextStatuses(event);
  if (!feedback) throw new Error("neither an event of SES nor lines of a log");
  await Promise.all(feedback.map((one) => hearFirst(desk, one)));
  return { batchItemFailures: [] };
}

async function hearFirst({ ports, queue }: Desk, feedback: Feedback): Promise<void> {
  const taken = await takeFeedback(ports, feedback);
  if (taken === "UNKNOWN") await queue.send([{ ...feedback, heardAt: ports.clock.now() }]);
}

/** A text may be somebody else's in the same account, and a sender may have died before it noted the receipt. */
async function hearAgain({ ports }: Desk, record: QueueRecord): Promise<SQSBatchItemFailure[]> {
  const comesBack = [{ itemIdentifier: record.messageId }];
  try {
    const feedback = parseEarlyFeedback(record.body);
    if (!feedback) throw new Error("not a feedback");
    const taken = await takeFeedback(ports, feedback);
    const waits = taken === "UNKNOWN" && isStillAwaited(feedback.heardAt, ports.clock.now());
    return waits ? comesBack : [];
  } catch (error) {
    const fault = error instanceof Error ? `${error.name}: ${error.message}` : "unknown error";
    const { messageId } = record;
    console.error(JSON.stringify({ level: "error", message: "feedback failed", messageId, fault }));
    return comesBack;
  }
}
