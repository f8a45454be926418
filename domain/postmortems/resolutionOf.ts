import { corrected } from "../chronicle/words.ts";
import type { TimelineEntry } from "../events.ts";
import { lengthOfTime } from "../lengthOfTime.ts";
import { momentText } from "../markdown/momentText.ts";
import { measurementsOf } from "../measurements.ts";
import type { Material } from "./material.ts";
import { sentence } from "./sentence.ts";

/** What was done last before it was mitigated: a note, or a step of the playbook; then how it ended. */
export function resolutionOf({ incident, entries: all }: Material): string {
  const entries = all.map((entry) => corrected(all, entry));
  const { startedAt, resolvedAt } = incident;
  const watched = entries.findLastIndex(isWatched);
  const end = watched < 0 ? entries.findLastIndex(isResolved) : watched;
  const deed = entries.slice(0, Math.max(end, 0)).findLast((entry) => deedOf(entry) !== undefined);
  const resolved = entries.findLast(isResolved)?.event;
  const note = resolved?.type === "IncidentResolved" ? resolved.note : undefined;
  const moment = (at: number) => `${momentText(at, startedAt)} UTC`;
  return [
    ...(deed ? [`At ${moment(deed.at)}: ${sentence(deedOf(deed) ?? "")}`] : []),
    ...(entries[watched] ? [mitigation(entries[watched], moment)] : []),
    `The service was restored at ${moment(resolvedAt)}${after(incident)}.`,
    ...(note ? [sentence(note)] : []),
  ].join(" ");
}

function mitigation({ at, event }: TimelineEntry, moment: (at: number) => string): string {
  const note = event.type === "IncidentAdvanced" ? event.note : undefined;
  return `From ${moment(at)} on it was watched${note ? `: ${sentence(note)}` : "."}`;
}

const after = (incident: Material["incident"]): string => {
  const { resolve } = measurementsOf(incident);
  return resolve.state === "RECORDED" ? `, ${lengthOfTime(resolve.ms)} after it was detected` : "";
};

const isWatched = ({ event }: TimelineEntry): boolean =>
  event.type === "IncidentAdvanced" && event.to === "MONITORING";
const isResolved = ({ event }: TimelineEntry): boolean => event.type === "IncidentResolved";

function deedOf({ event }: TimelineEntry): string | undefined {
  if (event.type === "NoteAdded") return event.text;
  if (event.type !== "PlaybookStepTaken" || event.outcome !== "DONE") return undefined;
  return event.note ? `${event.title}: ${event.note}` : event.title;
}
