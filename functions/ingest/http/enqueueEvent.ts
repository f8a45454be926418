import { refusalWithoutSignal } from "../../../app/admission.ts";
import type { ReceivePorts } from "../../../app/receiveSignals.ts";
import { senderOf } from "../../../app/senderOf.ts";
import { isSignal } from "../../../domain/statement.ts";
import { contextOf } from "../contextOf.ts";
import { proofOf } from "../proof/proofOf.ts";
import type { ProofPorts } from "../proof/proofPorts.ts";
import { type Result, receiveStatements } from "../receiveStatements.ts";
import { pagerdutyEvents } from "../sources/pagerdutyEvents.ts";
import { answer, type HttpAnswer } from "./answer.ts";
import { bodyOf, type HttpEvent } from "./httpEvent.ts";
import { invalidEvent, refusalAnswer, tooLarge, unauthorized } from "./refusals.ts";
import { routingKeyOf } from "./routingKeyOf.ts";

/** `POST /v2/enqueue`: answers as PagerDuty does. */
export async function enqueueEvent(
  ports: ReceivePorts & ProofPorts,
  event: HttpEvent,
): Promise<HttpAnswer> {
  const body = bodyOf(event);
  if (body.kind === "too-large") return tooLarge;
  if (body.kind === "not-json") return invalidEvent(["body: not JSON"]);
  const routingKey = routingKeyOf(body);
  if (routingKey === undefined) return invalidEvent(["routing_key: missing or blank"]);
  const sender = senderOf(routingKey, proofOf(ports, { headers: event.headers, body }));
  if (!sender) return unauthorized;
  const reading = pagerdutyEvents.read(body.value, contextOf(ports));
  if (reading.kind === "malformed") {
    const refusal = await refusalWithoutSignal(ports, sender);
    return refusal ? refusalAnswer(refusal) : invalidEvent(reading.errors);
  }
  const received = await receiveStatements(ports, sender, reading.statements);
  return received.kind === "received"
    ? processed(reading.statements.find(isSignal)?.dedupKey, received.results)
    : refusalAnswer(received);
}

/** The body is PagerDuty's to the letter; what became of the event stands in a header beside it. */
const processed = (dedupKey: string | undefined, results: readonly Result[]): HttpAnswer =>
  answer(
    202,
    { status: "success", message: "Event processed", dedup_key: dedupKey },
    { "tocsin-outcome": results.map(inWords).join(", ") },
  );

const inWords = ({ outcome, reason }: Result): string =>
  reason === undefined ? outcome : `${outcome} (${plain(reason)})`;

/** A header bears no other letters. */
const plain = (text: string): string => text.replace(/[^ -~]/g, "?");
