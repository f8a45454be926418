import type { Refusal } from "../../../app/admission.ts";
import { answer, type HttpAnswer } from "./answer.ts";
import { LARGEST_BODY } from "./httpEvent.ts";

export const tooLarge = answer(413, { message: `a body may have ${LARGEST_BODY} bytes` });

/** The same for a key that never was, one that was revoked and one of another service. */
export const unauthorized = answer(401, { message: "this integration key is not valid" });

/** Names what would be right. A sender that has a password shows it when it is asked for it (SNS does). */
export function refusalAnswer(refusal: Refusal): HttpAnswer {
  if (refusal.kind === "unauthorized") return unauthorized;
  const { reason, expected } = refusal;
  return answer(
    401,
    { message: "the key is valid, and more is asked for", reason, expected },
    { "www-authenticate": 'Basic realm="Tocsin"' },
  );
}

/** In PagerDuty's words. */
export const invalidEvent = (errors: readonly string[]): HttpAnswer =>
  answer(400, { status: "invalid event", message: "Event object is invalid", errors });
