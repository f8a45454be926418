import type { Command } from "../domain/commands.ts";
import type { Accepted, Facts, IgnoredReason } from "../domain/decision.ts";
import { mayPage } from "../domain/escalation/needsPeople.ts";
import type { Incident } from "../domain/incident.ts";
import { asksForPostmortem } from "../domain/postmortems/commands.ts";
import { decideWithAudience } from "./decideWithAudience.ts";
import { takeUpKey } from "./keyHolder.ts";
import { onCallFacts } from "./oncall/onCallFacts.ts";
import type { AlsoLoad, Change, Conflict, Idempotency, IncidentStore, Loaded } from "./ports.ts";
import { tellersFacts } from "./tellersFacts.ts";

export interface ExecutePorts {
  readonly store: IncidentStore;
}

export type FailureCode =
  | "INVALID"
  | "NOT_FOUND"
  | "FORBIDDEN"
  | "ILLEGAL_TRANSITION"
  | "VERSION_CONFLICT"
  | "IDEMPOTENCY_MISMATCH"
  | "ALREADY_EXISTS"
  | "IN_USE";

/** Why nothing was done, for the asker; `incident` is what stands in the way or what is there. */
export interface Failure {
  readonly code: FailureCode;
  readonly message: string;
  readonly path?: readonly string[];
  readonly incident?: Incident;
}

export type Outcome =
  | { readonly kind: "done"; readonly incident: Incident }
  | {
      readonly kind: "ignored";
      readonly reason: IgnoredReason | "SEEN";
      readonly incident: Incident;
    }
  | { readonly kind: "failed"; readonly failure: Failure };

export interface ExecuteRequest {
  readonly incidentId: string;
  readonly command: Command;
  /** The version the asker saw; without it the command is applied to what is there, if it is legal. */
  readonly expectedVersion?: number;
  readonly idempotency?: Idempotency;
  /** The message behind it, for one that must not be dealt with twice. */
  readonly message?: string;
}

/** More than any honest contention needs; beyond it the caller's own retry is the better one. */
export const ATTEMPTS = 40;

/** The only write path of an incident that exists: read, decide, commit; again when somebody was faster. */
export async function execute(ports: ExecutePorts, request: ExecuteRequest): Promise<Outcome> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const outcome = await attemptOnce(ports, request);
    if (outcome) return outcome;
  }
  throw new ContentionError(`incident ${request.incidentId}`);
}

/** Too many others were faster; the asker may try again in a moment. */
export class ContentionError extends Error {
  override readonly name = "ContentionError";
  constructor(what: string) {
    super(`${what} is changing too fast to be changed`);
  }
}

async function attemptOnce(
  { store }: ExecutePorts,
  request: ExecuteRequest,
): Promise<Outcome | undefined> {
  const { command } = request;
  const loaded = await store.load(request.incidentId, neededFor(request));
  const { incident } = loaded;
  if (!incident)
    return failed("NOT_FOUND", `There is no incident ${request.incidentId}.`, ["input", "id"]);
  const early = settledBefore(loaded, incident, request);
  if (early) return early;
  const people = mayPage(command)
    ? await onCallFacts(store, incident.policy, timeOf(command))
    : await tellersFacts(store, incident, command);
  const decision = await decideWithAudience(store, {
    ...{ before: incident, command, subscriptions: loaded.subscriptions ?? [] },
    facts: { ...factsFrom(loaded), ...people },
  });
  if (decision.kind === "ignored") return { ...decision, incident };
  if (decision.kind === "rejected") {
    const path = decision.field ? { path: ["input", decision.field] } : {};
    return {
      kind: "failed",
      failure: { code: decision.code, message: decision.message, incident, ...path },
    };
  }
  const key = command.type === "Reopen" ? await takeUpKey(store, incident, command.now) : {};
  const conflict =
    key === "KEY_TAKEN"
      ? key
      : await store.commit({ ...changeOf(loaded, decision, request), ...key });
  return conflict
    ? afterConflict(conflict, incident)
    : { kind: "done", incident: decision.incident };
}

