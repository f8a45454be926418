import { createHash } from "node:crypto";
import type { Idempotency } from "../app/ports.ts";
import type { Actor } from "../domain/acting.ts";

interface NamedRequest {
  readonly actor: Actor;
  readonly mutation: string;
  readonly input: { readonly idempotencyKey?: string | null | undefined };
}

/** Present when the client named its request. The key is the client's own: nobody else's can collide with it. */
export function idempotencyOf({ actor, mutation, input }: NamedRequest): {
  readonly idempotency?: Idempotency;
} {
  const { idempotencyKey, ...rest } = input;
  if (typeof idempotencyKey !== "string") return {};
  const inputHash = createHash("sha256").update(canonical(rest)).digest("hex");
  return {
    idempotency: {
      key: `${actor.replaceAll("#", "%23")}#${mutation}#${idempotencyKey}`,
      inputHash,
    },
  };
}

/** The same text for the same input, whatever the order of its fields. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}
