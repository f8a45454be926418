import { isDeepStrictEqual } from "node:util";
import type { LayerValue, Schedule } from "./scheduleShape.ts";

/** The layer that would not become as wanted: the host keeps a rotation moved on while an edit leaves its rhythm. */
export const stuckLayer = (
  unmoved: Schedule | undefined,
  { layers }: Schedule,
): string | undefined =>
  unmoved?.layers.find((before) =>
    layers.some(
      (after) => after.name === before.name && isDeepStrictEqual(rhythmOf(after), rhythmOf(before)),
    ),
  )?.name;

const rhythmOf = ({ users, turn, rotationVirtualStart }: LayerValue) => [
  users,
  turn,
  rotationVirtualStart,
];
