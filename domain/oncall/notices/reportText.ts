import type {
  HandoffReportAccepted,
  HandoffReportCompleted,
  HandoffReportOverdue,
} from "../events.ts";
import type { ReportBrief } from "../handoff/handoffReport.ts";
import type { NoticeText, Scene } from "./scene.ts";

/** What is in a report, in a line. */
export const reportLine = ({ id, open, recent, planned, knownIssues }: ReportBrief): string =>
  `Handoff report: ${id} (open incidents: ${open}, recent: ${recent}, known issues: ${knownIssues}, planned: ${planned})`;

export function reportCompletedText({ event }: Scene<HandoffReportCompleted>): NoticeText {
  return {
    headline: "Handoff report",
    lines: ["It was completed for you.", reportLine(event.report)],
    next: "Read it, and accept it.",
  };
}

export function reportAcceptedText({ event }: Scene<HandoffReportAccepted>): NoticeText {
  const { report, to, note } = event;
  return {
    headline: "Handoff accepted",
    lines: [`${to.name} accepted ${report.id}.`, ...(note === undefined ? [] : [`Note: ${note}`])],
  };
}

export function reportOverdueText({ event, reader }: Scene<HandoffReportOverdue>): NoticeText {
  const { report, from, to } = event;
  const lines = [`${to.name} took over from ${from.name}, and has not accepted the report.`];
  return {
    headline: "Handoff not accepted",
    lines: [...lines, reportLine(report)],
    next:
      reader === from.id
        ? `Complete it, so that ${to.name} knows what you know.`
        : "Read it, ask for what is missing, and accept it.",
  };
}
