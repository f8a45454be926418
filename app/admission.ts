import type { Integration } from "../domain/integration.ts";
import type { Desk, IncidentStore } from "./ports.ts";

/** What a sender shows besides its key, held against what its integration asks for; undefined when it is enough. */
export type Proof = (integration: Integration) => Promise<Unproven | undefined>;

/** Who wants to speak for a service. */
export interface Credentials {
  readonly serviceId: string;
  /** SHA-256 of the integration key; absent when the caller is trusted (an AWS event routed by its ARN). */
  readonly keyHash?: string;
  readonly prove?: Proof;
}

/** The key is right, and that is not enough. Says what would be, and nothing about the secret. */
export interface Unproven {
  readonly kind: "unproven";
  readonly reason: string;
  readonly expected: string;
}
export type Refusal = { readonly kind: "unauthorized" } | Unproven;

export async function refusalOf(
  { integration }: Desk,
  { keyHash, prove }: Credentials,
): Promise<Refusal | undefined> {
  if (keyHash === undefined) return undefined;
  if (!integration || integration.revokedAt !== undefined) return { kind: "unauthorized" };
  return prove?.(integration);
}

/** The same when there is no signal to receive. */
export async function refusalWithoutSignal(
  { store }: { readonly store: Pick<IncidentStore, "loadDesk"> },
  sender: Credentials & { readonly keyHash: string },
): Promise<Refusal | undefined> {
  const { serviceId, keyHash } = sender;
  const desk = await store.loadDesk({ serviceId, dedupKeys: [], integrationKeyHash: keyHash });
  return refusalOf(desk, sender);
}
