import type { Postmortem } from "./postmortem.ts";

export const CAUSE_KINDS = ["CAUSE", "FACTOR"] as const;

/** How often a cause or a contributing factor was found. */
export interface CauseCount {
  readonly tag: string;
  readonly kind: (typeof CAUSE_KINDS)[number];
  /** Of the incidents, the newest first. */
  readonly incidentIds: readonly string[];
}

/** Tags of postmortems, the most frequent first; drills are no trouble and count for nothing. */
export function causeCounts(postmortems: readonly Postmortem[]): readonly CauseCount[] {
  const named = postmortems
    .filter(({ facts }) => !facts.drill)
    .flatMap(({ incidentId, text }) => [
      ...text.causeTags.map((tag) => ({ tag, kind: "CAUSE" as const, incidentId })),
      ...text.factorTags.map((tag) => ({ tag, kind: "FACTOR" as const, incidentId })),
    ]);
  const groups = Map.groupBy(named, ({ kind, tag }) => `${kind} ${tag}`);
  return [...groups.values()]
    .flatMap(([first, ...rest]) =>
      first
        ? [{ ...first, incidentIds: [first, ...rest].map(({ incidentId }) => incidentId) }]
        : [],
    )
    .map(({ tag, kind, incidentIds }) => ({ tag, kind, incidentIds }))
    .toSorted(
      (one, other) =>
        other.incidentIds.length - one.incidentIds.length || (one.tag < other.tag ? -1 : 1),
    );
}
