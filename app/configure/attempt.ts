import { onRecord } from "./onRecord.ts";
import type { ConfigChange, ConfigConflict, ConfigurePorts } from "./ports.ts";
import { type ConfigRequest, type ConfigResult, type Failed, failed, failure } from "./request.ts";

/** What a use case came to from what it read: to be written, or refused. */
export type Verdict<T> =
  | { readonly kind: "change"; readonly edits: ConfigChange["edits"]; readonly value: T }
  | Failed;

export const change = <T>(value: T, ...edits: ConfigChange["edits"]): Verdict<T> => ({
  kind: "change",
  edits,
  value,
});

/** As much of what there is as writing takes. */
export type AttemptPorts = Pick<ConfigurePorts, "config" | "clock" | "ids">;

/** How one use case decides, and how it answers when the same request comes again. */
export interface UseCase<T> {
  readonly action: string;
  /** Id of the object that is made or changed. */
  readonly subject: string;
  /** Called again from the start when something it read has changed before the write. */
  decide(): Promise<Verdict<T>>;
  /** The answer to a repeat, by the id that the first request came to. */
  recall(subject: string): Promise<T | undefined>;
}

/** What only one object may have. */
const TAKEN: Partial<Record<ConfigConflict, [message: string, path: string[]]>> = {
  NAME_TAKEN: ["The name is taken.", ["name"]],
  LOGIN_TAKEN: ["Another user signs in with it.", ["login"]],
  EMAIL_TAKEN: ["Another user has this address.", ["email"]],
};

/** Losing this often in a row is no longer chance. */
const MOST_TRIES = 10;

/** Decides and writes in one transaction with the audit entry and the idempotency key, again while others interfere. */
export async function attempt<T>(
  ports: AttemptPorts,
  request: ConfigRequest<unknown>,
  useCase: UseCase<T>,
): Promise<ConfigResult<T>> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const repeat = await answerRepeat(ports, request, useCase);
    if (repeat) return repeat;
    const verdict = await useCase.decide();
    if (verdict.kind === "failed") return verdict;
    const conflict = await ports.config.commit(changeOf(ports, request, { useCase, verdict }));
    if (conflict === undefined) return { kind: "done", value: verdict.value };
    const taken = TAKEN[conflict];
    if (taken) return failed(failure("ALREADY_EXISTS", ...taken));
  }
  throw new Error(`${useCase.action} lost to other writers ${MOST_TRIES} times in a row`);
}

async function answerRepeat<T>(
  { config, clock }: AttemptPorts,
  { idempotency }: ConfigRequest<unknown>,
  useCase: UseCase<T>,
): Promise<ConfigResult<T> | undefined> {
  if (!idempotency) return undefined;
  const earlier = await config.earlier(idempotency.key, clock.now());
  if (!earlier) return undefined;
  if (earlier.inputHash !== idempotency.inputHash)
    return failed(
      failure("IDEMPOTENCY_MISMATCH", "This idempotency key was used with another input.", [
        "idempotencyKey",
      ]),
    );
  const value = await useCase.recall(earlier.resultId);
  return value && { kind: "done", value };
}

function changeOf<T>(
  { clock, ids }: AttemptPorts,
  { actor, idempotency }: ConfigRequest<unknown>,
  { useCase, verdict }: { useCase: UseCase<T>; verdict: Verdict<T> & { kind: "change" } },
): ConfigChange {
  return {
    edits: verdict.edits,
    audit: {
      id: ids.next("aud"),
      at: clock.now(),
      actor,
      action: useCase.action,
      subject: useCase.subject,
      ...onRecord(verdict.edits[0]),
    },
    ...(idempotency && { idempotency }),
  };
}
