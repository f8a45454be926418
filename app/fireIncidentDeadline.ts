import type { FireDeadline } from "../domain/commands.ts";
import { type ExecutePorts, execute } from "./execute.ts";
import type { Clock, DeadlineRef } from "./ports.ts";

export interface FireIncidentDeadlinePorts extends ExecutePorts {
  readonly clock: Clock;
  /** What a deadline of its kind needs besides the incident, if anything. */
  readonly lookUp: (incidentId: string, fired: FireDeadline) => Promise<FireDeadline["found"]>;
}

/** Fires a deadline of an incident that has come due. Whether it stood; one that did not changes nothing. */
export async function fireIncidentDeadline(
  { store, clock, lookUp }: FireIncidentDeadlinePorts,
  { ownerId: incidentId, kind, generation, dueAt }: DeadlineRef,
): Promise<boolean> {
  const now = clock.now();
  const fired: FireDeadline = {
    ...{ type: "FireDeadline", actor: "tocsin", now, at: dueAt, kind, generation },
  };
  const found = await lookUp(incidentId, fired);
  const command = { ...fired, ...(found && { found }) };
  const outcome = await execute({ store }, { incidentId, command });
  return outcome.kind === "done";
}
