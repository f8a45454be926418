import type { Instant } from "../../../domain/time.ts";
import type { LayerValue, Schedule } from "../config/kinds/scheduleShape.ts";
import { type Finding, noted } from "./finding.ts";

/** Layers that a later one covers at every moment: a first and a second person on call are two schedules. */
export const hiddenLayers = ({ name, layers }: Schedule, now: Instant): readonly Finding[] =>
  layers.flatMap((layer, index) => {
    const above = layers.slice(index + 1).find((other) => hides(other, layer, now));
    return above
      ? [
          noted(
            `layer "${layer.name}" of ${name}`,
            `nobody in it is ever on call, since layer "${above.name}" lies above it all the time`,
          ),
        ]
      : [];
  });

function hides(above: LayerValue, below: LayerValue, now: Instant): boolean {
  return (
    above.restrictions.length === 0 &&
    beginOf(above) <= Math.max(beginOf(below), now) &&
    endOf(above) >= endOf(below)
  );
}

const beginOf = ({ start, rotationVirtualStart }: LayerValue): Instant =>
  Math.max(Date.parse(start), Date.parse(rotationVirtualStart));

const endOf = ({ end }: LayerValue): Instant =>
  end === null ? Number.POSITIVE_INFINITY : Date.parse(end);
