import type { LayerWanted } from "./commands.ts";
import { layerOf } from "./layerPlan.ts";
import type { Layer } from "./schedule.ts";
import { failure, type ScheduleFailure } from "./scheduleDecision.ts";

/** The layers that a plan without flaws means: each goes on from the one it names, else from one of its name, else is new. */
export function continuedLayers(
  before: readonly Layer[],
  wanted: readonly LayerWanted[],
): readonly Layer[] {
  const left = before.filter(({ id }) => !wanted.some((one) => one.id === id));
  return wanted.map((plan) => {
    const namesake = plan.id === undefined ? takeNamed(left, plan.name) : undefined;
    const earlier = before.find(({ id }) => id === plan.id) ?? namesake;
    const layer = layerOf(plan, plan.id ?? earlier?.id ?? plan.spareId);
    return earlier?.shift === undefined ? layer : { ...layer, shift: earlier.shift };
  });
}

/** Takes it out of `left`, so that two of one name do not both go on from it. */
function takeNamed(left: Layer[], name: string): Layer | undefined {
  const place = left.findIndex((layer) => layer.name === name);
  return place < 0 ? undefined : left.splice(place, 1)[0];
}

/** Ids that name no layer, or one twice. */
export function flawsOfLayerIds(
  before: readonly Layer[],
  wanted: readonly LayerWanted[],
): readonly ScheduleFailure[] {
  return wanted.flatMap(({ id }, index) => {
    if (id === undefined) return [];
    const path = ["layers", String(index), "id"];
    if (!before.some((layer) => layer.id === id))
      return [
        failure(
          "NOT_FOUND",
          `The schedule has no layer ${id}; leave the id out for a new layer.`,
          ...path,
        ),
      ];
    const isFirst = wanted.findIndex((other) => other.id === id) === index;
    return isFirst ? [] : [failure("INVALID", "Another layer has this id already.", ...path)];
  });
}
