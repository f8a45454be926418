import * as z from "zod";
import type { KnownIssue } from "../../../domain/oncall/handoff/handoffReport.ts";
import { keys } from "../keys.ts";
import { type Codec, codec, type Placement } from "./codec.ts";
import { knownIssue } from "./handoffShapes.ts";

interface StoredDesk {
  readonly knownIssues: readonly KnownIssue[];
}

/** The reports are items of their own. */
export const handoffDeskItem: Codec<StoredDesk> = codec(
  "handoffDesk",
  1,
  z.object({ knownIssues: z.array(knownIssue) }),
);

export const handoffDeskPlacement = (scheduleId: string): Placement => ({
  ...keys.handoffDesk(scheduleId),
});
