import { bullets, inline, link as linkTo, paragraphs } from "../../markdown/escape.ts";
import { nameOf } from "../../nameOf.ts";
import type { PostmortemStatus } from "../../postmortems/postmortem.ts";
import { utcMinute } from "../../utc.ts";
import type { HandoffReport, KnownIssue, PlannedWork, ReportedIncident } from "./handoffReport.ts";

/** A report as a document, its times in UTC. */
export function handoffMarkdown(report: HandoffReport, scheduleName: string): string {
  const { from, to, since, at, open, recent, leftOut, knownIssues, planned } = report;
  const more = leftOut > 0 ? [`and ${leftOut} more, open or ended`] : [];
  const sections = [
    `# Handoff of ${inline(scheduleName)}: ${inline(from.name)} to ${inline(to.name)}`,
    `${utcMinute(since)} to ${utcMinute(at)}. ${standing(report)}`,
    section("Current state", open.map(incidentLine), "No open incidents."),
    section("Recent incidents", [...recent.map(incidentLine), ...more], "None."),
    section("Known issues", knownIssues.map(issueLine), "None."),
    section("Upcoming work", planned.map(workLine), "Nothing planned in Tocsin."),
    ...(report.upcoming === undefined ? [] : [paragraphs(report.upcoming)]),
    `## Notes\n\n${report.notes === undefined ? "None." : paragraphs(report.notes)}`,
    ...(report.accepted?.note === undefined
      ? []
      : [`On acceptance: ${inline(report.accepted.note)}`]),
  ];
  return `${sections.join("\n\n")}\n`;
}

const section = (title: string, lines: readonly string[], none: string): string =>
  `## ${title}\n\n${lines.length === 0 ? none : bullets(lines)}`;

function standing({ completed, accepted }: HandoffReport): string {
  const parts = [
    completed
      ? `Completed ${utcMinute(completed.at)} by ${inline(nameOf(completed.by))}.`
      : "Not completed.",
    accepted
      ? `Accepted ${utcMinute(accepted.at)} by ${inline(nameOf(accepted.by))}.`
      : "Not accepted.",
  ];
  return parts.join(" ");
}

function incidentLine(incident: ReportedIncident): string {
  const { id, severity, title, serviceName, status, drill, declaredAt } = incident;
  const { rootCause, postmortem } = incident;
  const head = `**${severity}${drill ? ", drill" : ""}** ${inline(title)} (${inline(serviceName)}, ${id})`;
  const cause = rootCause === undefined ? "" : ` Cause: ${inline(rootCause)}`;
  const analysis = postmortem === undefined ? "" : ` Postmortem: ${POSTMORTEM_WORDS[postmortem]}.`;
  return `${head}\n  ${status}, declared ${utcMinute(declaredAt)}.${cause}${analysis}`;
}

const POSTMORTEM_WORDS: Readonly<Record<PostmortemStatus, string>> = {
  DRAFT: "draft",
  IN_REVIEW: "in review",
  PUBLISHED: "published",
};

function issueLine({ title, workaround, link, notedAt }: KnownIssue): string {
  const help = workaround === undefined ? "" : `\n  Workaround: ${inline(workaround)}`;
  const where = link === undefined ? "" : `\n  ${linkTo({ text: link, href: link })}`;
  return `${inline(title)} (since ${utcMinute(notedAt)})${help}${where}`;
}

function workLine({ kind, name, serviceName, start, end }: PlannedWork): string {
  const whose = serviceName === undefined ? "" : ` (${inline(serviceName)})`;
  const until = end === undefined ? "on" : `to ${utcMinute(end)}`;
  return `${KIND_NAMES[kind]}: ${inline(name)}${whose}, from ${utcMinute(start)} ${until}`;
}

const KIND_NAMES: Readonly<Record<PlannedWork["kind"], string>> = {
  MAINTENANCE: "Maintenance",
  FREEZE: "Freeze",
};
