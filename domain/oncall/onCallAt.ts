import type { Instant } from "../time.ts";
import { looksAhead } from "./looks.ts";
import { inOrder } from "./overrides.ts";
import { type Piece, piecesOf } from "./pieces.ts";
import { beginOf, placeOf, rotationOf } from "./rotation.ts";
import { type Layer, type Override, type Roster, versionAt } from "./schedule.ts";
import { isOpenWithin } from "./week.ts";
import { latestLocal } from "./zone.ts";

export type OnCall = Omit<Piece, "start" | "end" | "userId"> & { readonly userId: string };

/** Who is on call at an instant, and by what; undefined: nobody. */
export function onCallAt(roster: Roster, at: Instant): OnCall | undefined {
  const covering = inOrder(roster.overrides).filter(({ start, end }) => start <= at && at < end);
  return beneath(roster, at, covering);
}

/** The first instant from `from` on at which somebody who counts is on call, within a year. */
export function nextCover(
  roster: Roster,
  from: Instant,
  counts: (userId: string, at: Instant) => boolean = () => true,
): Instant | undefined {
  for (const window of looksAhead(roster, from)) {
    const next = piecesOf(roster, window).find(
      ({ userId, start }) => userId !== undefined && counts(userId, start),
    );
    if (next !== undefined) return next.start;
  }
  return undefined;
}

/** Who is on call by the layers and these overrides, of which the last lies on top. */
function beneath(roster: Roster, at: Instant, overrides: Override[]): OnCall | undefined {
  const top = overrides.pop();
  if (top === undefined) return byLayers(roster, at);
  if (top.replaces !== undefined) {
    const below = beneath(roster, at, overrides);
    if (below?.userId !== top.replaces) return below;
  }
  return top.userId === undefined ? undefined : { userId: top.userId, overrideId: top.id };
}

function byLayers(roster: Roster, at: Instant): OnCall | undefined {
  const version = versionAt(roster, at);
  if (version === undefined) return undefined;
  const { layers, timeZone } = version;
  for (const layer of layers.toReversed()) {
    const onCall = byLayer(layer, timeZone, at);
    if (onCall !== undefined) return onCall;
  }
  return undefined;
}

function byLayer(layer: Layer, zone: string, at: Instant): OnCall | undefined {
  if (at < beginOf(layer) || (layer.end !== undefined && at >= layer.end)) return undefined;
  if (layer.userIds.length === 0) return undefined;
  const rotation = rotationOf(layer, zone);
  const local = latestLocal(zone, at);
  if (rotation.week !== undefined && !isOpenWithin(rotation.week, { start: local, end: local + 1 }))
    return undefined;
  const turn = rotation.turns.indexAt(at);
  const userId = layer.userIds[placeOf(layer, rotation, turn)];
  if (userId === undefined) return undefined;
  return { userId, layerId: layer.id, layerName: layer.name, turn };
}
