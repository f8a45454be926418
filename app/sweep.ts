import { MINUTE } from "../domain/time.ts";
import type { DeliveryQueue } from "./deliveryPorts.ts";
import type { Clock, DeadlineQueue, OverdueWork } from "./ports.ts";

export interface SweepPorts {
  readonly work: OverdueWork;
  readonly deadlines: DeadlineQueue;
  readonly deliveries: DeliveryQueue;
  readonly clock: Clock;
}

/** How long the ordinary way has before the sweep steps in. */
const GRACE = MINUTE;

export interface Swept {
  readonly deadlines: number;
  readonly deliveries: number;
}

/** Sets going again what nothing has touched in time. What was only slow meets its double, which changes nothing. */
export async function sweep({ work, deadlines, deliveries, clock }: SweepPorts): Promise<Swept> {
  const before = clock.now() - GRACE;
  const [late, stuck] = await Promise.all([work.deadlines(before), work.deliveries(before)]);
  await Promise.all([...late.map((ref) => deadlines.send(ref, 0)), deliveries.send(stuck)]);
  return { deadlines: late.length, deliveries: stuck.length };
}
