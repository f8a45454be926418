import type { ActionItem } from "./actionItem.ts";

/** What of an action item tells whether anything is learnt. */
export type Learning = Pick<ActionItem, "kind" | "state" | "part">;

/** Whether it will keep such an incident away, or have it seen sooner: neither a fix of this one nor a search for its cause. */
const learnsFrom = ({ kind, state, part }: Learning): boolean =>
  kind !== "MITIGATE" && state !== "CANCELLED" && part !== "ROOT_CAUSE_ANALYSIS";

/**
 * Whether the action items of an incident do something about the next one, as those of a published postmortem have to
 * where its severity wants that; or else `reason` says why there are none.
 */
export const isLearntFrom = (items: readonly Learning[], reason: string | undefined): boolean =>
  items.some(learnsFrom) || (reason !== undefined && reason.trim() !== "");
