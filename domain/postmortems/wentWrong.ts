import type { IncidentEvent, TimelineEntry } from "../events.ts";
import { lengthOfTime } from "../lengthOfTime.ts";
import { momentText } from "../markdown/momentText.ts";
import { measurementsOf } from "../measurements.ts";
import { rolesInWords } from "../roles/role.ts";
import { isMoreSevere } from "../severity.ts";
import { MINUTE, SECOND } from "../time.ts";
import type { Material } from "./material.ts";
import { SOON } from "./wentWell.ts";

/** Promises that were broken and ways that led nowhere, as candidates for what went wrong. */
export function wentWrong(material: Material): readonly string[] {
  const { incident, entries } = material;
  const { detect } = measurementsOf(incident);
  return [
    ...(detect.state === "RECORDED" && detect.ms > SOON
      ? [`It took ${lengthOfTime(detect.ms)} until it was noticed.`]
      : []),
    ...(incident.source === undefined ? ["No monitor noticed it; it was declared by hand."] : []),
    ...entries.flatMap((entry) => {
      const what = complaintOf(entry);
      return what ? [`${what} (${momentText(entry.at, incident.startedAt)} UTC).`] : [];
    }),
    ...unreached(entries),
    ...overruns(material),
  ];
}

function complaintOf({ event, actor }: TimelineEntry): string | undefined {
  switch (event.type) {
    case "AcknowledgeOverdue":
      return `Nobody acknowledged within the promised ${lengthOfTime(event.promisedSeconds * SECOND)}`;
    case "StepEscalated":
      return actor === "tocsin" ? `Step ${event.step + 1} had to be called in` : undefined;
    case "EscalationExhausted":
      return "The whole escalation policy went by without an answer";
    case "CoverageGapFound":
      return "Nobody was on call where somebody should have been";
    case "UpdateOverdue":
      return `Nothing was heard for ${lengthOfTime(event.everySeconds * SECOND)}, and an update was due`;
    case "RolesMissing":
      return `Nobody had taken the role of ${rolesInWords(event.roles)}`;
    case "ResolveOverdue":
      return `It was not resolved within ${lengthOfTime(event.limitSeconds * SECOND)}`;
    default:
      return setback(event);
  }
}

/** What turned out to be otherwise than it was taken for. */
function setback(event: IncidentEvent): string | undefined {
  switch (event.type) {
    case "IncidentReopened":
      return "It was taken for resolved and was not";
    case "IncidentAdvanced":
      return event.from === "MONITORING" && event.to === "INVESTIGATING"
        ? "A fix did not hold"
        : undefined;
    case "SeverityChanged":
      return isMoreSevere(event.to, event.from)
        ? `It was taken for ${event.from} at first, and was ${event.to}`
        : undefined;
    default:
      return undefined;
  }
}

/** Pages that never arrived, by the channel that was to bring them. */
function unreached(entries: readonly TimelineEntry[]): readonly string[] {
  const failed = entries.flatMap(({ event }) =>
    event.type === "DeliverySettled" && event.outcome.status === "FAILED"
      ? [event.outcome.channel]
      : [],
  );
  return [...Map.groupBy(failed, (channel) => channel)].map(
    ([channel, all]) =>
      `${all.length === 1 ? "A message" : `${all.length} messages`} over ${channel} did not arrive.`,
  );
}

/** Steps of the playbook that took longer than it says, as the timeline calls them. */
function overruns({ run, entries }: Material): readonly string[] {
  return (run?.taken ?? []).flatMap(({ key, since, at, expectedMinutes: minutes }) => {
    if (minutes === undefined || at - since <= minutes * MINUTE) return [];
    const said = entries.find(
      ({ event }) => event.type === "PlaybookStepTaken" && event.key === key,
    );
    const title = said?.event.type === "PlaybookStepTaken" ? said.event.title : key;
    return [`"${title}" took ${lengthOfTime(at - since)}; ${minutes} min were expected.`];
  });
}
