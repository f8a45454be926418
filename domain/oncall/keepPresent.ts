import type { Instant } from "../time.ts";
import { beginOf, modulo, placeOf, rotationOf } from "./rotation.ts";
import { type Layer, type Roster, type ScheduleVersion, versionAt } from "./schedule.ts";

/** Moves each rotation of an edit on, so that at the edit's moment nobody takes over who would not have without it. */
export function keepPresent(roster: Roster, next: ScheduleVersion): ScheduleVersion {
  const present = versionAt(roster, next.from);
  if (present === undefined) return next;
  const layers = next.layers.map((layer) => {
    const before = present.layers.find(({ id }) => id === layer.id);
    const runs = (one: Layer | undefined) => one !== undefined && isRunning(one, next.from);
    if (before === undefined || !runs(before) || !runs(layer)) return layer;
    const order = orderFrom(before, placeAt(before, present.timeZone, next.from));
    return shifted(layer, placeAt(layer, next.timeZone, next.from), order);
  });
  return { ...next, layers };
}

const isRunning = (layer: Layer, at: Instant): boolean =>
  layer.userIds.length > 0 && beginOf(layer) <= at && (layer.end === undefined || at < layer.end);

function placeAt(layer: Layer, zone: string, at: Instant): number {
  const rotation = rotationOf(layer, zone);
  return placeOf(layer, rotation, rotation.turns.indexAt(at));
}

interface Place {
  readonly place: number;
  readonly userId: string;
}

/** Everybody in the order of their turns, from whoever has it. */
const orderFrom = ({ userIds }: Layer, place: number): Place[] =>
  userIds
    .map((userId, index) => ({ userId, place: index }))
    .sort(
      (a, b) => modulo(a.place - place, userIds.length) - modulo(b.place - place, userIds.length),
    );

/** Gives the turn to the first of `order` who is still in the layer; at their old place, where they have several. */
function shifted(layer: Layer, place: number, order: readonly Place[]): Layer {
  const { userIds, shift = 0 } = layer;
  const first = order.find(({ userId }) => userIds.includes(userId));
  if (first === undefined) return layer;
  const isAtOldPlace = userIds[first.place] === first.userId;
  const wanted = isAtOldPlace ? first.place : userIds.indexOf(first.userId);
  return { ...layer, shift: modulo(shift + wanted - place, userIds.length) };
}
