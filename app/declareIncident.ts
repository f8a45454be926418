import type { Declare } from "../domain/commands.ts";
import { isOpen } from "../domain/incident.ts";
import { ATTEMPTS, ContentionError, type ExecutePorts, type Outcome } from "./execute.ts";
import { isGrouped } from "./keyPorts.ts";
import { openByHand, repeated } from "./openByHand.ts";
import type { Desk, Idempotency, Ids } from "./ports.ts";

export interface DeclarePorts extends ExecutePorts {
  readonly ids: Ids;
}

export interface DeclareRequest {
  readonly serviceId: string;
  readonly declare: Omit<Declare, "incidentId">;
  readonly idempotency?: Idempotency;
}

/** A person opens an incident. A key that is open already is refused with the incident that holds it. */
export async function declareIncident(
  ports: DeclarePorts,
  request: DeclareRequest,
): Promise<Outcome> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const outcome = await attemptOnce(ports, request);
    if (outcome) return outcome;
  }
  throw new ContentionError(`service ${request.serviceId}`);
}

/** Undefined: whoever was faster holds the key, the turn or the idempotency key; the next read tells which. */
async function attemptOnce(
  { store, ids }: DeclarePorts,
  request: DeclareRequest,
): Promise<Outcome | undefined> {
  const { declare, serviceId, idempotency } = request;
  const desk = await store.loadDesk({
    serviceId,
    dedupKeys: declare.dedupKey === undefined ? [] : [declare.dedupKey],
    ...(idempotency && { idempotency }),
  });
  const early =
    (await repeated(store, desk, idempotency)) ?? (await keyTaken(store, desk, request));
  if (early) return early;
  const holder = desk.open.get(declare.dedupKey ?? "");
  return openByHand(store, {
    ...{ desk, serviceId, command: { ...declare, incidentId: ids.next("inc") } },
    also: { ...(holder && { released: holder }), ...(idempotency && { idempotency }) },
  });
}

async function keyTaken(
  store: DeclarePorts["store"],
  desk: Desk,
  { declare }: DeclareRequest,
): Promise<Outcome | undefined> {
  const pointer = declare.dedupKey === undefined ? undefined : desk.open.get(declare.dedupKey);
  if (!pointer) return undefined;
  const { incident } = await store.load(pointer.incidentId);
  if (isGrouped(pointer) && !(incident && isOpen(incident))) return undefined;
  const message = `Incident ${pointer.incidentId} is open for this service and dedupKey.`;
  return {
    kind: "failed",
    failure: {
      code: "ALREADY_EXISTS",
      message,
      path: ["input", "dedupKey"],
      ...(incident && { incident }),
    },
  };
}
