import { linksOf } from "../chronicle/linksOf.ts";
import { lengthOfTime } from "../lengthOfTime.ts";
import { dayText, momentText } from "../markdown/momentText.ts";
import { measurementsOf } from "../measurements.ts";
import { SECOND } from "../time.ts";
import { detectionOf } from "./detectionOf.ts";
import { fitted } from "./fitted.ts";
import type { Material } from "./material.ts";
import { namedByRole } from "./namedByRole.ts";
import type { AppendixEntry, PostmortemDraft } from "./postmortem.ts";
import { resolutionOf } from "./resolutionOf.ts";
import { sentence } from "./sentence.ts";
import { timelineOf } from "./timelineOf.ts";
import { wentWell } from "./wentWell.ts";
import { wentWrong } from "./wentWrong.ts";

/** A first text from what is on record. What only people know stays empty, and the rest is theirs to correct. */
export function draftOf(material: Material): PostmortemDraft {
  const { incident, serviceName, dependents, author } = material;
  const naming = namedByRole(incident, material.entries);
  return {
    ...(author && { author }),
    text: fitted({
      title: incident.title,
      summary: summaryFor(material),
      usersAffected: "",
      services: [serviceName, ...dependents],
      revenue: "",
      timeline: timelineOf(material, naming),
      rootCause: naming(incident.rootCause ?? ""),
      contributingFactors: candidatesOf(material),
      detection: detectionOf(material),
      resolution: naming(resolutionOf(material)),
      wentWell: wentWell(material),
      wentWrong: wentWrong(material),
      lessons: [],
      appendix: appendixOf(material),
      causeTags: [],
      factorTags: [],
      noPreventionReason: "",
    }),
  };
}

function summaryFor({ incident, serviceName, dependents }: Material): string {
  const { title, severity, startedAt, resolvedAt } = incident;
  const { restore } = measurementsOf(incident);
  const length = restore.state === "RECORDED" ? `, for ${lengthOfTime(restore.ms)}` : "";
  const hit = [serviceName, ...dependents].join(", ");
  return [
    `On ${dayText(startedAt)}, from ${momentText(startedAt)} to ${momentText(resolvedAt, startedAt)} UTC${length}, ${hit} suffered from "${title}" (${severity}).`,
    ...(incident.rootCause ? [`The cause: ${sentence(incident.rootCause)}`] : []),
  ].join(" ");
}

/** Changes shortly before it began may have caused it; a person decides which did. */
const candidatesOf = ({ suspects, serviceNames }: Material): readonly string[] =>
  suspects.slice(0, MOST_CANDIDATES).map(({ change, secondsBefore }) => {
    const service = serviceNames.get(change.serviceId) ?? change.serviceId;
    const before = lengthOfTime(secondsBefore * SECOND);
    return `Candidate: ${change.summary} (${service}), ${before} before the impact began.`;
  });

const MOST_CANDIDATES = 5;

const appendixOf = ({ entries, suspects, related }: Material): readonly AppendixEntry[] => [
  ...linksOf({ entries }),
  ...suspects.slice(0, MOST_CANDIDATES).flatMap(({ change }) => change.links),
  ...related,
];
