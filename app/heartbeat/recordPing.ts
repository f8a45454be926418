import { createHash } from "node:crypto";
import type { Heartbeat } from "../../domain/heartbeat/heartbeat.ts";
import { alarmSignal, recoverySignal } from "../../domain/heartbeat/heartbeatSignal.ts";
import { heartbeatIn } from "../../domain/heartbeat/pingToken.ts";
import { type Beat, unwell, well } from "../../domain/heartbeat/pulse.ts";
import type { Signal } from "../../domain/signal.ts";
import type { Instant } from "../../domain/time.ts";
import { ContentionError } from "../execute.ts";
import { receiveSignals } from "../receiveSignals.ts";
import type { HeartbeatPorts } from "./ports.ts";

/** How what pings says it went. */
export type PingResult = "OK" | "FAILED";

interface Ping {
  readonly heartbeatId: string;
  readonly at: Instant;
  readonly result: PingResult;
}

/** Whoever loses this often to other pings of the same heartbeat is not unlucky. */
const MOST_TRIES = 10;

/** Takes a ping in. False: the token is none. The ordinary ping is one write and plans nothing. */
export async function recordPing(
  ports: HeartbeatPorts,
  token: string,
  result: PingResult,
): Promise<boolean> {
  const heartbeatId = heartbeatIn(token);
  if (heartbeatId === undefined) return false;
  const at = ports.clock.now();
  const tokenHash = createHash("sha256").update(token).digest("hex");
  const pulse = await ports.heartbeats.ping({ heartbeatId, tokenHash }, at);
  if (!pulse) return false;
  const isOrdinary = result === "OK" && pulse.dueAt !== undefined && !pulse.alarm;
  if (!isOrdinary) await followUp(ports, { heartbeatId, at, result });
  return true;
}

/** The first ping, one after an alarm, and one that is an alarm itself. */
async function followUp(ports: HeartbeatPorts, ping: Ping): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const beat = await ports.heartbeats.load(ping.heartbeatId);
    // Whoever pinged last deals with what there is.
    if (!beat || (beat.pulse.lastPingAt ?? 0) > ping.at) return;
    if (await (ping.result === "OK" ? recovered : failed)(ports, beat, ping)) return;
  }
  throw new ContentionError(`heartbeat ${ping.heartbeatId}`);
}

/** The recovery first: should this end between the two, the next ping says it once more. */
async function recovered(ports: HeartbeatPorts, beat: Beat, { at }: Ping): Promise<boolean> {
  const { heartbeat, pulse } = beat;
  if (!pulse.alarm && (pulse.dueAt !== undefined || !heartbeat.enabled)) return true;
  if (pulse.alarm) await tell(ports, heartbeat, recoverySignal(heartbeat, pulse.alarm, at));
  return ports.heartbeats.commit(beat, well(beat));
}

/** Should this end between the two, whoever pings hears of an error, and pings again. */
async function failed(ports: HeartbeatPorts, beat: Beat, { at }: Ping): Promise<boolean> {
  const { heartbeat } = beat;
  // Who has switched it off does not want to hear of it.
  if (!heartbeat.enabled) return true;
  const pulse = unwell(beat.pulse, at);
  if (!(await ports.heartbeats.commit(beat, pulse))) return false;
  await tell(ports, heartbeat, alarmSignal(heartbeat, pulse));
  return true;
}

const tell = (ports: HeartbeatPorts, { serviceId }: Heartbeat, signal: Signal) =>
  receiveSignals(ports, { serviceId, signals: [signal] });
