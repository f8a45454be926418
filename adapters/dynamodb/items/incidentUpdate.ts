import * as z from "zod";
import { AUDIENCES, CAPACITIES, STAGES } from "../../../domain/communication/audience.ts";
import type { IncidentUpdate, UpdateChange } from "../../../domain/communication/incidentUpdate.ts";
import { publicUpdate } from "../../../domain/communication/publicUpdate.ts";
import { type GuardedWrite, guarded } from "../guardedWrite.ts";
import { keys } from "../keys.ts";
import { type Codec, codec } from "./codec.ts";
import { publicUpdateItem } from "./publicUpdate.ts";
import { count, instant, person } from "./shapes.ts";

const shape: z.ZodType<IncidentUpdate> = z.object({
  id: z.string(),
  incidentId: z.string(),
  audience: z.enum(AUDIENCES),
  stage: z.enum(STAGES),
  version: count,
  headline: z.string(),
  text: z.string(),
  draftedAt: instant,
  writtenBy: z.string(),
  writtenAt: instant,
  approvals: z.array(z.object({ capacity: z.enum(CAPACITIES), person, at: instant })),
  sent: z.exactOptional(
    z.object({ at: instant, by: z.string(), seq: count, channels: z.array(z.string()) }),
  ),
});

export const incidentUpdateItem: Codec<IncidentUpdate> = codec("incidentUpdate", 1, shape);

/** The update, and what the public reads of it. The incident's own revision guards both. */
export function updateWrites(change: UpdateChange | undefined): GuardedWrite[] {
  if (!change) return [];
  const { after } = change;
  const put = incidentUpdateItem.encode(after, {
    ...keys.incidentUpdate(after.incidentId, after.id),
  });
  const told = publicUpdate(after);
  const fed = told && publicUpdateItem.encode(told, { ...keys.publicUpdate(told.at, told.id) });
  return [put, ...(fed ? [fed] : [])].map((item) => guarded("REVISION", { put: item }));
}
