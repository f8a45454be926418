import { lengthOf } from "../../../domain/oncall/rotation.ts";
import { isZone } from "../../../domain/oncall/zone.ts";
import {
  type LayerValue,
  type Schedule,
  schedule as shape,
} from "../config/kinds/scheduleShape.ts";
import { schedules } from "../config/kinds/schedules.ts";
import type { Context } from "./context.ts";
import { type Draft, draftOf } from "./draft.ts";
import { extraFields } from "./extraFields.ts";
import { carried, changed, type Finding, leftOut, type Read } from "./finding.ts";
import { hiddenLayers } from "./hiddenLayers.ts";
import { readLayer } from "./readLayer.ts";
import type { PagerdutyLayer, PagerdutySchedule } from "./shapes/schedule.ts";
import { teamOf } from "./teamOf.ts";

/** The schedule as it would be here, unless it could not be one. */
export function readSchedule(
  schedule: PagerdutySchedule,
  context: Context,
): Read<Draft | undefined> {
  const name = schedule.name.trim();
  const { time_zone: timeZone } = schedule;
  const ordered = layersOf(schedule);
  const impossible = whyImpossible(timeZone, ordered.layers);
  if (impossible) return { value: undefined, findings: [leftOut(`schedule ${name}`, impossible)] };
  const reads = ordered.layers.map((layer, index) =>
    readLayer(layer, { schedule: name, number: index + 1 }, context),
  );
  const layers = reads.flatMap(({ value }) => value ?? []);
  const team = teamOf(schedule.teams, `schedule ${name}`, context.names);
  const value = shape.parse({ name, timeZone, team: team.value, layers });
  const findings = [
    ...ordered.findings,
    ...reads.flatMap((read) => read.findings),
    ...team.findings,
    ...hiddenLayers(value, context.now),
    ...extraFields("schedule", schedule, name),
  ];
  if (layers.length > 0) return { value: draftFrom(value, schedule), findings };
  const none = leftOut(`schedule ${name}`, "no layer is left");
  return { value: undefined, findings: [none, ...findings] };
}

const draftFrom = (value: Schedule, { id }: PagerdutySchedule): Draft =>
  draftOf(schedules, value, {
    ...{ id, content: contentOf(value) },
    over: (host) => ({
      ...host,
      ...{ name: value.name, timeZone: value.timeZone },
      ...(value.team !== null && { team: value.team }),
      layers: value.layers.map((layer, index) => sameTurn(layer, host.layers[index])),
    }),
  });

/** A turn that is as long is the same in other words. */
const sameTurn = (layer: LayerValue, host: LayerValue | undefined): LayerValue =>
  host && host.turn.unit !== "MONTHS" && lengthOf(host.turn) === lengthOf(layer.turn)
    ? { ...layer, turn: host.turn }
    : layer;

function contentOf({ timeZone, layers }: Schedule): string {
  const names = layers.map((layer) => `"${layer.name}"`).join(", ");
  return `in ${timeZone}; layers ${names}, of which the last wins`;
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
