import type { Beat, Pulse } from "../../domain/heartbeat/pulse.ts";
import type { Instant } from "../../domain/time.ts";
import type { ReceivePorts } from "../receiveSignals.ts";

export interface HeartbeatStore {
  /** Notes a ping in one write. The pulse with it; undefined when the token is not that of the heartbeat. */
  ping(of: PingedBy, at: Instant): Promise<Pulse | undefined>;
  /** A consistent read of both, in one call. */
  load(heartbeatId: string): Promise<Beat | undefined>;
  /** With the look that comes or goes by it. False: either has changed since, or an alarm was overtaken by a ping. */
  commit(before: Beat, after: Pulse): Promise<boolean>;
}
export type PingedBy = Pick<Pulse, "heartbeatId" | "tokenHash">;

export interface HeartbeatPorts extends ReceivePorts {
  readonly heartbeats: HeartbeatStore;
}
