import type { Effect } from "../effectsOf.ts";
import type { Target } from "../policy.ts";
import type { ActionItemEvent } from "./events.ts";

/** All effects of one event on the record of an action item; its clock is set by the deadline's own item. */
export function actionItemEffectsOf(event: ActionItemEvent): readonly Effect[] {
  const people = event.tells.map(({ id, name }) => inform({ kind: "USER", id, name }));
  return event.type === "ActionItemTicketAsked"
    ? [...people, inform({ kind: "CHANNEL", name: event.channel })]
    : people;
}

const inform = (target: Target): Effect => ({
  kind: "NOTIFY",
  notice: { target, urgency: "INFORM" },
});
