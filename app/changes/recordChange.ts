import type { ReportedChange } from "../../domain/changes/serviceChange.ts";
import { type Credentials, type Refusal, refusalWithoutSignal } from "../admission.ts";
import type { ServiceChangeStore } from "../ingestPorts.ts";
import type { Clock, IncidentStore } from "../ports.ts";

export interface RecordChangePorts {
  readonly store: IncidentStore;
  readonly changes: ServiceChangeStore;
  readonly clock: Clock;
}

/** Keeps a change of a service that a sender reports; when this returns it is stored. */
export async function recordChange(
  ports: RecordChangePorts,
  sender: Credentials & { readonly keyHash: string },
  change: ReportedChange,
): Promise<{ readonly kind: "recorded" } | Refusal> {
  const refusal = await refusalWithoutSignal(ports, sender);
  if (refusal) return refusal;
  await keepChanges(ports, sender.serviceId, [change]);
  return { kind: "recorded" };
}

/** Keeps changes of whoever may report them. Keeping one twice is keeping it once. */
export async function keepChanges(
  { changes, clock }: Pick<RecordChangePorts, "changes" | "clock">,
  serviceId: string,
  reported: readonly ReportedChange[],
): Promise<void> {
  const recordedAt = clock.now();
  await Promise.all(
    reported.map((change) =>
      changes.record({ ...change, serviceId, at: change.at ?? recordedAt, recordedAt }),
    ),
  );
}
