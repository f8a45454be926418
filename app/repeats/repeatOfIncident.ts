import type { Incident } from "../../domain/incident.ts";
import {
  type Caused,
  hasCause,
  REPEATS_WITHIN,
  type Repeat,
  repeatOf,
} from "../../domain/repeats/repeat.ts";
import type { Stretch } from "../queries/ports.ts";
import { lookBack } from "./lookBack.ts";
import type { RepeatPorts } from "./ports.ts";

/** So many of the service's incidents are looked at, and of all of them. */
const MOST_OF_SERVICE = 100;
const MOST_OF_ALL = 300;

/** The incident that came again as this one. Of other services only one with the same cause can be it. */
export async function repeatOfIncident(
  ports: RepeatPorts,
  incident: Incident,
): Promise<Repeat | undefined> {
  const { id, startedAt, declaredAt, serviceId } = incident;
  const causes = (await ports.causes.causesOf([id])).get(id) ?? [];
  const one: Caused = { incident, causes };
  const span = { from: startedAt - REPEATS_WITHIN, to: declaredAt };
  const look = (list: Stretch["list"], limit: number) => lookBack(ports, { list, ...span, limit });
  const [own, all] = await Promise.all([
    look({ kind: "SERVICE", serviceId }, MOST_OF_SERVICE),
    hasCause(one) ? look({ kind: "ALL" }, MOST_OF_ALL) : [],
  ]);
  return repeatOf(one, [...own, ...all]);
}
