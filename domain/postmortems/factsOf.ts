import type { EndedIncident } from "../incident.ts";
import type { PostmortemFacts } from "./postmortem.ts";

/** What the incident's record says of it now. */
export function factsOf(incident: EndedIncident): PostmortemFacts {
  const { severity, category, serviceId, drill, startedAt, detectedAt } = incident;
  const { mitigatedAt, resolvedAt } = incident;
  return {
    ...{ severity, category, serviceId, drill, startedAt, detectedAt, resolvedAt },
    ...(mitigatedAt !== undefined && { mitigatedAt }),
  };
}
