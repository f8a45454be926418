import { lengthOfTime } from "../lengthOfTime.ts";
import { momentText } from "../markdown/momentText.ts";
import { measurementsOf } from "../measurements.ts";
import type { Material } from "./material.ts";

/** Who noticed it first, by what, and how long after it began. */
export function detectionOf({ incident, entries }: Material): string {
  const { detectedAt, startedAt, source, title } = incident;
  const opened = entries.find(({ event }) => event.type === "IncidentOpened")?.event;
  const said = opened?.type === "IncidentOpened" ? opened.title : title;
  const { detect } = measurementsOf(incident);
  const after =
    detect.state !== "RECORDED"
      ? ""
      : detect.ms === 0
        ? ", as soon as the impact began"
        : `, ${lengthOfTime(detect.ms)} after the impact began`;
  const when = `at ${momentText(detectedAt, startedAt)} UTC${after}`;
  return source === undefined
    ? `No monitor noticed it: "${said}" was declared by hand ${when}.`
    : `${source} reported "${said}" ${when}.`;
}
