import type { SkipReason } from "../../domain/drills/plan/occasion.ts";
import { isOpenAt } from "../../domain/maintenanceWindow.ts";
import { isAbout } from "../../domain/prevention/freeze.ts";
import type { Service } from "../../domain/service.ts";
import { type Instant, MINUTE } from "../../domain/time.ts";
import { listIncidents } from "../queries/listIncidents.ts";
import type { DrillPorts } from "./ports.ts";

/** A drill of the small hours that was planned for the morning helps nobody. */
const LATEST = 30 * MINUTE;
/** More that are open at once are looked at no further. */
const MOST_OPEN = 100;

interface Wanted {
  readonly serviceId: string;
  readonly service?: Service;
  readonly dueAt: Instant;
}

/** What keeps a drill from beginning at its time; undefined: nothing does. */
export async function whyNot(
  { incidents, clock, freezes }: DrillPorts,
  { serviceId, service, dueAt }: Wanted,
): Promise<SkipReason | undefined> {
  const now = clock.now();
  if (now > dueAt + LATEST) return { kind: "LATE" };
  const window = service?.maintenance?.find((one) => isOpenAt(one, now));
  if (window) return { kind: "MAINTENANCE", name: window.name };
  const frozen = (await freezes()).value.find(
    (one) => isAbout(one, serviceId) && isOpenAt(one, now),
  );
  if (frozen) return { kind: "FREEZE", name: frozen.name };
  const filter = { serviceId, open: true, drill: false };
  const { entries } = await listIncidents(incidents, { filter, first: MOST_OPEN });
  const serious = entries.find(({ incident }) => incident.rule.pagesOnCall);
  return serious && { kind: "INCIDENT", incidentId: serious.incident.id };
}
