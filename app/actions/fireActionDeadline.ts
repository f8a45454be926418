import { placeOfAction } from "../../domain/playbooks/actions/actionRun.ts";
import { type ExecutePorts, execute } from "../execute.ts";
import type { Clock, DeadlineRef } from "../ports.ts";
import type { ActionQueue } from "./ports.ts";

export interface FireActionPorts extends ExecutePorts {
  readonly clock: Clock;
  readonly acts: ActionQueue;
}

/** An action has waited long enough, or is to be looked at. Whether the deadline stood. */
export async function fireActionDeadline(
  { store, clock, acts }: FireActionPorts,
  { ownerId: actionId, generation, dueAt }: DeadlineRef,
): Promise<boolean> {
  const place = placeOfAction(actionId);
  if (!place) return false;
  const outcome = await execute(
    { store },
    {
      incidentId: place.incidentId,
      command: {
        ...{ type: "LookAtAction", actor: "tocsin", now: clock.now(), at: dueAt, actionId },
        generation,
      },
    },
  );
  if (outcome.kind !== "done") return false;
  await acts.send({ kind: "CARRY_OUT", actionId });
  return true;
}
