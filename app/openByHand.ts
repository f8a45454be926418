import type { Declare } from "../domain/commands.ts";
import type { StartDrill } from "../domain/drills/commands.ts";
import { decideWithAudience } from "./decideWithAudience.ts";
import { failed, MISMATCH, type Outcome } from "./execute.ts";
import { onCallFacts } from "./oncall/onCallFacts.ts";
import type { Change, Desk, Idempotency, IncidentStore } from "./ports.ts";

interface ByHand {
  readonly desk: Desk;
  readonly serviceId: string;
  readonly command: Declare | StartDrill;
  /** What else is to be so when it is committed. */
  readonly also: Pick<Change, "released" | "drill" | "idempotency">;
}

/** Opens an incident that no monitor opens. Undefined: somebody was faster; the next read tells who. */
export async function openByHand(
  store: IncidentStore,
  { desk, serviceId, command, also }: ByHand,
): Promise<Outcome | undefined> {
  const policy = desk.service?.policy ?? desk.defaultPolicy;
  const onCall = await onCallFacts(store, policy, command.now);
  const decision = await decideWithAudience(store, {
    ...{ command, subscriptions: desk.subscriptions },
    facts: { ...desk, ...onCall },
  });
  if (decision.kind !== "accepted")
    return failed("NOT_FOUND", `There is no service ${serviceId}.`, ["input", "serviceId"]);
  const { kind: _, incident: after, ...change } = decision;
  const conflict = await store.commit({ after, ...change, ...also });
  return conflict ? undefined : { kind: "done", incident: after };
}

/** The answer to a request that came before. */
export async function repeated(
  store: IncidentStore,
  { earlier }: Desk,
  idempotency: Idempotency | undefined,
): Promise<Outcome | undefined> {
  if (!earlier) return undefined;
  if (earlier.inputHash !== idempotency?.inputHash)
    return failed("IDEMPOTENCY_MISMATCH", MISMATCH, ["input", "idempotencyKey"]);
  const { incident } = await store.load(earlier.resultId);
  return incident && { kind: "done", incident };
}
