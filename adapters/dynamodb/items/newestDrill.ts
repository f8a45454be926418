import * as z from "zod";
import type { Incident } from "../../../domain/incident.ts";
import { type GuardedWrite, guarded } from "../guardedWrite.ts";
import { keys } from "../keys.ts";
import { MUST_NOT_EXIST } from "../table.ts";
import { type Codec, codec } from "./codec.ts";

interface NewestDrill {
  readonly incidentId: string;
}

/** The drill that was begun last on a service. */
export const newestDrillItem: Codec<NewestDrill> = codec(
  "newestDrill",
  1,
  z.object({ incidentId: z.string() }),
);

/** Of two drills that begin at once one finds the other. */
export function newestDrillWrite(
  { id, serviceId }: Incident,
  { before }: { readonly before?: string },
): GuardedWrite {
  const isSeen = { text: "incidentId = :before", values: { ":before": before } };
  return guarded("CONTENTION", {
    put: newestDrillItem.encode({ incidentId: id }, { ...keys.newestDrill(serviceId) }),
    condition: before === undefined ? MUST_NOT_EXIST : isSeen,
  });
}
