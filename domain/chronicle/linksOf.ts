import type { TimelineEntry } from "../events.ts";
import type { Link } from "../signal.ts";
import { corrected } from "./words.ts";

/** Where the timeline leads to: what its monitor named, and what people added. Each address once. */
export function linksOf({
  entries,
}: {
  readonly entries: readonly TimelineEntry[];
}): readonly Link[] {
  const links = entries.flatMap((entry): readonly Link[] => {
    const { event } = corrected(entries, entry);
    if (event.type === "IncidentOpened") return event.links;
    return event.type === "LinkAdded" ? [{ href: event.href, text: event.text }] : [];
  });
  return [...new Map(links.map((one) => [one.href, one])).values()];
}
