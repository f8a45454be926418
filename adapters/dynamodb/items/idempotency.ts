import * as z from "zod";
import type { EarlierRequest, Idempotency } from "../../../app/ports.ts";
import { DAY, type Instant, SECOND } from "../../../domain/time.ts";
import { keys } from "../keys.ts";
import { MUST_NOT_EXIST, type Write } from "../table.ts";
import { type Codec, codec } from "./codec.ts";

const shape: z.ZodType<EarlierRequest> = z.object({
  inputHash: z.string(),
  resultId: z.string(),
});

/** What a client's request came to; placed with `expiresAt`, after which it is forgotten. */
export const idempotencyItem: Codec<EarlierRequest> = codec("idempotency", 1, shape);

/** How long a client's key, a message or an episode is remembered at least: removal comes days later, it is no timer. */
const REMEMBERED = 7 * DAY;

/** Epoch seconds, as the table's time to live wants them. */
export const inSeconds = (at: Instant): number => Math.floor(at / SECOND);
export const forgottenAt = (now: Instant): number => inSeconds(now + REMEMBERED);

/** Remembers what a client's key stood for; refused while an earlier request of that name is remembered. */
export function requestWrite(request: Idempotency, resultId: string, now: Instant): Write {
  const { key, inputHash } = request;
  return {
    put: idempotencyItem.encode(
      { inputHash, resultId },
      { ...keys.idempotency(key), expiresAt: forgottenAt(now) },
    ),
    condition: {
      text: `${MUST_NOT_EXIST.text} OR expiresAt <= :now`,
      values: { ":now": inSeconds(now) },
    },
  };
}
