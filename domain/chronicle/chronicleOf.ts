import { whoDid } from "../acting.ts";
import type { Delivery } from "../delivery.ts";
import type { TimelineEntry } from "../events.ts";
import type { Incident } from "../incident.ts";
import { summaryOf } from "../summary.ts";
import type { Instant } from "../time.ts";
import { deliveriesTold } from "./deliveriesTold.ts";
import { corrected, correctionsOf, writtenIn } from "./words.ts";

/** The timeline of an incident as it is read. */
export interface ChronicleLine {
  readonly seq: number;
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly kind: string;
  readonly actor: string;
  /** In the words that hold by now. */
  readonly summary: string;
  readonly isPinned: boolean;
  /** What stood there before, the first words first; and who put them in others, when and why. */
  readonly corrections: readonly Correction[];
  /** What became of the messages about it. */
  readonly told?: string;
}
export interface Correction {
  readonly was: string;
  readonly at: Instant;
  readonly by: string;
  readonly reason?: string;
}

export interface Chronicled {
  readonly incident: Incident;
  readonly entries: readonly TimelineEntry[];
  readonly deliveries: readonly Delivery[];
}

/** In the order in which it happened. Word of deliveries stands in short at the entry that they tell of. */
export function chronicleOf({ incident, entries, deliveries }: Chronicled): ChronicleLine[] {
  const bySeq = Map.groupBy(deliveries, ({ seq }) => seq);
  return entries
    .filter(({ event }) => event.type !== "DeliverySettled")
    .map((entry): ChronicleLine => {
      const { seq, at, recordedAt, event } = entry;
      const told = deliveriesTold(bySeq.get(seq) ?? []);
      return {
        ...{ seq, at, recordedAt, kind: event.type, actor: whoDid(entry) },
        summary: summaryOf(corrected(entries, entry)),
        isPinned: incident.pinned?.includes(seq) ?? false,
        corrections: writtenIn(event) === undefined ? [] : correctionsAt(entries, seq),
        ...(told && { told }),
      };
    })
    .sort((one, other) => one.at - other.at || one.seq - other.seq);
}

const correctionsAt = (entries: readonly TimelineEntry[], seq: number): readonly Correction[] =>
  correctionsOf(entries, seq).map((entry) => ({
    ...{ was: entry.event.from, at: entry.at, by: whoDid(entry) },
    ...(entry.event.reason !== undefined && { reason: entry.event.reason }),
  }));
