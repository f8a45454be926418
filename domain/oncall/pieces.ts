import { common, type Interval } from "./interval.ts";
import { layerPieces } from "./layerPieces.ts";
import { inOrder } from "./overrides.ts";
import { overlay, type Piece } from "./piece.ts";
import { type Override, type Roster, reignOf, type ScheduleVersion } from "./schedule.ts";

export type { Piece } from "./piece.ts";

/**
 * The final schedule within a window, in order and without overlaps, cut wherever a turn, a window, a version or an
 * override begins or ends. Stretches that nothing accounts for are left out.
 */
export function piecesOf(roster: Roster, window: Interval): readonly Piece[] {
  let pieces: readonly Piece[] = roster.versions.flatMap((version, index) => {
    const within = common(window, reignOf(roster.versions, index));
    return within.start < within.end ? piecesOfVersion(version, within) : [];
  });
  for (const override of inOrder(roster.overrides)) {
    pieces = overlay(pieces, piecesOfOverride(override, window, pieces));
  }
  return pieces;
}

function piecesOfVersion({ timeZone, layers }: ScheduleVersion, window: Interval) {
  let pieces: readonly Piece[] = [];
  for (const layer of layers) pieces = overlay(pieces, layerPieces(layer, timeZone, window));
  return pieces;
}

function piecesOfOverride(override: Override, window: Interval, below: readonly Piece[]): Piece[] {
  const { id, userId, replaces } = override;
  const within = common(window, override);
  if (within.start >= within.end) return [];
  const account = { ...(userId !== undefined && { userId }), overrideId: id };
  if (replaces === undefined) return [{ ...within, ...account }];
  return below
    .filter((piece) => piece.userId === replaces)
    .map((piece) => common(within, piece))
    .filter(({ start, end }) => start < end)
    .map((stretch) => ({ ...stretch, ...account }));
}
