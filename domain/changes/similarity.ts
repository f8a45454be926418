import { type Incident, isOpen } from "../incident.ts";

/** What two incidents have in common. */
export interface Likeness {
  readonly sameKey: boolean;
  readonly sameCategory: boolean;
  /** `name=value`, in the order of the labels of the incident that is asked about. */
  readonly sharedLabels: readonly string[];
}
export interface SimilarIncident extends Likeness {
  readonly incident: Incident;
}

/** Such labels are on everything that a monitor sends, and say nothing about what broke. */
const EVERYWHERE: ReadonlySet<string> = new Set([
  ...["severity", "priority", "job", "prometheus", "monitor", "region", "account", "env"],
  ...["environment", "cluster", "namespace", "team", "service", "state", "status"],
]);

/** Past incidents of the same service that resemble one, the likest first. Only what has ended can tell what helped. */
export function rankSimilar(
  incident: Incident,
  past: readonly Incident[],
  most: number,
): readonly SimilarIncident[] {
  return past
    .filter((other) => other.id !== incident.id && !isOpen(other) && !other.drill && isReal(other))
    .map((other) => ({ incident: other, ...likeness(incident, other) }))
    .filter(
      ({ sameKey, sameCategory, sharedLabels }) =>
        sameKey || sameCategory || sharedLabels.length > 1,
    )
    .toSorted(
      (one, other) =>
        weight(other) - weight(one) || other.incident.declaredAt - one.incident.declaredAt,
    )
    .slice(0, most);
}

const isReal = (incident: Incident): boolean =>
  "resolution" in incident && incident.resolution.kind === "RESTORED";

function likeness(one: Incident, other: Incident): Likeness {
  return {
    sameKey: one.dedupKey !== undefined && one.dedupKey === other.dedupKey,
    sameCategory: one.category === other.category && one.category !== "OTHER",
    sharedLabels: Object.entries(one.labels).flatMap(([name, value]) =>
      other.labels[name] === value && !EVERYWHERE.has(name) ? [`${name}=${value}`] : [],
    ),
  };
}

const weight = ({ sameKey, sameCategory, sharedLabels }: Likeness): number =>
  (sameKey ? 10 : 0) + (sameCategory ? 3 : 0) + Math.min(sharedLabels.length, 5);
