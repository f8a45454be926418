import * as z from "zod";
import type { OpenPointer } from "../../../app/keyPorts.ts";
import type { Incident } from "../../../domain/incident.ts";
import { keys } from "../keys.ts";
import type { Item } from "../table.ts";
import { type Codec, codec } from "./codec.ts";
import { instant, severity } from "./shapes.ts";

const shape: z.ZodType<OpenPointer> = z.object({
  dedupKey: z.string(),
  incidentId: z.string(),
  severity,
  repeats: z.boolean(),
  episode: z.exactOptional(z.string()),
  touchedAt: instant,
});

export const openPointerItem: Codec<OpenPointer> = codec("open", 1, shape);

/** The lock an open incident holds on its key; undefined for one without a key. */
export function pointerTo(incident: Incident): Item | undefined {
  const { dedupKey, monitor, id: incidentId, repeats } = incident;
  if (dedupKey === undefined) return undefined;
  const pointer: OpenPointer = {
    dedupKey,
    incidentId,
    repeats,
    severity: monitor?.severity ?? incident.severity,
    touchedAt: monitor?.heardAt ?? incident.declaredAt,
    ...(monitor?.episode !== undefined && { episode: monitor.episode }),
  };
  return openPointerItem.encode(pointer, keys.open(incident.serviceId, dedupKey));
}
