import type { Category } from "../../domain/category.ts";
import type { Incident } from "../../domain/incident.ts";
import { REPEATS_WITHIN, type Repeat, repeatOf } from "../../domain/repeats/repeat.ts";
import type { Instant } from "../../domain/time.ts";
import { lookBack } from "./lookBack.ts";
import type { RepeatPorts } from "./ports.ts";

export interface RepeatsWanted {
  /** Declared at or after. */
  readonly from: Instant;
  /** Declared before. */
  readonly to: Instant;
  readonly serviceId?: string;
  readonly category?: Category;
}
export interface RepeatedIncident extends Repeat {
  readonly incident: Incident;
}

/** The newest are looked at. */
const MOST_LOOKED_AT = 1_000;

/** What came again, the newest first. */
export async function listRepeats(
  ports: RepeatPorts,
  { from, to, serviceId, category }: RepeatsWanted,
): Promise<readonly RepeatedIncident[]> {
  const list = { kind: "ALL" } as const;
  const span = { from: from - REPEATS_WITHIN, to, limit: MOST_LOOKED_AT };
  const all = await lookBack(ports, { list, ...span });
  return all
    .filter(
      ({ incident }) =>
        incident.declaredAt >= from &&
        (serviceId === undefined || incident.serviceId === serviceId) &&
        (category === undefined || incident.category === category),
    )
    .flatMap((one) => {
      const repeat = repeatOf(one, all);
      return repeat ? [{ incident: one.incident, ...repeat }] : [];
    });
}
