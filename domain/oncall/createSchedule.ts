import { tidyName } from "../flaw.ts";
import type { CreateSchedule, DeleteSchedule } from "./commands.ts";
import { continuedLayers, flawsOfLayerIds } from "./continuedLayers.ts";
import { flawsOfPlan, flawsOfSize, flawsOfTeam, flawsOfUsers } from "./flawsOfPlan.ts";
import { onCallAt } from "./onCallAt.ts";
import type { Schedule } from "./schedule.ts";
import {
  type Board,
  draft,
  failure,
  rejected,
  type ScheduleFacts,
  type ScheduleOutcome,
  telling,
} from "./scheduleDecision.ts";

/** Whoever is on call from the start is told. */
export function created(command: CreateSchedule, facts: ScheduleFacts): ScheduleOutcome {
  const { scheduleId: id, timeZone, now, teamId, handoffReportFromSeconds } = command;
  const flaws = [
    ...flawsOfLayerIds([], command.layers),
    ...flawsOfPlan(command),
    ...flawsOfUsers(command.layers, now, facts),
    ...flawsOfTeam(teamId, facts),
  ];
  if (flaws.length > 0) return rejected(...flaws);
  const schedule: Schedule = {
    id,
    name: tidyName(command.name),
    ...{ version: 0, revision: 0, eventCount: 0, deadlineCount: 0 },
    ...(typeof teamId === "string" && { teamId }),
    ...(handoffReportFromSeconds !== undefined && { handoffReportFromSeconds }),
    versions: [{ from: now, timeZone, layers: continuedLayers([], command.layers) }],
    ...{ overrides: [], deadlines: [], raised: {} },
  };
  const excess = flawsOfSize(schedule.versions);
  if (excess.length > 0) return rejected(...excess);
  const first = onCallAt(schedule, now)?.userId;
  return draft({ schedule, requests: [] }, { type: "ScheduleCreated", ...telling(facts, first) });
}

/** Its record stays; whoever is on call by it is told that they are no longer. */
export function deleted(
  board: Board,
  { now }: DeleteSchedule,
  facts: ScheduleFacts,
): ScheduleOutcome {
  const { schedule } = board;
  if (facts.inUse) {
    const message = "An escalation policy names the schedule; take it out of its policies first.";
    return rejected(failure("IN_USE", message, "id"));
  }
  const present = onCallAt(schedule, now)?.userId;
  const event = {
    type: "ScheduleDeleted",
    name: schedule.name,
    ...telling(facts, present),
  } as const;
  return { ...draft(board, event), deleted: true };
}
