import type { Incident, OpenIncident } from "../incident.ts";
import type { Severity } from "../severity.ts";
import { type Instant, SECOND } from "../time.ts";
import type { DrillScenario, DrillTargets } from "./scenario.ts";

/** What monitors have still to say. */
export interface SignalAhead {
  readonly at: Instant;
  readonly title: string;
  readonly severity?: Severity;
}

export const DRILL_ENDINGS = ["STOPPED", "TIME_OVER"] as const;
/** Why a drill ended that its responders did not resolve. */
export type DrillEnding = (typeof DRILL_ENDINGS)[number];

/** What of a scenario an incident is played by. */
export interface Exercise {
  readonly scenario: Pick<DrillScenario, "id" | "name">;
  /** False: nobody hears of it. */
  readonly pages: boolean;
  /** The plan that it began by; absent: somebody began it by hand. */
  readonly planId?: string;
  readonly endsAt: Instant;
  readonly targets: DrillTargets;
  readonly ahead: readonly SignalAhead[];
  /** Until it has been said. */
  readonly recovery?: { readonly afterSeconds: number; readonly title: string };
  readonly ended?: DrillEnding;
}

export interface Beginning {
  readonly scenario: DrillScenario;
  readonly pages: boolean;
  readonly planId?: string;
  readonly now: Instant;
}

export function newExercise({ scenario, pages, planId, now }: Beginning): Exercise {
  const { id, name, targets, signals, endsAfterSeconds } = scenario;
  const { afterSeconds, title } = scenario.recovery;
  return {
    ...{ scenario: { id, name }, pages, targets, recovery: { afterSeconds, title } },
    endsAt: now + endsAfterSeconds * SECOND,
    ahead: signals.map(({ afterSeconds: after, ...signal }) => ({
      ...signal,
      at: now + after * SECOND,
    })),
    ...(planId !== undefined && { planId }),
  };
}

/** When a monitor speaks next: once there is a mitigation, of the recovery only. */
export function nextSignalAt(incident: OpenIncident, exercise: Exercise): Instant | undefined {
  if (incident.status !== "MONITORING") return exercise.ahead[0]?.at;
  const { recovery } = exercise;
  return recovery && incident.mitigatedAt + recovery.afterSeconds * SECOND;
}

/** Whether nobody is to hear of it. */
export const isUnheard = ({ exercise }: Pick<Incident, "exercise">): boolean =>
  exercise?.pages === false;
