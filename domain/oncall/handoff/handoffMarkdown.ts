import { escaped } from "../../markdown.ts";
import { nameOf } from "../../summary.ts";
import type { Instant } from "../../time.ts";
import { clock } from "../finding.ts";
import type { HandoffReport, KnownIssue, PlannedWork, ReportedIncident } from "./handoffReport.ts";

/** A report as a document, its times in UTC. */
export function handoffMarkdown(report: HandoffReport, scheduleName: string): string {
  const { from, to, since, at, open, recent, leftOut, knownIssues, planned } = report;
  const more = leftOut > 0 ? [`- and ${leftOut} more`] : [];
  const sections = [
    `# Handoff of ${escaped(scheduleName)}: ${escaped(from.name)} to ${escaped(to.name)}`,
    `${time(since)} to ${time(at)}. ${standing(report)}`,
    section("Current state", open.map(incidentLine), "No open incidents."),
    section("Recent incidents", [...recent.map(incidentLine), ...more], "None."),
    section("Known issues", knownIssues.map(issueLine), "None."),
    section("Upcoming work", planned.map(workLine), "Nothing planned in Tocsin."),
    ...(report.upcoming === undefined ? [] : [prose(report.upcoming)]),
    `## Notes\n\n${report.notes === undefined ? "None." : prose(report.notes)}`,
    ...(report.accepted?.note === undefined
      ? []
      : [`On acceptance: ${escaped(report.accepted.note)}`]),
  ];
  return `${sections.join("\n\n")}\n`;
}

const section = (title: string, lines: readonly string[], none: string): string =>
  `## ${title}\n\n${lines.length === 0 ? none : lines.join("\n")}`;

function standing({ completed, accepted }: HandoffReport): string {
  const parts = [
    completed
      ? `Completed ${time(completed.at)} by ${escaped(nameOf(completed.by))}.`
      : "Not completed.",
    accepted
      ? `Accepted ${time(accepted.at)} by ${escaped(nameOf(accepted.by))}.`
      : "Not accepted.",
  ];
  return parts.join(" ");
}

function incidentLine(incident: ReportedIncident): string {
  const { id, severity, title, serviceName, status, drill, declaredAt, rootCause } = incident;
  const head = `- **${severity}${drill ? ", drill" : ""}** ${escaped(title)} (${escaped(serviceName)}, ${id})`;
  const cause = rootCause === undefined ? "" : ` Cause: ${escaped(rootCause)}`;
  return `${head}\n  ${status}, declared ${time(declaredAt)}.${cause}`;
}

function issueLine({ title, workaround, link, notedAt }: KnownIssue): string {
  const help = workaround === undefined ? "" : `\n  Workaround: ${escaped(workaround)}`;
  const where = link === undefined ? "" : `\n  <${link}>`;
  return `- ${escaped(title)} (since ${time(notedAt)})${help}${where}`;
}

function workLine({ kind, name, serviceName, start, end }: PlannedWork): string {
  const whose = serviceName === undefined ? "" : ` (${escaped(serviceName)})`;
  const until = end === undefined ? "on" : `to ${time(end)}`;
  return `- ${KIND_NAMES[kind]}: ${escaped(name)}${whose}, from ${time(start)} ${until}`;
}

const KIND_NAMES: Readonly<Record<PlannedWork["kind"], string>> = {
  MAINTENANCE: "Maintenance",
  FREEZE: "Freeze",
};

/** Lines stay lines. */
const prose = (text: string): string => text.split(/\r?\n/).map(escaped).join("\n");

const time = (at: Instant): string => `${clock(at, "UTC")} UTC`;
