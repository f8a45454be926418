import type { Interval } from "./interval.ts";

/** A stretch of the final schedule that one turn or override accounts for. */
export interface Piece extends Interval {
  /** Absent: an override that says nobody. */
  readonly userId?: string;
  readonly layerId?: string;
  readonly layerName?: string;
  readonly turn?: number;
  readonly overrideId?: string;
}

/** `above` on top of what it leaves of `below`; both are in order and without overlaps. */
export function overlay(below: readonly Piece[], above: readonly Piece[]): readonly Piece[] {
  if (above.length === 0) return below;
  if (below.length === 0) return above;
  const result: Piece[] = [];
  let next = 0;
  for (const piece of below) {
    let start = piece.start;
    for (let top = above[next]; top !== undefined && top.start < piece.end; top = above[next]) {
      if (top.start > start) result.push({ ...piece, start, end: top.start });
      if (top.end > start) start = top.end;
      if (top.end > piece.end) break;
      result.push(top);
      next++;
    }
    if (start < piece.end) result.push(start === piece.start ? piece : { ...piece, start });
  }
  return [...result, ...above.slice(next)];
}
