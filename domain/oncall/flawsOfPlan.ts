import type { Instant } from "../time.ts";
import { flawsOfPerson } from "./flawsOfPerson.ts";
import type { LayerPlan } from "./layerPlan.ts";
import { failure, type ScheduleFacts, type ScheduleFailure } from "./scheduleDecision.ts";
import { type SchedulePlan, validateSchedule } from "./validateSchedule.ts";

export const flawsOfPlan = (plan: SchedulePlan): readonly ScheduleFailure[] =>
  validateSchedule(plan).map(({ message, path }) => failure("INVALID", message, ...path));

/** Users of layers who do not exist, or have left by then. */
export const flawsOfUsers = (
  layers: readonly LayerPlan[],
  from: Instant,
  facts: ScheduleFacts,
): readonly ScheduleFailure[] =>
  layers.flatMap(({ userIds }, layer) =>
    userIds.flatMap((id, index) =>
      flawsOfPerson(
        facts,
        { id, until: from + 1 },
        ...["layers", String(layer), "userIds", String(index)],
      ),
    ),
  );

/** A team that is named and not there. */
export const flawsOfTeam = (
  teamId: string | null | undefined,
  { team }: ScheduleFacts,
): readonly ScheduleFailure[] =>
  typeof teamId === "string" && team?.id !== teamId
    ? [failure("NOT_FOUND", `There is no team ${teamId}.`, "teamId")]
    : [];
