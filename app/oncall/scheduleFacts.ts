import type { ScheduleCommand } from "../../domain/oncall/commands.ts";
import { namedOnBoard } from "../../domain/oncall/namedOn.ts";
import type { Layer } from "../../domain/oncall/schedule.ts";
import type { Board, ScheduleFacts } from "../../domain/oncall/scheduleDecision.ts";
import type { ConfigReader } from "../configure/ports.ts";
import type { LoadedSchedule, RosterReader } from "./ports.ts";

interface FactPorts {
  readonly config: Pick<ConfigReader, "users">;
  readonly rosters: Pick<RosterReader, "teams">;
}

/** Everybody whom a rule may have to name, and the team that decides. */
export async function scheduleFacts(
  { config, rosters }: FactPorts,
  command: ScheduleCommand,
  { board, inUse }: LoadedSchedule,
): Promise<ScheduleFacts> {
  const named = "teamId" in command ? command.teamId : undefined;
  const teamId = named ?? board?.schedule.teamId;
  const [users, teams] = await Promise.all([
    config.users(usersOf(board, command)),
    teamId === undefined || !isPlausible(teamId) ? undefined : rosters.teams([teamId]),
  ]);
  const team = teamId === undefined ? undefined : teams?.get(teamId);
  return { users, inUse, ...(team && { team }) };
}

/** No id is longer, and the store refuses keys that are much longer. */
const LONGEST_ID = 255;
const isPlausible = (id: string): boolean => id.length <= LONGEST_ID;

function usersOf(board: Board | undefined, command: ScheduleCommand): readonly string[] {
  const replaced = board?.schedule.overrides.map(({ replaces }) => replaces) ?? [];
  const ids = [...namedBy(command), ...replaced, ...(board ? namedOnBoard(board) : [])];
  return [...new Set(ids)].filter((id): id is string => id !== undefined && isPlausible(id));
}

function namedBy(command: ScheduleCommand): readonly (string | undefined)[] {
  switch (command.type) {
    case "CreateSchedule":
    case "ChangeSchedule":
      return (command.layers ?? []).flatMap(usersIn);
    case "AddOverride":
    case "AnswerShiftRequest":
    case "AcceptHandoffReport":
    case "AssignShift":
    case "TakeUserOut":
      return [command.userId];
    case "AskForCover":
      return [command.requesterId, command.askedId];
    case "DeleteSchedule":
    case "EndOverride":
    case "CancelShiftRequest":
    case "CompleteHandoffReport":
    case "AddKnownIssue":
    case "RemoveKnownIssue":
    case "FireScheduleDeadline":
      return [];
    default:
      return command satisfies never;
  }
}

const usersIn = ({ userIds }: Pick<Layer, "userIds">): readonly string[] => userIds;
