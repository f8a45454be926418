import { bullets, inline, link, markdownTable, paragraphs } from "../markdown/escape.ts";
import { hoursAndMinutes } from "../markdown/hoursAndMinutes.ts";
import { dayText, momentText } from "../markdown/momentText.ts";
import type { PlannedAction } from "./plannedAction.ts";
import type { Postmortem } from "./postmortem.ts";

const UNWRITTEN = "_Still to be written._";

/** The whole postmortem as a document, every text in it taken for nothing but text. */
export function postmortemMarkdown(
  postmortem: Postmortem,
  actions: readonly PlannedAction[],
): string {
  const { text } = postmortem;
  const parts: readonly (readonly [heading: string, body: string])[] = [
    ["Executive Summary", paragraphs(text.summary)],
    ["Impact", impactOf(postmortem)],
    ["Timeline (all times in UTC)", timelineOf(postmortem)],
    ["Root Cause", [paragraphs(text.rootCause), tags("Causes", text.causeTags)].join("")],
    [
      "Contributing Factors",
      [listed(text.contributingFactors), tags("Factors", text.factorTags)].join(""),
    ],
    ["Detection", paragraphs(text.detection)],
    ["Resolution", paragraphs(text.resolution)],
    ["What Went Well", listed(text.wentWell)],
    ["What Went Wrong", listed(text.wentWrong)],
    ["Action Items", actionsOf(actions, text.noPreventionReason)],
    ["Lessons Learned", numbered(text.lessons)],
    ["Appendix", bullets(text.appendix.map(link))],
  ];
  const sections = parts.map(([heading, body]) => `## ${heading}\n\n${body || UNWRITTEN}`);
  return `${[headOf(postmortem), ...sections].join("\n\n")}\n`;
}

function headOf(postmortem: Postmortem): string {
  const { incidentId, facts, author, text, status, version } = postmortem;
  const drill = facts.drill ? "DRILL · " : "";
  const lines = [
    ["Incident ID", inline(incidentId)],
    ["Date", dayText(facts.startedAt)],
    ["Duration", hoursAndMinutes(facts.resolvedAt - facts.startedAt)],
    ["Severity", facts.severity],
    ["Author", author ? inline(author.name) : "nobody yet"],
    ["Reviewed", reviewOf(postmortem)],
    ["Status", `${status.replace("_", " ").toLowerCase()}, version ${version}`],
  ];
  const head = lines.map(([name, value]) => `**${name}**: ${value}`).join("  \n");
  return `# Incident Postmortem: ${drill}${inline(text.title)}\n\n${head}`;
}

function reviewOf({ approvals, reviewers }: Postmortem): string {
  const done = approvals.map(({ by, at }) => `${dayText(at)} by ${inline(by.name)}`);
  const names = new Set(approvals.map(({ by }) => by.name));
  const waiting = reviewers.filter(({ name }) => !names.has(name));
  const asked = waiting.map(({ name }) => `${inline(name)} is asked`);
  return [...done, ...asked].join("; ") || "not yet";
}

const impactOf = ({ text, facts }: Postmortem): string =>
  bullets([
    `**Users Affected**: ${inline(text.usersAffected) || UNWRITTEN}`,
    `**Services Impacted**: ${text.services.map(inline).join(", ") || UNWRITTEN}`,
    `**Duration**: ${hoursAndMinutes(facts.resolvedAt - facts.startedAt)}`,
    `**Revenue Impact**: ${inline(text.revenue) || UNWRITTEN}`,
  ]);

function timelineOf({ text: { timeline } }: Postmortem): string {
  const [first] = timeline;
  if (!first) return "";
  const rows = timeline.map(({ at, text }) => [momentText(at, first.at), inline(text)]);
  return markdownTable(["Time", "Event"], rows);
}

function actionsOf(actions: readonly PlannedAction[], reason: string): string {
  const why = reason ? `Nothing is planned that would prevent it: ${inline(reason)}` : "";
  if (actions.length === 0) return why;
  const rows = actions.map(({ title, owner, ticket, dueAt, kind, state }) => [
    inline(title),
    owner ? inline(owner) : "",
    ticket ? link(ticket) : "",
    dueAt === undefined ? "" : dayText(dueAt),
    kind.toLowerCase(),
    state.toLowerCase(),
  ]);
  const head = ["Action", "Owner", "Ticket", "Due Date", "Kind", "State"];
  return [markdownTable(head, rows), why].filter(Boolean).join("\n\n");
}

const listed = (lines: readonly string[]): string => bullets(lines.map(inline));

const numbered = (lines: readonly string[]): string =>
  lines.map((line, place) => `${place + 1}. ${inline(line)}`).join("\n");

const tags = (name: string, words: readonly string[]): string =>
  words.length === 0 ? "" : `\n\n**${name}**: ${words.map(inline).join(", ")}`;
