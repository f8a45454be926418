import { HOUR } from "../../time.ts";
import type { HandoffAhead, HandoffHappened } from "../events.ts";
import { reportLine } from "./reportText.ts";
import type { NoticeText, Scene } from "./scene.ts";

export function handoffAheadText(scene: Scene<HandoffAhead>): NoticeText {
  const { event, at, reader, times } = scene;
  const { from, to } = event;
  const hours = inHours(event.at - at);
  const says = (text: string, next?: string): NoticeText => ({
    headline: "Handoff ahead",
    lines: [text, `When: ${times.moment(event.at)}`, ...reportLines(event)],
    ...(next !== undefined && { next }),
  });
  if (reader !== undefined && reader === to?.id)
    return says(
      `You go on call ${hours}${from ? `, after ${from.name}` : ""}.`,
      "See that your contacts reach you, or ask somebody to cover the shift.",
    );
  if (reader === undefined || reader !== from?.id)
    return says(`${to?.name ?? "Nobody"} takes over from ${from?.name ?? "nobody"} ${hours}.`);
  return to
    ? says(
        `You hand over to ${to.name} ${hours}.`,
        event.report ? COMPLETE_IT : `Gather what ${to.name} has to know.`,
      )
    : says(`Your time on call ends ${hours}, and nobody follows.`);
}

export function handoffText(scene: Scene<HandoffHappened>): NoticeText {
  const { event, reader, times } = scene;
  const { from, to } = event;
  const since = [`Since: ${times.moment(event.at)}`, ...reportLines(event)];
  if (reader !== undefined && reader === to?.id)
    return {
      headline: "You are on call",
      lines: [`You are on call now${from ? `, after ${from.name}` : ""}.`, ...since],
      next: `${whatIsFirst(event)}: pages come to you from now on.`,
    };
  if (reader === undefined || reader !== from?.id) {
    const text = `${to?.name ?? "Nobody"} is on call now; ${from?.name ?? "nobody"} was before.`;
    return { headline: "Handoff", lines: [text, ...since] };
  }
  const after = to ? `${to.name} is on call now instead of you.` : "Your time on call is over.";
  return {
    headline: "You are off call",
    lines: [after, ...since],
    ...(to && { next: whatIsLeft(event, to.name) }),
  };
}

const COMPLETE_IT = "Complete the report: what no data says, known issues, planned changes.";

function whatIsFirst({ report }: HandoffHappened): string {
  const isToRead = report !== undefined && report.state !== "ACCEPTED";
  return isToRead ? "Read the report and accept it" : "Look at the open incidents";
}

function whatIsLeft({ report }: HandoffHappened, taker: string): string {
  if (!report) return `Tell ${taker} what is still open.`;
  return report.state === "DRAFT" ? COMPLETE_IT : `${taker} has your report.`;
}

const reportLines = ({ report }: HandoffAhead | HandoffHappened): readonly string[] =>
  report ? [reportLine(report)] : [];

function inHours(milliseconds: number): string {
  const hours = Math.round(milliseconds / HOUR);
  return `in ${hours} hour${hours === 1 ? "" : "s"}`;
}
