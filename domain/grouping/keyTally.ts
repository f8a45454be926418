import type { OpenIncident } from "../incident.ts";
import type { Instant } from "../time.ts";
import type { KeyChange } from "./groupedKey.ts";

/** How the keys of an incident stand, all together. */
export interface KeyTally {
  /** Keys that it has or had. */
  readonly joined: number;
  /** How often one of them has cleared. */
  readonly cleared: number;
  /** How often one of them fired anew. */
  readonly again: number;
  /** Keys that fire now. */
  readonly firing: number;
  /** When one of them cleared last, by its monitor's clock. */
  readonly clearedAt?: Instant;
  /** And when that was heard. */
  readonly quietSince?: Instant;
}

const TOLD = ["joined", "cleared", "again"] as const;
export type Told = Pick<KeyTally, (typeof TOLD)[number]>;

/** What an incident knows itself of its keys, where they are kept beside it. */
export interface KeyRecord {
  /** Whose new keys it takes in; absent: nobody's. */
  readonly group?: string;
  /** What its timeline has told. */
  readonly told: Told;
  /** How much of that by name since the last minute in which nothing happened. */
  readonly named: number;
  /** When it resolves itself, if no key fires by then. */
  readonly settlesAt?: Instant;
}

/** The opening tells of the first key. */
export const recordOf = (group: string | undefined): KeyRecord => ({
  ...(group !== undefined && { group }),
  told: { joined: 1, cleared: 0, again: 0 },
  named: 0,
});

/** Once the timeline has told by name what happened to a key. */
export function told(incident: OpenIncident, adds: KeyChange["adds"]): OpenIncident {
  const { keys } = incident;
  if (!keys || TOLD.every((kind) => !adds[kind])) return incident;
  const sum = (kind: keyof Told) => keys.told[kind] + (adds[kind] ?? 0);
  const all: Told = { joined: sum("joined"), cleared: sum("cleared"), again: sum("again") };
  const fires = (adds.firing ?? 0) > 0;
  return {
    ...incident,
    keys: { ...(fires ? unsettled(keys) : keys), told: all, named: keys.named + 1 },
  };
}

/** Without the time at which it would resolve itself. */
export function unsettled({ settlesAt: _, ...keys }: KeyRecord): KeyRecord {
  return keys;
}

/** What has happened since it was told last; undefined when nothing has. */
export function untold({ told: known }: KeyRecord, tally: KeyTally): Told | undefined {
  const more = (kind: keyof Told) => Math.max(0, tally[kind] - known[kind]);
  const rest: Told = { joined: more("joined"), cleared: more("cleared"), again: more("again") };
  return TOLD.some((kind) => rest[kind] > 0) ? rest : undefined;
}
