import * as z from "zod";

/** A request as an HTTP API hands it on, payload format 2.0. */
export const httpEvent = z.object({
  version: z.literal("2.0"),
  routeKey: z.string(),
  /** Names in lower case. */
  headers: z.record(z.string(), z.string().optional()).nullish(),
  pathParameters: z.record(z.string(), z.string().optional()).nullish(),
  queryStringParameters: z.record(z.string(), z.string().optional()).nullish(),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().nullish(),
});
export type HttpEvent = z.infer<typeof httpEvent>;

export const LARGEST_BODY = 512 * 1024;

export type Body =
  | { readonly kind: "json"; readonly bytes: Uint8Array; readonly value: unknown }
  | { readonly kind: "not-json"; readonly bytes: Uint8Array }
  | { readonly kind: "too-large" };

/** The body with the bytes that were sent, whatever its content type says: SNS sends JSON as text. */
export function bodyOf({ body, isBase64Encoded }: HttpEvent): Body {
  const bytes = Buffer.from(body ?? "", isBase64Encoded ? "base64" : "utf8");
  if (bytes.byteLength > LARGEST_BODY) return { kind: "too-large" };
  try {
    return { kind: "json", bytes, value: JSON.parse(bytes.toString("utf8"), wellFormed) };
  } catch {
    return { kind: "not-json", bytes };
  }
}

/** Half a character, which JSON can spell and no store can keep, becomes the sign for a broken one. */
const wellFormed = (_: string, value: unknown): unknown =>
  typeof value === "string" ? value.toWellFormed() : value;
