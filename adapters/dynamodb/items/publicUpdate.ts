import * as z from "zod";
import { STAGES } from "../../../domain/communication/audience.ts";
import type { PublicUpdate } from "../../../domain/communication/publicUpdate.ts";
import { type Codec, codec } from "./codec.ts";
import { instant } from "./shapes.ts";

const shape: z.ZodType<PublicUpdate> = z.object({
  id: z.string(),
  incidentId: z.string(),
  stage: z.enum(STAGES),
  headline: z.string(),
  text: z.string(),
  at: instant,
});

export const publicUpdateItem: Codec<PublicUpdate> = codec("publicUpdate", 1, shape);
