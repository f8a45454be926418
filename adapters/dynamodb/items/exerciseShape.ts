import * as z from "zod";
import { DRILL_ENDINGS, type Exercise } from "../../../domain/drills/exercise.ts";
import { instant, severity } from "./shapes.ts";

/** What of a scenario stands in an incident that is played by it. */
export const exercise: z.ZodType<Exercise> = z.object({
  scenario: z.object({ id: z.string(), name: z.string() }),
  pages: z.boolean(),
  planId: z.exactOptional(z.string()),
  endsAt: instant,
  targets: z.object({ mitigateWithinSeconds: z.number(), resolveWithinSeconds: z.number() }),
  ahead: z.array(z.object({ at: instant, title: z.string(), severity: z.exactOptional(severity) })),
  recovery: z.exactOptional(z.object({ afterSeconds: z.number(), title: z.string() })),
  ended: z.exactOptional(z.enum(DRILL_ENDINGS)),
});
