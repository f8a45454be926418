import type { ScheduleCommand } from "../../domain/oncall/commands.ts";
import { decideSchedule } from "../../domain/oncall/decideSchedule.ts";
import type {
  Board,
  ScheduleAccepted,
  ScheduleFacts,
  ScheduleIgnored,
} from "../../domain/oncall/scheduleDecision.ts";
import type { ConfigReader } from "../configure/ports.ts";
import { ContentionError, type Failure, MISMATCH } from "../execute.ts";
import type { Clock, Idempotency, Ids } from "../ports.ts";
import { LOOK_BACK } from "./lookBack.ts";
import type { LoadedSchedule, RosterReader, ScheduleChange, ScheduleStore } from "./ports.ts";
import { scheduleFacts } from "./scheduleFacts.ts";
import { scheduleOnRecord } from "./scheduleOnRecord.ts";

export interface SchedulePorts {
  readonly schedules: ScheduleStore;
  readonly config: Pick<ConfigReader, "users">;
  readonly rosters: Pick<RosterReader, "teams">;
  readonly clock: Clock;
  readonly ids: Ids;
}

export interface ScheduleRequest {
  readonly scheduleId: string;
  readonly command: ScheduleCommand;
  /** The use case that a person asked for, as the audit log names it; absent: nobody did. */
  readonly action?: string;
  /** Id of what it makes; absent: the schedule's. */
  readonly resultId?: string;
  /** The version the asker saw; without it the command is applied to what is there, if it is legal. */
  readonly expectedVersion?: number;
  readonly idempotency?: Idempotency;
  /** Finds what else a deadline that is due looks at. */
  readonly lookAround?: (board: Board) => Promise<Pick<ScheduleFacts, "surroundings" | "material">>;
}

export type ScheduleResult =
  /** The board is absent when the schedule is no more. */
  | { readonly kind: "done"; readonly board?: Board; readonly resultId: string }
  | ScheduleIgnored
  | { readonly kind: "failed"; readonly failures: readonly Failure[]; readonly board?: Board };

/** More than any honest contention needs; beyond it the caller's own retry is the better one. */
const ATTEMPTS = 40;

/** The only write path of a schedule: read, decide, commit; again when somebody was faster. */
export async function executeSchedule(
  ports: SchedulePorts,
  request: ScheduleRequest,
): Promise<ScheduleResult> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const result = await attemptOnce(ports, request);
    if (result) return result;
  }
  throw new ContentionError(`schedule ${request.scheduleId}`);
}

async function attemptOnce(
  ports: SchedulePorts,
  request: ScheduleRequest,
): Promise<ScheduleResult | undefined> {
  const { scheduleId, command, idempotency } = request;
  const at = command.type === "FireScheduleDeadline" ? command.at : command.now;
  const loaded = await ports.schedules.load(scheduleId, at - LOOK_BACK, {
    uses: command.type === "DeleteSchedule",
    handoff: isAboutHandoff(command),
    ...(idempotency && { idempotency }),
  });
  const early = loaded.earlier
    ? await answerRepeat(ports, request, loaded)
    : staleness(loaded.board, request);
  if (early) return early;
  const [known, around] = await Promise.all([
    scheduleFacts(ports, command, loaded),
    loaded.board && request.lookAround?.(loaded.board),
  ]);
  const facts = { ...known, ...around };
  const decision = decideSchedule(loaded.board, command, facts);
  if (decision.kind === "ignored") return decision;
  if (decision.kind === "rejected") return failed(loaded.board, ...decision.failures.map(asked));
  const conflict = await ports.schedules.commit(changeOf(ports, request, { loaded, decision }));
  if (conflict) return undefined;
  const resultId = request.resultId ?? scheduleId;
  return { kind: "done", resultId, ...(!decision.deleted && { board: decision.board }) };
}

/** The others leave the desk alone, and need not know of it. */
function isAboutHandoff(command: ScheduleCommand): boolean {
  switch (command.type) {
    case "CompleteHandoffReport":
    case "AcceptHandoffReport":
    case "AddKnownIssue":
    case "RemoveKnownIssue":
      return true;
    case "FireScheduleDeadline":
      return command.kind !== "CHECK" && command.kind !== "HANDOFF_DAY";
    default:
      return false;
  }
}

/** A repeat answers like the first; what the first has made may have changed since, or be gone. */
async function answerRepeat(
  { schedules }: SchedulePorts,
  { command, idempotency }: ScheduleRequest,
  { earlier, board: present }: LoadedSchedule,
): Promise<ScheduleResult | undefined> {
  if (!earlier) return undefined;
  const { inputHash, resultId } = earlier;
  if (inputHash !== idempotency?.inputHash) {
    const path = ["input", "idempotencyKey"];
    return failed(present, { code: "IDEMPOTENCY_MISMATCH", message: MISMATCH, path });
  }
  // The id that this request came with names nothing: the first one's schedule is the one it made.
  const board =
    command.type === "CreateSchedule"
      ? (await schedules.load(resultId, command.now)).board
      : present;
  return { kind: "done", resultId, ...(board && { board }) };
}

function staleness(
  board: Board | undefined,
  { expectedVersion }: ScheduleRequest,
): ScheduleResult | undefined {
  const version = board?.schedule.version;
  if (expectedVersion === undefined || version === undefined || expectedVersion === version)
    return undefined;
  const message = `The schedule is at version ${version}, not ${expectedVersion}; read it again and decide anew.`;
  const path = ["input", "expectedVersion"];
  return failed(board, { code: "VERSION_CONFLICT", message, path });
}

const failed = (board: Board | undefined, ...failures: readonly Failure[]): ScheduleResult => ({
  kind: "failed",
  failures,
  ...(board && { board }),
});

/** From the command's field to the input's. */
const asked = ({ code, message, path }: Failure): Failure => ({
  code,
  message,
  ...(path && path.length > 0 && { path: ["input", ...path] }),
});

interface Decided {
  readonly loaded: LoadedSchedule;
  readonly decision: ScheduleAccepted;
}

function changeOf(
  { clock, ids }: SchedulePorts,
  { scheduleId, command, action, idempotency, resultId = scheduleId }: ScheduleRequest,
  { loaded: { board: before }, decision }: Decided,
): ScheduleChange {
  const { board: after, deleted, entries } = decision;
  const now = clock.now();
  const audit = action && {
    ...{ id: ids.next("aud"), at: now, actor: command.actor, action, subject: resultId },
    ...scheduleOnRecord(before, deleted ? undefined : after),
  };
  return {
    ...(before && { before }),
    ...{ after, deleted, entries, now },
    ...(audit && { audit }),
    ...(idempotency && { idempotency: { request: idempotency, resultId } }),
  };
}
