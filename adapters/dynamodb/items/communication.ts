import * as z from "zod";
import { AUDIENCES, CAPACITIES, STAGES } from "../../../domain/communication/audience.ts";
import type { Communication } from "../../../domain/communication/communication.ts";
import { type Codec, codec } from "./codec.ts";
import { count, person, severity } from "./shapes.ts";

/** How others are told, in one item. */
export interface StoredCommunication extends Communication {
  readonly version: number;
}

const shape: z.ZodType<StoredCommunication> = z.object({
  version: count,
  channels: z.record(z.enum(AUDIENCES), z.array(z.string())),
  reviewers: z.record(z.enum(CAPACITIES), z.array(person)),
  templates: z.array(
    z.object({
      audience: z.enum(AUDIENCES),
      stage: z.enum(STAGES),
      severity: z.exactOptional(severity),
      headline: z.string(),
      text: z.string(),
    }),
  ),
});

export const communicationItem: Codec<StoredCommunication> = codec("communication", 1, shape);
