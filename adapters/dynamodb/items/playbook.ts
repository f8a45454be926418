import * as z from "zod";
import { PHASES, type Playbook, type PlaybookCard } from "../../../domain/playbooks/playbook.ts";
import type { PlaybookIndex } from "../../../domain/playbooks/playbookIndex.ts";
import { keys } from "../keys.ts";
import { firstStep, playbookAction } from "./actionShape.ts";
import { type Codec, codec, type Placement } from "./codec.ts";
import { category, count } from "./shapes.ts";
import { labelMatch } from "./signalRuleShape.ts";

const choice = {
  id: z.string(),
  version: count,
  name: z.string(),
  categories: z.array(category),
  serviceIds: z.array(z.string()),
  labels: z.array(labelMatch),
};
export const playbookStep = z.object({
  key: z.string(),
  phase: z.enum(PHASES),
  title: z.string(),
  instruction: z.string(),
  commands: z.exactOptional(z.array(z.object({ label: z.string(), text: z.string() }))),
  expectedMinutes: z.exactOptional(z.number()),
  question: z.exactOptional(z.object({ text: z.string(), yes: z.string(), no: z.string() })),
  next: z.exactOptional(z.string()),
  action: z.exactOptional(playbookAction),
});
const shape: z.ZodType<Playbook> = z.object({
  ...choice,
  summary: z.string(),
  steps: z.array(playbookStep),
});

export const playbookItem: Codec<Playbook> = codec("playbook", 1, shape);

/** Where the present version stands. */
export const playbookPlacement = ({ id }: Playbook): Placement => ({ ...keys.playbook(id) });

/** Where a version stands for ever. */
export const playbookVersionPlacement = ({ id, version }: Playbook): Placement => ({
  ...keys.playbookVersion(id, version),
});

const card: z.ZodType<PlaybookCard> = z.object({
  ...choice,
  first: firstStep,
});

/** In one item, so that one read goes with every incident that opens. */
export interface StoredPlaybookIndex extends PlaybookIndex {
  readonly version: number;
}
const indexShape: z.ZodType<StoredPlaybookIndex> = z.object({
  version: count,
  own: z.array(card),
  retired: z.array(z.string()),
});

export const playbookIndexItem: Codec<StoredPlaybookIndex> = codec("playbookIndex", 1, indexShape);
