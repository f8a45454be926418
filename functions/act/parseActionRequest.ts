import * as z from "zod";
import type { ActionRequest } from "../../app/actions/ports.ts";

const shape: z.ZodType<ActionRequest> = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("CARRY_OUT"), actionId: z.string().min(1) }),
  z.object({
    kind: z.literal("CONSIDER"),
    incidentId: z.string().min(1),
    seq: z.int().positive(),
  }),
]);

/** What a queue's message asks for; throws for anything else, so that it ends with the dead letters. */
export const parseActionRequest = (body: string): ActionRequest => shape.parse(JSON.parse(body));