const neededFor = ({ command, idempotency, message }: ExecuteRequest): AlsoLoad => ({
  severities: mayChangeLevel(command),
  subscriptions: mayChangeLevel(command) || command.type === "ChangeCategory",
  playbooks: command.type === "ChangeCategory",
  run: NEEDS_RUN.has(command.type),
  actions: NEEDS_ACTIONS.has(command.type),
  postmortem: asksForPostmortem(command),
  ...(idempotency && { idempotency }),
  ...(message !== undefined && { message }),
  ...("updateId" in command && { updateId: command.updateId, communication: true }),
  ...(command.type === "Merge" && { otherId: command.into }),
  ...("delivery" in command && { delivery: command.delivery }),
  tally: asksForTally(command),
});

const NEEDS_ACTIONS: ReadonlySet<Command["type"]> = new Set([
  ...(["RequestAction", "RunAutomatically", "ApproveAction", "DeclineAction"] as const),
  ...(["NoteActionStart", "EndAction", "LookAtAction"] as const),
]);
const NEEDS_RUN: ReadonlySet<Command["type"]> = new Set([
  ...(["TakePlaybookStep", "AttachPlaybook", "RequestAction", "RunAutomatically"] as const),
]);

function settledBefore(
  { earlier, isSeen }: Loaded,
  incident: Incident,
  request: ExecuteRequest,
): Outcome | undefined {
  const { expectedVersion, idempotency } = request;
  if (isSeen) return { kind: "ignored", reason: "SEEN", incident };
  if (earlier) {
    return earlier.inputHash === idempotency?.inputHash
      ? { kind: "done", incident }
      : failed("IDEMPOTENCY_MISMATCH", MISMATCH, ["input", "idempotencyKey"]);
  }
  if (expectedVersion === undefined || expectedVersion === incident.version) return undefined;
  const message = `The incident is at version ${incident.version}, not ${expectedVersion}; read it again and decide anew.`;
  return {
    kind: "failed",
    failure: { code: "VERSION_CONFLICT", message, path: ["input", "expectedVersion"], incident },
  };
}

export const MISMATCH =
  "This idempotencyKey was used before with another input; a new request needs a new key.";

export const failed = (
  code: FailureCode,
  message: string,
  path?: readonly string[],
): { readonly kind: "failed"; readonly failure: Failure } => ({
  kind: "failed",
  failure: { code, message, ...(path && { path }) },
});

/** Also a signal of a drill's scenario can. */
const mayChangeLevel = (command: Command): boolean =>
  command.type === "ChangeSeverity" ||
  (command.type === "FireDeadline" && command.kind === "DRILL_SIGNAL");

const asksForTally = (command: Command): boolean =>
  command.type === "SettleKeys" ||
  (command.type === "FireDeadline" && (command.kind === "TALLY" || command.kind === "SETTLE"));

/** When a rule looks for people: the time that was due, not the clock. */
const timeOf = (command: Command) => (command.type === "FireDeadline" ? command.at : command.now);

const factsFrom = ({ other, delivered, tally, ...facts }: Loaded): Facts => ({
  ...beside(facts),
  ...(delivered && { delivered }),
  ...(tally && { tally }),
  ...(other && { mergeTarget: other }),
});

const beside = ({ severities, playbooks, run, actions, ...others }: Partial<Loaded>): Facts => ({
  ...(severities && { severities }),
  ...(playbooks && { playbooks }),
  ...(run && { run }),
  ...(actions && { actions }),
  ...(others.postmortem && { postmortem: others.postmortem }),
  ...(others.update && { update: others.update }),
  ...(others.communication && { communication: others.communication }),
});

function changeOf(
  { incident: before, other }: Loaded,
  { kind: _, incident: after, ...decision }: Accepted,
  { idempotency, message }: ExecuteRequest,
): Change {
  return {
    ...(before && { before }),
    ...{ after, ...decision },
    ...(other && { original: other }),
    ...(idempotency && { idempotency }),
    ...(message !== undefined && { message }),
  };
}

/** Undefined: read again and decide anew. */
function afterConflict(conflict: Conflict, incident: Incident): Outcome | undefined {
  switch (conflict) {
    case "KEY_TAKEN":
      return {
        kind: "failed",
        failure: {
          code: "ILLEGAL_TRANSITION",
          message:
            "Another incident is open for the same service and key; work on that one, or resolve it first.",
          incident,
        },
      };
    case "SEEN":
    case "REVISION":
    case "IDEMPOTENCY":
    case "CONTENTION":
      return undefined;
    default:
      return conflict satisfies never;
  }
}
