import type { Instant } from "../../../domain/time.ts";
import { type Draft, type DraftLayer, type Finding, noted } from "./draft.ts";

/** Layers that a later one covers at every moment: a first and a second person on call are two schedules. */
export const hiddenLayers = ({ name, layers }: Draft, now: Instant): readonly Finding[] =>
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

function hides(above: DraftLayer, below: DraftLayer, now: Instant): boolean {
  return (
    above.restrictions.length === 0 &&
    beginOf(above) <= Math.max(beginOf(below), now) &&
    endOf(above) >= endOf(below)
  );
}

const beginOf = ({ start, rotationVirtualStart }: DraftLayer): Instant =>
  Math.max(Date.parse(start), Date.parse(rotationVirtualStart));

const endOf = ({ end }: DraftLayer): Instant =>
  end === undefined ? Number.POSITIVE_INFINITY : Date.parse(end);
