import { type OwnerKind, ownerKind } from "../domain/owner.ts";
import { delaySeconds } from "./delaySeconds.ts";
import type { Clock, DeadlineQueue, DeadlineRef, IncidentStore } from "./ports.ts";

/** Fires a deadline of one kind of owner that has come due. Whether it stood; one that did not changes nothing. */
export type Fire = (ref: DeadlineRef) => Promise<boolean>;

export interface FireDeadlinePorts {
  readonly clock: Clock;
  readonly queue: DeadlineQueue;
  readonly store: Pick<IncidentStore, "dropDeadline">;
  readonly fire: Readonly<Record<OwnerKind, Fire>>;
}

/** Fires a deadline that has come due; one that has not is sent through the queue once more, so none is ever early. */
export async function fireDeadline(ports: FireDeadlinePorts, ref: DeadlineRef): Promise<void> {
  const now = ports.clock.now();
  if (now < ref.dueAt) return ports.queue.send(ref, delaySeconds(ref.dueAt - now));
  const stood = await ports.fire[ownerKind(ref.ownerId)](ref);
  // It stands no longer; its item, if one was left behind, would only be swept again.
  if (!stood) await ports.store.dropDeadline(ref);
}

/** For owners of whom nothing comes due. */
export const nothingStands: Fire = async () => false;
