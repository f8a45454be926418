import { bullets, inline, link, markdownTable, paragraphs } from "../markdown/escape.ts";
import { hoursAndMinutes } from "../markdown/hoursAndMinutes.ts";
import { dayText, momentText } from "../markdown/momentText.ts";
import { measurementsOf } from "../measurements.ts";
import { holdersOf } from "../roles/holders.ts";
import { roleInWords } from "../roles/role.ts";
import { type Instant, MINUTE } from "../time.ts";
import { type Chronicled, type ChronicleLine, chronicleOf } from "./chronicleOf.ts";
import { linksOf } from "./linksOf.ts";
import { marksOf } from "./marksOf.ts";

/** What they say stands at the entries that they are about. */
const ABOUT_ENTRIES: ReadonlySet<string> = new Set([
  ...["EntryPinned", "EntryUnpinned", "EntryCorrected"],
]);

/** An incident as a document: what it is, what is pinned, and day by day what happened, in UTC. */
export function chronicleMarkdown(record: Chronicled, serviceName: string): string {
  const lines = chronicleOf(record).filter(({ kind }) => !ABOUT_ENTRIES.has(kind));
  const { description } = record.incident;
  const pinned = lines.filter(({ isPinned }) => isPinned);
  const links = linksOf(record);
  const days = Map.groupBy(lines, ({ at }) => dayText(at));
  const parts = [
    headOf(record, serviceName),
    ...(description ? [paragraphs(description)] : []),
    ...(pinned.length > 0 ? [`## Pinned\n\n${bullets(pinned.map(pinnedLine))}`] : []),
    "## Timeline (all times in UTC)",
    ...[...days].map(([day, ofDay]) => `### ${day}\n\n${tableOf(ofDay)}`),
    ...(links.length > 0 ? [`## Links\n\n${bullets(links.map(link))}`] : []),
  ];
  return `${parts.join("\n\n")}\n`;
}

function headOf({ incident }: Chronicled, serviceName: string): string {
  const { id, title, severity, status, category, drill } = incident;
  const roles = holdersOf(incident).map(
    ({ role, person }) => `${roleInWords(role)} ${inline(person.name)}`,
  );
  const values = [
    ["Incident ID", inline(id)],
    ["Status", status],
    ["Severity", severity],
    ["Category", inline(category)],
    ["Service", inline(serviceName)],
    ...marksOf(incident).map(({ name, at }) => [name, `${dayText(at)} ${momentText(at)} UTC`]),
    ...durationOf(incident),
    ...(roles.length > 0 ? [["Roles", roles.join(", ")]] : []),
    ...("rootCause" in incident && incident.rootCause
      ? [["Root Cause", inline(incident.rootCause)]]
      : []),
  ];
  const head = values.map(([name, value]) => `**${name}**: ${value}`).join("  \n");
  return `# ${drill ? "DRILL · " : ""}${severity} · ${inline(title)}\n\n${head}`;
}

function durationOf(incident: Chronicled["incident"]): string[][] {
  const { restore } = measurementsOf(incident);
  return restore.state === "RECORDED" ? [["Duration", hoursAndMinutes(restore.ms)]] : [];
}

const tableOf = (lines: readonly ChronicleLine[]): string =>
  markdownTable(
    ["Time", "Event"],
    lines.map((line) => [momentText(line.at), eventText(line)]),
  );

function eventText({ summary, isPinned, corrections, told, at, recordedAt }: ChronicleLine) {
  return [
    ...(isPinned ? ["**Pinned:**"] : []),
    inline(summary),
    ...corrections.map(
      ({ was, by, reason }) =>
        `_(corrected by ${inline(by)}, was: ~~${inline(was)}~~${reason ? `; ${inline(reason)}` : ""})_`,
    ),
    ...(told ? [`_(${inline(told)})_`] : []),
    ...(recordedAt - at >= MINUTE ? [`_(written down ${writtenAt(recordedAt, at)})_`] : []),
  ].join(" ");
}

const writtenAt = (recordedAt: Instant, at: Instant): string => `at ${momentText(recordedAt, at)}`;

const pinnedLine = ({ at, summary }: ChronicleLine): string =>
  `${dayText(at)} ${momentText(at)}: ${inline(summary)}`;
