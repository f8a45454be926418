import { alarmSignal } from "../../domain/heartbeat/heartbeatSignal.ts";
import { type Beat, look, notLooking } from "../../domain/heartbeat/pulse.ts";
import { ContentionError } from "../execute.ts";
import type { DeadlineRef } from "../ports.ts";
import { receiveSignals } from "../receiveSignals.ts";
import type { HeartbeatPorts } from "./ports.ts";

/** Whoever loses this often to pings is not unlucky. */
const MOST_TRIES = 10;

/** Looks whether a ping came in time. Whether the look stood; one that did not changes nothing. */
export async function fireHeartbeatDeadline(
  ports: HeartbeatPorts,
  ref: DeadlineRef,
): Promise<boolean> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const beat = await ports.heartbeats.load(ref.ownerId);
    const outcome = beat ? await looked(ports, beat, ref) : "SUPERSEDED";
    if (outcome !== "AGAIN") return outcome === "DONE";
  }
  throw new ContentionError(`heartbeat ${ref.ownerId}`);
}

async function looked(
  { heartbeats, ...ports }: HeartbeatPorts,
  beat: Beat,
  ref: DeadlineRef,
): Promise<"DONE" | "SUPERSEDED" | "AGAIN"> {
  const { heartbeat } = beat;
  const found = look(beat, ref);
  if (found.kind === "SUPERSEDED") return "SUPERSEDED";
  const { pulse } = found;
  const isNew = pulse.revision !== beat.pulse.revision;
  if (isNew && !(await heartbeats.commit(beat, pulse))) return "AGAIN";
  if (found.kind === "PINGED") return "DONE";
  const signals = [alarmSignal(heartbeat, found.pulse)];
  await receiveSignals(ports, { serviceId: heartbeat.serviceId, signals });
  // A ping that was faster has planned the next look and taken this one away.
  await heartbeats.commit({ heartbeat, pulse }, notLooking(pulse));
  return "DONE";
}
