import { corrected } from "../chronicle/words.ts";
import type { IncidentEvent } from "../events.ts";
import { summaryOf } from "../summary.ts";
import type { Material } from "./material.ts";
import type { Naming } from "./namedByRole.ts";
import type { TimelineLine } from "./postmortem.ts";
import { suspectText } from "./suspectText.ts";

/** What the system says to itself, and what became of messages. */
const NOISE: ReadonlySet<IncidentEvent["type"]> = new Set([
  ...(["SignalRepeated", "KeysTallied", "StepSkipped", "StepHeld", "SnoozeEnded"] as const),
  ...(["DeliverySettled", "DeliveryRetried", "DeliveryResent"] as const),
  ...(["PlaybookAttached", "TimesCorrected", "LinkAdded"] as const),
  ...(["UpdateDrafted", "UpdateEdited", "UpdateApproved"] as const),
  ...(["EntryPinned", "EntryUnpinned", "EntryCorrected"] as const),
  ...(["PostmortemDrafted", "PostmortemRevised", "PostmortemSubmitted"] as const),
  ...(["PostmortemApproved", "PostmortemPublished", "PostmortemAwaited"] as const),
]);

/** The moments that tell the story, in the order in which they happened. */
export function timelineOf(
  { incident, entries, suspects, serviceNames }: Material,
  naming: Naming,
): readonly TimelineLine[] {
  const [suspect] = suspects;
  const isPinned = (seq: number, { type }: IncidentEvent) =>
    type !== "DeliverySettled" && incident.pinned?.includes(seq);
  const lines = entries
    .filter(({ seq, event }) => !NOISE.has(event.type) || isPinned(seq, event))
    .map((entry) => ({
      at: entry.at,
      text: naming(summaryOf(corrected(entries, entry)), entry.at),
    }));
  return [
    ...(suspect ? [{ at: suspect.change.at, text: suspectText(suspect, serviceNames) }] : []),
    { at: incident.startedAt, text: "The impact began." },
    ...lines,
  ].toSorted((one, other) => one.at - other.at);
}
