import { refusalWithoutSignal } from "../../../app/admission.ts";
import { keepChanges, type RecordChangePorts } from "../../../app/changes/recordChange.ts";
import type { Mappings } from "../../../app/ingestPorts.ts";
import type { ReceivePorts } from "../../../app/receiveSignals.ts";
import { senderOf } from "../../../app/senderOf.ts";
import { contextOf } from "../contextOf.ts";
import { confirmSubscription } from "../proof/confirmSubscription.ts";
import { proofOf } from "../proof/proofOf.ts";
import type { ProofPorts } from "../proof/proofPorts.ts";
import { letterIn } from "../proof/snsLetter.ts";
import { type Result, receiveStatements } from "../receiveStatements.ts";
import { recognise } from "../sources/recognise.ts";
import { sources } from "../sources/registry.ts";
import type { Reading, Source, SourceContext } from "../sources/source.ts";
import { answer, type HttpAnswer } from "./answer.ts";
import { type Body, bodyOf, type HttpEvent } from "./httpEvent.ts";
import { refusalAnswer, tooLarge, unauthorized } from "./refusals.ts";

export interface WebhookPorts extends ReceivePorts, RecordChangePorts, ProofPorts {
  readonly mappings: Mappings;
}

/** `POST /v1/signals/{source}/{integrationKey}` */
export async function receiveWebhook(ports: WebhookPorts, event: HttpEvent): Promise<HttpAnswer> {
  const source = sources.find(({ name }) => name === event.pathParameters?.["source"]);
  if (!source) return unknownSource;
  const body = bodyOf(event);
  if (body.kind === "too-large") return tooLarge;
  const letter = letterIn(source, body);
  const { headers } = event;
  const prove = proofOf(ports, { headers, body, verify: source.verify, letter });
  const sender = senderOf(event.pathParameters?.["integrationKey"], prove);
  if (!sender) return unauthorized;
  // Only a source that can have a mapping pays for this read.
  const mapping = source.takesMapping ? await ports.mappings.of(sender) : undefined;
  const reading = read(source, letter?.content ?? body, { ...contextOf(ports), mapping });
  if (reading.kind === "malformed") {
    const refusal = await refusalWithoutSignal(ports, sender);
    return refusal ? refusalAnswer(refusal) : notUnderstood(source, body, reading.errors);
  }
  const received = await receiveStatements(ports, sender, reading.statements);
  if (received.kind !== "received") return refusalAnswer(received);
  await keepChanges(ports, sender.serviceId, reading.changes);
  const asked = letter?.askedFor;
  const results = asked ? [await confirmSubscription(ports, asked)] : received.results;
  tellIgnored(source, results);
  return answer(202, { results });
}

/** Few senders show their answers to anybody: what was taken and not acted on is told to whoever reads the log. */
function tellIgnored({ name }: Source, results: readonly Result[]): void {
  const reasons = new Set(
    results.flatMap(({ outcome, reason }) => (outcome === "ignored" ? [reason] : [])),
  );
  if (reasons.size > 0) console.info(JSON.stringify({ source: name, ignored: [...reasons] }));
}

const read = (source: Source, body: Body, context: SourceContext): Reading =>
  body.kind === "json" ? source.read(body.value, context) : NOT_JSON;

const NOT_JSON = { kind: "malformed", errors: ["body: not JSON"] } as const;

const unknownSource = answer(404, {
  message: "no such source",
  sources: sources.map(({ name }) => name),
});

function notUnderstood(source: Source, body: Body, errors: readonly string[]): HttpAnswer {
  const looksLike = body.kind === "json" ? recognise(body.value) : undefined;
  return answer(400, {
    message: "the body was not understood",
    expected: source.expects,
    errors,
    ...(looksLike && { hint: `it looks like ${looksLike}: post it to /v1/signals/${looksLike}/…` }),
  });
}
