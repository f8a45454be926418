import { isDeepStrictEqual } from "node:util";
import { type Environment, whyNoChannel } from "./channelSecrets.ts";
import type { Value } from "./entry.ts";
import type { Step } from "./plan.ts";

/** What stands in the way of a step; undefined: nothing that can be known before. */
export function whyNot(step: Step, env: Environment): string | undefined {
  const { action, entry } = step;
  if (action === "CHANGE" && entry.kind === "channels")
    return "a channel stays what it is: give another one a name of its own";
  if (action === "CREATE" && entry.kind === "channels") return whyNoChannel(entry.value, env);
  if (action !== "CHANGE" || entry.kind !== "schedules") return undefined;
  const stuck = stuckLayer(step.host.unmoved, entry.value);
  return stuck && `somebody moved the turns of layer "${stuck}" on: export it, or rename the layer`;
}

/** The host keeps a rotation moved on while an edit leaves its rhythm as it was. */
const stuckLayer = (
  unmoved: Value<"schedules"> | undefined,
  { layers }: Value<"schedules">,
): string | undefined =>
  unmoved?.layers.find((before) =>
    layers.some(
      (after) => after.name === before.name && isDeepStrictEqual(rhythmOf(after), rhythmOf(before)),
    ),
  )?.name;

const rhythmOf = ({ users, turn, rotationVirtualStart }: Value<"schedules">["layers"][number]) => [
  users,
  turn,
  rotationVirtualStart,
];
