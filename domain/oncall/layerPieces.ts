import { common, type Interval } from "./interval.ts";
import type { Piece } from "./piece.ts";
import { beginOf, placeOf, rotationOf } from "./rotation.ts";
import type { Layer } from "./schedule.ts";
import { openWithin } from "./week.ts";

/** Who a layer alone would put on call, cut at every handoff and where a restriction opens or closes. */
export function layerPieces(layer: Layer, zone: string, window: Interval): Piece[] {
  const cover = common(window, {
    start: beginOf(layer),
    end: layer.end ?? Number.POSITIVE_INFINITY,
  });
  if (cover.start >= cover.end || layer.userIds.length === 0) return [];
  const { week } = rotationOf(layer, zone);
  const open = week === undefined ? [cover] : openWithin(week, zone, cover);
  return open.flatMap((stretch) => turnsWithin(layer, zone, stretch));
}

function turnsWithin(layer: Layer, zone: string, { start, end }: Interval): Piece[] {
  const rotation = rotationOf(layer, zone);
  const pieces: Piece[] = [];
  let turn = rotation.turns.indexAt(start);
  // Every turn that reaches into what is open counts, so only the first one's place has to be found.
  let place = placeOf(layer, rotation, turn);
  for (let from = start; from < end; turn++) {
    const next = Math.min(rotation.turns.startOf(turn + 1), end);
    if (next > from) pieces.push(pieceOf(layer, { start: from, end: next, turn, place }));
    from = next;
    place = (place + 1) % layer.userIds.length;
  }
  return pieces;
}

function pieceOf({ id, name, userIds }: Layer, at: Interval & { turn: number; place: number }) {
  const userId = userIds[at.place];
  if (userId === undefined) throw new Error("a rotation has no such place");
  return { start: at.start, end: at.end, userId, layerId: id, layerName: name, turn: at.turn };
}
