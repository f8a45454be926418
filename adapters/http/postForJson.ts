import type * as z from "zod";
import type { NotAccepted } from "./notAccepted.ts";
import { type Posting, post } from "./post.ts";

export type Answered<T> = { readonly kind: "answered"; readonly value: T } | NotAccepted;

/** Sends once, and reads what comes back. A reply that cannot be read may be better the next time. */
export async function postForJson<T>(posting: Posting, shape: z.ZodType<T>): Promise<Answered<T>> {
  const posted = await post(posting);
  if (posted.kind !== "accepted") return posted;
  const value = parsed(shape, posted.reply);
  return value === undefined
    ? { kind: "retry", reason: "answered with something unreadable" }
    : { kind: "answered", value };
}

function parsed<T>(shape: z.ZodType<T>, reply: string | undefined): T | undefined {
  try {
    return shape.safeParse(JSON.parse(reply ?? "")).data;
  } catch {
    return undefined;
  }
}
