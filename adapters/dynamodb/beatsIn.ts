import type { Beat } from "../../domain/heartbeat/pulse.ts";
import { heartbeatItem } from "./items/heartbeat.ts";
import { pulseItem } from "./items/pulse.ts";
import { keys } from "./keys.ts";
import type { Item } from "./table.ts";

/** Heartbeats with their pulses, by id, from the items of both. */
export function beatsIn(items: readonly Item[]): ReadonlyMap<string, Beat> {
  const { sk: ofPulse } = keys.pulse("");
  const pulses = items.filter(({ sk }) => sk === ofPulse).map(pulseItem.decode);
  const byId = new Map(pulses.map((pulse) => [pulse.heartbeatId, pulse]));
  const heartbeats = items.filter(({ sk }) => sk !== ofPulse).map(heartbeatItem.decode);
  return new Map(
    heartbeats.flatMap((heartbeat) => {
      const pulse = byId.get(heartbeat.id);
      return pulse ? [[heartbeat.id, { heartbeat, pulse }] as const] : [];
    }),
  );
}
