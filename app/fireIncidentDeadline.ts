import { type ExecutePorts, execute } from "./execute.ts";
import type { Clock, DeadlineRef } from "./ports.ts";

export interface FireIncidentDeadlinePorts extends ExecutePorts {
  readonly clock: Clock;
}

/** Fires a deadline of an incident that has come due. Whether it stood; one that did not changes nothing. */
export async function fireIncidentDeadline(
  { store, clock }: FireIncidentDeadlinePorts,
  { ownerId: incidentId, kind, generation, dueAt }: DeadlineRef,
): Promise<boolean> {
  const now = clock.now();
  const outcome = await execute(
    { store },
    {
      incidentId,
      command: { type: "FireDeadline", actor: "tocsin", now, at: dueAt, kind, generation },
    },
  );
  return outcome.kind === "done";
}
