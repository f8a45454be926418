import type { IncidentEvent, TimelineEntry } from "../events.ts";
import type { EntryCorrected } from "./events.ts";

/** What a person wrote in an entry; undefined: nothing that could be put in other words. */
export function writtenIn(event: IncidentEvent): string | undefined {
  switch (event.type) {
    case "NoteAdded":
    case "DecisionRecorded":
    case "LinkAdded":
      return event.text;
    default:
      return undefined;
  }
}

/** Corrections of an entry, oldest first. */
export const correctionsOf = (
  entries: readonly TimelineEntry[],
  seq: number,
): readonly (TimelineEntry & { readonly event: EntryCorrected })[] =>
  entries.flatMap((entry) =>
    entry.event.type === "EntryCorrected" && entry.event.about === seq
      ? [{ ...entry, event: entry.event }]
      : [],
  );

/** How what was written reads by now. */
export const presentWords = (
  entries: readonly TimelineEntry[],
  { seq, event }: TimelineEntry,
): string | undefined => correctionsOf(entries, seq).at(-1)?.event.to ?? writtenIn(event);

/** The entry as it would be if it had been right from the start. */
export function corrected(entries: readonly TimelineEntry[], entry: TimelineEntry): TimelineEntry {
  const { event } = entry;
  const text = presentWords(entries, entry);
  if (text === undefined) return entry;
  if (event.type === "NoteAdded") return { ...entry, event: { ...event, text } };
  if (event.type === "DecisionRecorded") return { ...entry, event: { ...event, text } };
  if (event.type === "LinkAdded") return { ...entry, event: { ...event, text } };
  return entry;
}
