import type { ServiceChange } from "../domain/serviceChange.ts";
import { type Credentials, type Refusal, refusalWithoutSignal } from "./admission.ts";
import type { ServiceChangeStore } from "./ingestPorts.ts";
import type { Clock, IncidentStore } from "./ports.ts";

export interface RecordChangePorts {
  readonly store: IncidentStore;
  readonly changes: ServiceChangeStore;
  readonly clock: Clock;
}

export interface ReportedChange extends Omit<ServiceChange, "at" | "recordedAt" | "serviceId"> {
  /** When it was done, if the reporter says so. */
  readonly at?: number;
}

/** Keeps a change of a service; when this returns it is stored. */
export async function recordChange(
  { store, changes, clock }: RecordChangePorts,
  sender: Credentials & { readonly keyHash: string },
  change: ReportedChange,
): Promise<{ readonly kind: "recorded" } | Refusal> {
  const refusal = await refusalWithoutSignal({ store }, sender);
  if (refusal) return refusal;
  const recordedAt = clock.now();
  const { serviceId } = sender;
  await changes.record({ ...change, serviceId, at: change.at ?? recordedAt, recordedAt });
  return { kind: "recorded" };
}
