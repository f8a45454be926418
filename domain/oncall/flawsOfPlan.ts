import type { Instant } from "../time.ts";
import { flawsOfPerson } from "./flawsOfPerson.ts";
import type { LayerPlan } from "./layerPlan.ts";
import type { ScheduleVersion } from "./schedule.ts";
import { failure, type ScheduleFacts, type ScheduleFailure } from "./scheduleDecision.ts";
import { MOST_USERS } from "./validateLayer.ts";
import { type SchedulePlan, validateSchedule } from "./validateSchedule.ts";

export const flawsOfPlan = (plan: SchedulePlan): readonly ScheduleFailure[] =>
  validateSchedule(plan).map(({ message, path }) => failure("INVALID", message, ...path));

/** Users of layers who do not exist, or have left by then; of those beyond what a layer may have it is enough that they are too many. */
export const flawsOfUsers = (
  layers: readonly LayerPlan[],
  from: Instant,
  facts: ScheduleFacts,
): readonly ScheduleFailure[] =>
  layers.flatMap(({ userIds }, layer) =>
    userIds
      .slice(0, MOST_USERS)
      .flatMap((id, index) =>
        flawsOfPerson(
          facts,
          { id, until: from + 1 },
          ...["layers", String(layer), "userIds", String(index)],
        ),
      ),
  );

const MOST_PLANNED = 20;
/** A schedule is one item of the store, with all that is planned for it. */
const MOST_LETTERS = 150_000;

/** The versions in force and to come that are too many, or too much. */
export function flawsOfSize(versions: readonly ScheduleVersion[]): readonly ScheduleFailure[] {
  const planned = `There are ${MOST_PLANNED} changes planned for later already; make one of them.`;
  if (versions.length > MOST_PLANNED + 1) return [failure("INVALID", planned, "effectiveFrom")];
  if (JSON.stringify(versions).length <= MOST_LETTERS) return [];
  const message =
    "All layers, with those planned for later, are too much for one schedule: use fewer users or restrictions, or several schedules.";
  return [failure("INVALID", message, "layers")];
}

/** A team that is named and not there. */
export const flawsOfTeam = (
  teamId: string | null | undefined,
  { team }: ScheduleFacts,
): readonly ScheduleFailure[] =>
  typeof teamId === "string" && team?.id !== teamId
    ? [failure("NOT_FOUND", `There is no team ${teamId}.`, "teamId")]
    : [];
