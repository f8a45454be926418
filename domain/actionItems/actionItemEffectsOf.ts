import type { Effect } from "../effectsOf.ts";
import type { ActionItemEvent } from "./events.ts";

/** All effects of one event on the record of an action item; its clock is set by the deadline's own item. */
export const actionItemEffectsOf = ({ tells }: ActionItemEvent): readonly Effect[] =>
  tells.map(({ id, name }) => ({
    kind: "NOTIFY",
    notice: { target: { kind: "USER", id, name }, urgency: "INFORM" },
  }));
