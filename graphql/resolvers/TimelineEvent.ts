import { correctionsOf, presentWords, writtenIn } from "../../domain/chronicle/words.ts";
import { entryId, type TimelineEntry } from "../../domain/events.ts";
import { nameOf } from "../../domain/nameOf.ts";
import { summaryOf } from "../../domain/summary.ts";
import type { TimelineEventResolvers } from "../generated/types.ts";
import type { Loaders } from "../loaders.ts";

/** All that stands beside an entry; read once for the whole timeline. */
const entriesBeside = async ({ record }: Loaders, { incidentId }: TimelineEntry) =>
  (await record.load(incidentId))?.entries ?? [];

export const TimelineEvent: TimelineEventResolvers = {
  id: entryId,
  kind: ({ event }) => event.type,
  summary: summaryOf,
  pinned: async ({ incidentId, seq, event }, _, { loaders }) => {
    const incident = (await loaders.record.load(incidentId))?.incident;
    return event.type !== "DeliverySettled" && (incident?.pinned?.includes(seq) ?? false);
  },
  text: async (entry, _, { loaders }) =>
    writtenIn(entry.event) && presentWords(await entriesBeside(loaders, entry), entry),
  corrections: async (entry, _, { loaders }) => {
    if (writtenIn(entry.event) === undefined) return [];
    const corrections = correctionsOf(await entriesBeside(loaders, entry), entry.seq);
    return corrections.map(({ at, actor, event }) => ({
      ...{ was: event.from, at, by: nameOf(actor), reason: event.reason ?? null },
    }));
  },
};
