import { lengthOf } from "../../../domain/oncall/rotation.ts";
import type { Restriction, Turn } from "../../../domain/oncall/schedule.ts";
import { type Instant, SECOND } from "../../../domain/time.ts";
import type { Draft, DraftLayer, DraftOverride } from "./draft.ts";
import type { HostLayer, HostOverride, HostSchedule } from "./hostSchedule.ts";

/** From keys of people to ids of users; those who are yet to be created are not in it. */
export type Ids = ReadonlyMap<string, string>;

/** Whether the host's schedule says of zone and layers what the file says. */
export const isSame = (draft: Draft, host: HostSchedule, ids: Ids): boolean =>
  JSON.stringify([draft.timeZone, draft.layers.map((layer) => factsOfDraft(layer, ids))]) ===
  JSON.stringify([host.timeZone, host.layers.filter(isLasting).map(factsOfHost)]);

/** One that had begun when it was imported has begun then, here. */
export function isSameOverride(
  draft: DraftOverride,
  host: HostOverride,
  { ids, now }: { readonly ids: Ids; readonly now: Instant },
): boolean {
  const [ours, theirs] = [Date.parse(draft.start), Date.parse(host.start)];
  return (
    (ours === theirs || (ours < theirs && theirs <= now)) &&
    instant(draft.end) === instant(host.end) &&
    ids.get(draft.person) === host.userId
  );
}

/** A layer that was taken out is kept, as one that ends where it starts. */
const isLasting = ({ start, end }: HostLayer): boolean =>
  !end || Date.parse(end) > Date.parse(start);

const factsOfDraft = (layer: DraftLayer, ids: Ids) => [
  layer.name,
  instant(layer.start),
  instant(layer.end),
  instant(layer.rotationVirtualStart),
  layer.rotationTurnLengthSeconds,
  layer.people.map((key) => ids.get(key) ?? null),
  layer.restrictions.map(factsOfRestriction),
];

const factsOfHost = (layer: HostLayer) => [
  layer.name,
  instant(layer.start),
  instant(layer.end),
  instant(layer.rotationVirtualStart),
  secondsOf(layer.turn),
  layer.userIds,
  layer.restrictions.map(factsOfRestriction),
];

const factsOfRestriction = ({ kind, startTime, startDay, durationSeconds }: Restriction) => [
  kind,
  startTime.length === 5 ? `${startTime}:00` : startTime,
  startDay ?? null,
  durationSeconds,
];

const instant = (text: string | null | undefined): number | null =>
  text ? Date.parse(text) : null;

/** A file has no months, so nothing of it is the same as one. */
const secondsOf = (turn: Turn): number =>
  turn.unit === "MONTHS" ? Number.NaN : lengthOf(turn) / SECOND;
