import { isAuthorized, type ReceivePorts } from "../../../app/receiveSignals.ts";
import { contextOf } from "../contextOf.ts";
import { type Result, receiveStatements } from "../receiveStatements.ts";
import { pagerdutyEvents } from "../sources/pagerdutyEvents.ts";
import { isSignal } from "../sources/source.ts";
import { answer, type HttpAnswer } from "./answer.ts";
import { bodyOf, type HttpEvent } from "./httpEvent.ts";
import { invalidEvent, tooLarge, unauthorized } from "./refusals.ts";
import { routingKeyOf } from "./routingKeyOf.ts";
import { senderOf } from "./senderOf.ts";

/** `POST /v2/enqueue`: answers as PagerDuty does. */
export async function enqueueEvent(ports: ReceivePorts, event: HttpEvent): Promise<HttpAnswer> {
  const body = bodyOf(event);
  if (body.kind === "too-large") return tooLarge;
  if (body.kind === "not-json") return invalidEvent(["body: not JSON"]);
  const routingKey = routingKeyOf(body);
  if (routingKey === undefined) return invalidEvent(["routing_key: missing or blank"]);
  const sender = senderOf(routingKey);
  if (!sender) return unauthorized;
  const reading = pagerdutyEvents.read(body.value, contextOf(ports));
  if (reading.kind === "malformed")
    return (await isAuthorized(ports, sender)) ? invalidEvent(reading.errors) : unauthorized;
  const results = await receiveStatements(ports, sender, reading.statements);
  return results ? processed(reading.statements.find(isSignal)?.dedupKey, results) : unauthorized;
}

/** The body is PagerDuty's to the letter; what became of the event stands in a header beside it. */
const processed = (dedupKey: string | undefined, results: readonly Result[]): HttpAnswer =>
  answer(
    202,
    { status: "success", message: "Event processed", dedup_key: dedupKey },
    { "tocsin-outcome": results.map(inWords).join(", ") },
  );

const inWords = ({ outcome, reason }: Result): string =>
  reason === undefined ? outcome : `${outcome} (${reason})`;
