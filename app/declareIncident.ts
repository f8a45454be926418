import type { Declare } from "../domain/commands.ts";
import { isOpen } from "../domain/incident.ts";
import { decideWithAudience } from "./decideWithAudience.ts";
import {
  ATTEMPTS,
  ContentionError,
  type ExecutePorts,
  failed,
  MISMATCH,
  type Outcome,
} from "./execute.ts";
import { isGrouped } from "./keyPorts.ts";
import { onCallFacts } from "./oncall/onCallFacts.ts";
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
  ports: DeclarePorts,
  request: DeclareRequest,
): Promise<Outcome | undefined> {
  const { declare, serviceId, idempotency } = request;
  const desk = await ports.store.loadDesk({
    serviceId,
    dedupKeys: declare.dedupKey === undefined ? [] : [declare.dedupKey],
    ...(idempotency && { idempotency }),
  });
  const early = await answeredBefore(ports, desk, request);
  if (early) return early;
  const holder = desk.open.get(declare.dedupKey ?? "");
  const command: Declare = { ...declare, incidentId: ports.ids.next("inc") };
  const policy = desk.service?.policy ?? desk.defaultPolicy;
  const onCall = await onCallFacts(ports.store, policy, command.now);
  const decision = await decideWithAudience(ports.store, {
    ...{ command, subscriptions: desk.subscriptions },
    facts: { ...desk, ...onCall },
  });
  if (decision.kind !== "accepted") {
    return failed("NOT_FOUND", `There is no service ${serviceId}.`, ["input", "serviceId"]);
  }
  const { kind: _, incident: after, ...change } = decision;
  const conflict = await ports.store.commit({
    ...{ after, ...change },
    ...(holder && { released: holder }),
    ...(idempotency && { idempotency }),
  });
  return conflict ? undefined : { kind: "done", incident: after };
}

async function answeredBefore(
  { store }: DeclarePorts,
  desk: Desk,
  { declare, idempotency }: DeclareRequest,
): Promise<Outcome | undefined> {
  if (desk.earlier) {
    if (desk.earlier.inputHash !== idempotency?.inputHash) {
      return failed("IDEMPOTENCY_MISMATCH", MISMATCH, ["input", "idempotencyKey"]);
    }
    const { incident } = await store.load(desk.earlier.resultId);
    if (incident) return { kind: "done", incident };
  }
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
