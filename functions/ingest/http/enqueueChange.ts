import * as z from "zod";
import { refusalWithoutSignal } from "../../../app/admission.ts";
import { type RecordChangePorts, recordChange } from "../../../app/changes/recordChange.ts";
import { senderOf } from "../../../app/senderOf.ts";
import { changeKindIn } from "../../../domain/changes/changeKindIn.ts";
import { CHANGE_KINDS, type ReportedChange } from "../../../domain/changes/serviceChange.ts";
import { instantOf } from "../../../domain/reading/instant.ts";
import { linksFrom } from "../../../domain/reading/linksFrom.ts";
import { labelsFrom } from "../../../domain/reading/text.ts";
import { proofOf } from "../proof/proofOf.ts";
import type { ProofPorts } from "../proof/proofPorts.ts";
import { digest } from "../reading/digest.ts";
import { explain } from "../sources/source.ts";
import { answer, type HttpAnswer } from "./answer.ts";
import { bodyOf, type HttpEvent } from "./httpEvent.ts";
import { invalidEvent, refusalAnswer, tooLarge, unauthorized } from "./refusals.ts";
import { routingKeyOf } from "./routingKeyOf.ts";

const changeEvent = z.object({
  payload: z.object({
    summary: z.string().min(1).max(1024),
    timestamp: z.string().nullish(),
    source: z.string().nullish(),
    custom_details: z.record(z.string(), z.unknown()).nullish(),
  }),
  links: z.array(z.object({ href: z.string(), text: z.string().nullish() })).nullish(),
});

/** `POST /v2/change/enqueue`: what was done to a service, in PagerDuty's shape. */
export async function enqueueChange(
  ports: RecordChangePorts & ProofPorts,
  event: HttpEvent,
): Promise<HttpAnswer> {
  const body = bodyOf(event);
  if (body.kind === "too-large") return tooLarge;
  if (body.kind === "not-json") return invalidEvent(["body: not JSON"]);
  const routingKey = routingKeyOf(body);
  if (routingKey === undefined) return invalidEvent(["routing_key: missing or blank"]);
  const sender = senderOf(routingKey, proofOf(ports, { headers: event.headers, body }));
  if (!sender) return unauthorized;
  const change = changeEvent.safeParse(body.value);
  if (!change.success) {
    const refusal = await refusalWithoutSignal(ports, sender);
    return refusal ? refusalAnswer(refusal) : invalidEvent(explain(change.error));
  }
  const outcome = await recordChange(ports, sender, reported(change.data));
  return outcome.kind === "recorded"
    ? answer(202, { status: "success", message: "Change event processed" })
    : refusalAnswer(outcome);
}

function reported({ payload, links }: z.infer<typeof changeEvent>): ReportedChange {
  const at = instantOf(payload.timestamp);
  const details = labelsFrom(payload.custom_details ?? {});
  const stated = CHANGE_KINDS.find((kind) => kind === details["kind"]?.toUpperCase());
  return {
    kind: stated ?? changeKindIn(payload.summary),
    id: digest(JSON.stringify(payload)).slice(0, 32),
    summary: payload.summary,
    ...(at !== undefined && { at }),
    ...(payload.source && { source: payload.source }),
    details,
    links: linksFrom(links ?? []),
  };
}
