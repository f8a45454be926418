import type { StartDrill } from "../../domain/drills/commands.ts";
import { isOpen } from "../../domain/incident.ts";
import type { DeclarePorts } from "../declareIncident.ts";
import { ATTEMPTS, ContentionError, type Outcome } from "../execute.ts";
import { openByHand, repeated } from "../openByHand.ts";
import type { Desk, Idempotency } from "../ports.ts";

export interface StartDrillRequest {
  readonly serviceId: string;
  readonly start: Omit<StartDrill, "incidentId">;
  readonly idempotency?: Idempotency;
}

/** Begins a drill on a service, of which there is one at a time. */
export async function startDrill(
  ports: DeclarePorts,
  request: StartDrillRequest,
): Promise<Outcome> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const outcome = await attemptOnce(ports, request);
    if (outcome) return outcome;
  }
  throw new ContentionError(`service ${request.serviceId}`);
}

/** Undefined: another drill, or the same request, was faster; the next read tells which. */
async function attemptOnce(
  { store, ids }: DeclarePorts,
  { serviceId, start, idempotency }: StartDrillRequest,
): Promise<Outcome | undefined> {
  const desk = await store.loadDesk({
    ...{ serviceId, dedupKeys: [], drill: true },
    ...(idempotency && { idempotency }),
  });
  const early = (await repeated(store, desk, idempotency)) ?? (await running(store, desk));
  if (early) return early;
  return openByHand(store, {
    ...{ desk, serviceId, command: { ...start, incidentId: ids.next("inc") } },
    also: {
      drill: { ...(desk.drill !== undefined && { before: desk.drill }) },
      ...(idempotency && { idempotency }),
    },
  });
}

async function running(
  store: DeclarePorts["store"],
  { drill }: Desk,
): Promise<Outcome | undefined> {
  const { incident } = drill === undefined ? {} : await store.load(drill);
  if (!incident || !isOpen(incident)) return undefined;
  const message = `The drill ${incident.id} is running on this service; stop it first.`;
  return {
    kind: "failed",
    failure: { code: "ALREADY_EXISTS", message, path: ["input", "serviceId"], incident },
  };
}
