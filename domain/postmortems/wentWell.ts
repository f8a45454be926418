import { lengthOfTime } from "../lengthOfTime.ts";
import { measurementsOf } from "../measurements.ts";
import { MINUTE, SECOND } from "../time.ts";
import type { Material } from "./material.ts";

/** Noticed within this, it was noticed soon. */
export const SOON = 15 * MINUTE;

/** Promises that were kept, as candidates for what went well. */
export function wentWell({ incident, entries, run }: Material): readonly string[] {
  const { detect, acknowledge, resolve } = measurementsOf(incident);
  const {
    respondWithinSeconds: promised,
    updateEverySeconds: every,
    resolveWithinSeconds,
  } = incident.rule;
  const has = (type: string) => entries.some(({ event }) => event.type === type);
  const within = (ms: number, seconds: number | null) => seconds !== null && ms <= seconds * SECOND;
  const isLong = resolve.state === "RECORDED" && every !== null && !within(resolve.ms, every);
  return [
    ...(incident.source !== undefined && detect.state === "RECORDED" && detect.ms <= SOON
      ? [`${incident.source} noticed it within ${inTime(detect.ms)} of its beginning.`]
      : []),
    ...(acknowledge.state === "RECORDED" && promised !== null && within(acknowledge.ms, promised)
      ? [
          `It was acknowledged within ${inTime(acknowledge.ms)}; ${lengthOfTime(promised * SECOND)} are promised.`,
        ]
      : []),
    ...(isLong && !has("UpdateOverdue") ? ["Word was given as often as its level asks."] : []),
    ...(resolve.state === "RECORDED" && within(resolve.ms, resolveWithinSeconds)
      ? [`It was resolved within ${inTime(resolve.ms)}, inside its limit.`]
      : []),
    ...(run && run.taken.length > 0
      ? [`The playbook "${run.playbook.name}" was followed (${run.taken.length} steps).`]
      : []),
  ];
}

const inTime = (ms: number): string => (ms < MINUTE ? "a minute" : lengthOfTime(ms));
