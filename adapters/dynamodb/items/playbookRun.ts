import * as z from "zod";
import {
  type PlaybookRun,
  type RunChange,
  STEP_OUTCOMES,
} from "../../../domain/playbooks/playbookRun.ts";
import { ANSWERS } from "../../../domain/playbooks/waysFrom.ts";
import { type GuardedWrite, guarded } from "../guardedWrite.ts";
import { keys } from "../keys.ts";
import { type Codec, codec } from "./codec.ts";
import { count, instant } from "./shapes.ts";

const taken = z.object({
  key: z.string(),
  outcome: z.enum(STEP_OUTCOMES),
  by: z.string(),
  since: instant,
  at: instant,
  answer: z.exactOptional(z.enum(ANSWERS)),
  note: z.exactOptional(z.string()),
  expectedMinutes: z.exactOptional(z.number()),
});
const shape: z.ZodType<PlaybookRun> = z.object({
  playbook: z.object({ id: z.string(), version: count, name: z.string() }),
  number: count,
  startedAt: instant,
  taken: z.array(taken),
  current: z.string(),
  currentSince: instant,
});

export const playbookRunItem: Codec<PlaybookRun> = codec("playbookRun", 1, shape);

/** The run that is under way, and the one before it on record. The incident's own revision guards both. */
export function runWrites(incidentId: string, change: RunChange | undefined): GuardedWrite[] {
  if (!change) return [];
  const { before, after } = change;
  const put = playbookRunItem.encode(after, { ...keys.run(incidentId) });
  const past =
    before && playbookRunItem.encode(before, { ...keys.pastRun(incidentId, before.number) });
  return [put, ...(past ? [past] : [])].map((item) => guarded("REVISION", { put: item }));
}
