import { isZone } from "../../../domain/oncall/zone.ts";
import type { Instant } from "../../../domain/time.ts";
import { carried, changed, type Draft, type Finding, leftOut, type Read } from "./draft.ts";
import { extraFields } from "./extraFields.ts";
import { hiddenLayers } from "./hiddenLayers.ts";
import { readLayer } from "./readLayer.ts";
import { readOverrides } from "./readOverrides.ts";
import type { PagerdutyLayer, PagerdutySchedule } from "./shapes.ts";

/** The schedule as it would be here, unless it could not be one. */
export function readSchedule(schedule: PagerdutySchedule, now: Instant): Read<Draft | undefined> {
  const { time_zone: timeZone } = schedule;
  const name = schedule.name.trim();
  const ordered = layersOf(schedule);
  const impossible = whyImpossible(timeZone, ordered.layers);
  if (impossible) return { value: undefined, findings: [leftOut(`schedule ${name}`, impossible)] };
  const layers = ordered.layers.map((layer, index) =>
    readLayer(layer, { schedule: name, number: index + 1, now }),
  );
  const overrides = readOverrides(schedule, now);
  const draft: Draft = {
    name,
    timeZone,
    layers: layers.flatMap(({ value }) => (value ? [value] : [])),
    overrides: overrides.value,
  };
  const findings = [
    ...ordered.findings,
    ...layers.flatMap((read) => read.findings),
    ...overrides.findings,
    ...hiddenLayers(draft, now),
    ...extraFields("schedule", schedule, name),
  ];
  return draft.layers.length > 0
    ? { value: draft, findings }
    : {
        value: undefined,
        findings: [leftOut(`schedule ${name}`, "no layer is left"), ...findings],
      };
}

function whyImpossible(zone: string, layers: readonly PagerdutyLayer[]): string | undefined {
  if (!isZone(zone)) return `"${zone}" is no zone of the tz database`;
  return layers.length === 0
    ? "it has no layers; PagerDuty lists them when one schedule is asked for by its id"
    : undefined;
}

/** Answers of the API list the layer that wins first, and only they give a schedule its id; requests and people list it last. */
function layersOf({ id, name, schedule_layers: inApi, layers: byHand }: PagerdutySchedule): {
  readonly layers: readonly PagerdutyLayer[];
  readonly findings: readonly Finding[];
} {
  const layers = inApi ?? byHand ?? [];
  const order = `order of the layers of ${name}`;
  if (layers.length < 2) return { layers, findings: [] };
  if (!inApi || !id)
    return { layers, findings: [carried(`${order}: no answer of the API, so the last one wins`)] };
  const why = "an answer of the API lists the layer that wins first, here it is the last";
  return { layers: layers.toReversed(), findings: [changed(order, why)] };
}
