import type { Heartbeat } from "../../domain/heartbeat/heartbeat.ts";
import type { Beat } from "../../domain/heartbeat/pulse.ts";
import { isVersion, object, unguarded } from "./guards.ts";
import { heartbeatItem, heartbeatPlacement } from "./items/heartbeat.ts";
import { keys } from "./keys.ts";
import { nameWrites } from "./nameWrites.ts";
import { endOfPulse, newPulse, pulseWrites } from "./pulseWrites.ts";
import type { GuardedWrite } from "./uses.ts";

interface HeartbeatEdit {
  readonly before?: Beat;
  readonly after: Beat;
}

/** What is configured, and what follows from it for its pulse. */
export function writesOfHeartbeat({
  before,
  after,
}: HeartbeatEdit): [GuardedWrite, ...GuardedWrite[]] {
  const { heartbeat, pulse } = after;
  const ofPulse = before ? pulseWrites(before.pulse, pulse) : [newPulse(pulse)];
  const configured = { ...(before && { before: before.heartbeat }), after: heartbeat };
  return [
    object(configured, heartbeatItem.encode(heartbeat, heartbeatPlacement(heartbeat))),
    ...nameWrites(namesOf(heartbeat), configured),
    ...ofPulse.map(unguarded),
  ];
}

export const writesOfHeartbeatDeletion = ({
  heartbeat,
  pulse,
}: Beat): [GuardedWrite, ...GuardedWrite[]] => [
  unguarded({ delete: keys.heartbeat(heartbeat.id), condition: isVersion(heartbeat.version) }),
  unguarded({ delete: keys.name(namesOf(heartbeat), heartbeat.name) }),
  ...endOfPulse(pulse).map(unguarded),
];

/** Names of one service's heartbeats are apart from those of others. */
const namesOf = ({ serviceId }: Heartbeat): string => `heartbeat-${serviceId}`;
