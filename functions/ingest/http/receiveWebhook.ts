import { isAuthorized, type ReceivePorts } from "../../../app/receiveSignals.ts";
import { contextOf } from "../contextOf.ts";
import { type Result, receiveStatements } from "../receiveStatements.ts";
import { recognise } from "../sources/recognise.ts";
import { sources } from "../sources/registry.ts";
import type { Source } from "../sources/source.ts";
import { answer, type HttpAnswer } from "./answer.ts";
import { type Body, bodyOf, type HttpEvent } from "./httpEvent.ts";
import { tooLarge, unauthorized } from "./refusals.ts";
import { senderOf } from "./senderOf.ts";

/** `POST /v1/signals/{source}/{integrationKey}` */
export async function receiveWebhook(ports: ReceivePorts, event: HttpEvent): Promise<HttpAnswer> {
  const source = sources.find(({ name }) => name === event.pathParameters?.["source"]);
  if (!source) return unknownSource;
  const body = bodyOf(event);
  if (body.kind === "too-large") return tooLarge;
  const sender = senderOf(event.pathParameters?.["integrationKey"]);
  if (!sender) return unauthorized;
  const reading = body.kind === "json" ? source.read(body.value, contextOf(ports)) : NOT_JSON;
  if (reading.kind === "malformed")
    return (await isAuthorized(ports, sender))
      ? notUnderstood(source, body, reading.errors)
      : unauthorized;
  const results = await receiveStatements(ports, sender, reading.statements);
  if (!results) return unauthorized;
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
