import { type Flaw, flaw, flawsOfLength, flawsOfName } from "../flaw.ts";
import type { LayerPlan } from "./layerPlan.ts";
import { flawsOfLayer } from "./validateLayer.ts";
import { isZone } from "./zone.ts";

export interface SchedulePlan {
  readonly name: string;
  readonly timeZone: string;
  readonly layers: readonly LayerPlan[];
}

const MOST_LAYERS = 50;

export function validateSchedule({ name, timeZone, layers }: SchedulePlan): readonly Flaw[] {
  return [
    ...flawsOfName(name, 200, "name"),
    ...(isZone(timeZone) ? [] : [flaw(unknownZone(timeZone), "timeZone")]),
    ...flawsOfLength(layers, MOST_LAYERS, "layers"),
    ...layers.flatMap((layer, index) => flawsOfLayer(layer, "layers", String(index))),
  ];
}

function unknownZone(name: string): string {
  const place = `/${name.trim().replaceAll(" ", "_").toLowerCase()}`;
  const likely = Intl.supportedValuesOf("timeZone").find((zone) =>
    zone.toLowerCase().endsWith(place),
  );
  return likely === undefined
    ? 'It is not a zone of the tz database, such as "Europe/London".'
    : `It is not a zone of the tz database; did you mean "${likely}"?`;
}
