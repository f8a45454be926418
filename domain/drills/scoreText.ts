import { lengthOfTime } from "../lengthOfTime.ts";
import { SECOND } from "../time.ts";
import type { DrillScore, DrillTarget, TargetScore } from "./score.ts";

export const TARGET_NAMES: Readonly<Record<DrillTarget, string>> = {
  ACKNOWLEDGE: "Acknowledged",
  ROLES: "Roles filled",
  PLAYBOOK: "Steps of the playbook done",
  MITIGATE: "Mitigated",
  RESOLVE: "Resolved by those who responded",
};

/** `3 of 4 targets were met. Missed: Mitigated.` */
export function scoreText({ targets, met }: DrillScore): string {
  const named = (state: TargetScore["state"]) =>
    targets.filter((one) => one.state === state).map(({ target }) => TARGET_NAMES[target]);
  const [missed, pending] = [named("MISSED"), named("PENDING")];
  return [
    `${met} of ${targets.length} targets ${targets.length === 1 ? "was" : "were"} met.`,
    ...(missed.length > 0 ? [`Missed: ${missed.join(", ")}.`] : []),
    ...(pending.length > 0 ? [`Still to come: ${pending.join(", ")}.`] : []),
  ].join(" ");
}

/** What was promised. */
export function promisedText({ promisedSeconds, of }: TargetScore): string {
  if (promisedSeconds !== undefined) return `within ${lengthOfTime(promisedSeconds * SECOND)}`;
  return of === undefined ? "–" : `all ${of}`;
}

/** What was reached. */
export function reachedText({ state, measuredSeconds, done }: TargetScore): string {
  if (measuredSeconds !== undefined) return `after ${lengthOfTime(measuredSeconds * SECOND)}`;
  if (done !== undefined) return `${done}`;
  return state === "PENDING" ? "not yet" : "never";
}
