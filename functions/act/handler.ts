import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import { carryOut } from "../../app/actions/carryOut.ts";
import { considerAction } from "../../app/actions/considerAction.ts";
import { environment } from "./env.ts";
import { parseActionRequest } from "./parseActionRequest.ts";
import { portsFor } from "./ports.ts";

const ports = portsFor(environment.parse(process.env));

/** All at the same time: a slow receiver delays nobody else's action. */
export async function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  const failures = await Promise.all(event.Records.map(act));
  return { batchItemFailures: failures.flat() };
}

/** A record that is reported as failed comes back, and goes to the dead-letter queue after its last attempt. */
async function act({ messageId, body }: SQSRecord): Promise<{ itemIdentifier: string }[]> {
  const comesBack = [{ itemIdentifier: messageId }];
  try {
    const request = parseActionRequest(body);
    if (request.kind === "CARRY_OUT")
      return (await carryOut(ports, request.actionId)) === "DONE" ? [] : comesBack;
    await considerAction(ports, request);
    return [];
  } catch (error) {
    const fault = error instanceof Error ? `${error.name}: ${error.message}` : "unknown error";
    console.error(JSON.stringify({ level: "error", message: "action failed", messageId, fault }));
    return comesBack;
  }
}
