import { executeSchedule } from "../../app/oncall/executeSchedule.ts";
import type { Actor } from "../../domain/acting.ts";
import type { ScheduleCommand } from "../../domain/oncall/commands.ts";
import type { Board } from "../../domain/oncall/scheduleDecision.ts";
import type { Instant } from "../../domain/time.ts";
import type { GraphQLContext } from "../context.ts";
import { userErrorOf } from "../errors.ts";
import { flawsOfTexts } from "../flawsOfTexts.ts";
import type { UserError } from "../generated/types.ts";
import { idempotencyOf } from "../idempotencyOf.ts";
import { isPlausibleId } from "../loaders.ts";
import { withoutNulls } from "./act.ts";

interface ScheduleActInput {
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

/** What every command says. */
export interface SaidOfSchedule {
  readonly actor: Actor;
  readonly personId?: string;
  readonly now: Instant;
}

export interface ScheduleAct<Input extends ScheduleActInput> {
  readonly mutation: string;
  readonly scheduleId: string;
  readonly input: Input;
  /** Id of what it makes; left out: the schedule's. */
  readonly resultId?: string;
  /** Where null does not say the same as leaving a field out, as for the idempotency of the request. */
  readonly keepsNulls?: boolean;
  /** The command that the input asks for, or why there is none. */
  command(said: SaidOfSchedule): ScheduleCommand | UserError;
}

export interface ScheduleAnswer {
  /** As it is now; absent where it is not there. */
  readonly board?: Board;
  /** Absent where nothing was done. */
  readonly resultId?: string;
  readonly userErrors: readonly UserError[];
}

/** One command of a person on a schedule. */
export async function actOnSchedule<Input extends ScheduleActInput>(
  context: GraphQLContext,
  act: ScheduleAct<Input>,
): Promise<ScheduleAnswer> {
  const { actor, ports } = context;
  const { mutation, scheduleId, input, resultId } = act;
  const flaws = flawsOfTexts(input);
  if (flaws.length > 0) return { userErrors: flaws };
  if (!isPlausibleId(scheduleId)) return { userErrors: [NO_SUCH_SCHEDULE] };
  const person = await context.person();
  const command = act.command({
    ...{ actor, now: ports.clock.now() },
    ...(person && { personId: person.id }),
  });
  if ("code" in command) return { userErrors: [command] };
  const { expectedVersion } = input;
  const result = await executeSchedule(ports, {
    ...{ scheduleId, command, action: mutation },
    ...(resultId !== undefined && { resultId }),
    ...(typeof expectedVersion === "number" && { expectedVersion }),
    ...idempotencyOf({ actor, mutation, input: act.keepsNulls ? input : withoutNulls(input) }),
  });
  context.loaders.schedule.clear(scheduleId);
  switch (result.kind) {
    case "done":
      return { ...result, userErrors: [] };
    case "failed":
      return {
        ...(result.board && { board: result.board }),
        userErrors: result.failures.map(userErrorOf),
      };
    case "ignored":
      return { userErrors: [] };
    default:
      return result satisfies never;
  }
}

const NO_SUCH_SCHEDULE: UserError = {
  code: "NOT_FOUND",
  message: "There is no such schedule.",
  path: null,
};
