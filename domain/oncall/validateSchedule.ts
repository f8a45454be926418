import { type Flaw, flaw, flawsOfLength, flawsOfName } from "../flaw.ts";
import { LONGEST_REPORT_FROM_SECONDS } from "./handoff/reportedHandoff.ts";
import type { LayerPlan } from "./layerPlan.ts";
import { flawsOfLayer } from "./validateLayer.ts";
import { isZone } from "./zone.ts";

export interface SchedulePlan {
  readonly name: string;
  readonly timeZone: string;
  readonly layers: readonly LayerPlan[];
  readonly handoffReportFromSeconds?: number;
}

const MOST_LAYERS = 50;

export function validateSchedule(plan: SchedulePlan): readonly Flaw[] {
  const { name, timeZone, layers, handoffReportFromSeconds = 0 } = plan;
  return [
    ...flawsOfName(name, 200, "name"),
    ...(isZone(timeZone) ? [] : [flaw(unknownZone(timeZone), "timeZone")]),
    ...flawsOfReportFrom(handoffReportFromSeconds),
    ...flawsOfLength(layers, MOST_LAYERS, "layers"),
    ...layers.flatMap((layer, index) => flawsOfLayer(layer, "layers", String(index))),
  ];
}

function flawsOfReportFrom(seconds: number): readonly Flaw[] {
  const isOne = Number.isInteger(seconds) && seconds >= 0 && seconds <= LONGEST_REPORT_FROM_SECONDS;
  const message = `It is a whole number of seconds from 0 to ${LONGEST_REPORT_FROM_SECONDS}.`;
  return isOne ? [] : [flaw(message, "handoffReportFromSeconds")];
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
