import { answer, type HttpAnswer } from "./answer.ts";
import { LARGEST_BODY } from "./httpEvent.ts";

export const tooLarge = answer(413, { message: `a body may have ${LARGEST_BODY} bytes` });

/** The same for a key that never was, one that was revoked and one of another service. */
export const unauthorized = answer(401, { message: "this integration key is not valid" });

/** In PagerDuty's words. */
export const invalidEvent = (errors: readonly string[]): HttpAnswer =>
  answer(400, { status: "invalid event", message: "Event object is invalid", errors });
