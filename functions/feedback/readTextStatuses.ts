import { gunzipSync } from "node:zlib";
import * as z from "zod";
import type { Feedback, Verdict } from "../../domain/feedback.ts";

/** Lines of a log group, as CloudWatch hands them to whoever subscribes to it. */
const logged = z.object({ awslogs: z.object({ data: z.base64() }) });
const lines = z.object({
  messageType: z.string(),
  logEvents: z.array(z.object({ message: z.string() })),
});

/** A line that SNS writes about a text, as far as it is read. */
const textStatus = z.object({
  notification: z.object({ messageId: z.string().min(1) }),
  delivery: z.object({ providerResponse: z.string().default("") }),
  status: z.string(),
});

/**
 * What the lines say of texts; undefined: it is no log. CloudWatch sends a line of its own to see whether anybody is
 * there.
 */
export function readTextStatuses(event: unknown): readonly Feedback[] | undefined {
  const data = logged.safeParse(event).data?.awslogs.data;
  if (data === undefined) return undefined;
  const unpacked = gunzipSync(Buffer.from(data, "base64")).toString();
  const { messageType, logEvents } = lines.parse(JSON.parse(unpacked));
  if (messageType !== "DATA_MESSAGE") return [];
  return logEvents.map(({ message }) => {
    const status = textStatus.parse(JSON.parse(message));
    return { receipt: `sns:${status.notification.messageId}`, verdict: verdictOf(status) };
  });
}

const NO_LONGER_REACHABLE = /invalid phone number|opted out|has blocked sms|on a blocked list/i;

function verdictOf({ status, delivery }: z.infer<typeof textStatus>): Verdict {
  if (status === "SUCCESS") return { kind: "ARRIVED" };
  const said = delivery.providerResponse.replace(/\d{4,}/g, "…").slice(0, 120);
  const forGood = NO_LONGER_REACHABLE.test(said);
  return { kind: "LOST", reason: `the network said: ${said || "nothing"}`, forGood };
}
