import type { OpenIncident } from "../incident.ts";
import { utc } from "../utc.ts";
import type { Reason } from "./advice.ts";

export interface Neighbourhood {
  readonly serviceId: string;
  /** Of the service and of what it depends on, by id. */
  readonly names: ReadonlyMap<string, string>;
}

/** What is open on the service, or on what it depends on. What only records something speaks against nothing. */
export function incidentReasons(
  incidents: readonly OpenIncident[],
  { serviceId, names }: Neighbourhood,
): readonly Reason[] {
  return incidents
    .filter(({ drill, rule }) => drill || rule.pagesOnCall || rule.countsAsFailure)
    .map((incident): Reason => {
      const { id, severity, title, status, drill, rule, startedAt } = incident;
      const isOwn = incident.serviceId === serviceId;
      const name = names.get(incident.serviceId) ?? incident.serviceId;
      const where = isOwn ? "" : ` on ${name}, upstream,`;
      const what = `${severity}${where} since ${utc(startedAt)}, ${status}: ${title}`;
      if (drill)
        return {
          code: "DRILL",
          verdict: "CAUTION",
          message: `A drill runs. ${what}`,
          objectId: id,
        };
      return isOwn
        ? {
            code: "OPEN_INCIDENT",
            verdict: rule.pagesOnCall ? "STOP" : "CAUTION",
            ...{ message: what, objectId: id },
          }
        : { code: "DEPENDENCY_INCIDENT", verdict: "CAUTION", message: what, objectId: id };
    });
}
