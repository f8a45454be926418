import { flawsOfName, flawsOfText } from "../../flaw.ts";
import type { AddKnownIssue, RemoveKnownIssue } from "../commands.ts";
import type { ScheduleEvent } from "../events.ts";
import {
  type Board,
  draft,
  failure,
  invalid,
  rejected,
  type ScheduleFacts,
  type ScheduleFailure,
  type ScheduleOutcome,
  telling,
} from "../scheduleDecision.ts";
import { EMPTY_DESK, type HandoffDesk, type KnownIssue } from "./handoffReport.ts";

const MOST_ISSUES = 50;
const LONGEST_TITLE = 200;
const LONGEST_WORKAROUND = 1_000;
const LONGEST_LINK = 500;

/** It stands in every report from now on, in the newest too while nobody has accepted that. */
export function issueAdded(
  board: Board,
  { issueId, title, workaround, link, actor, now }: AddKnownIssue,
  facts: ScheduleFacts,
): ScheduleOutcome {
  const { handoff: desk = EMPTY_DESK } = board;
  const flaws = flawsOfIssue({ title, workaround, link });
  if (flaws.length > 0) return rejected(...flaws);
  if (desk.knownIssues.length >= MOST_ISSUES)
    return invalid(`There are ${MOST_ISSUES} already: take out what is over.`);
  const added: KnownIssue = {
    ...{ id: issueId, title: title.trim(), notedAt: now, notedBy: actor },
    ...(workaround?.trim() && { workaround: workaround.trim() }),
    ...(link && { link }),
  };
  const event: ScheduleEvent = { type: "KnownIssuesChanged", added, ...telling(facts) };
  return draft({ ...board, handoff: withIssues(desk, [...desk.knownIssues, added]) }, event);
}

export function issueRemoved(
  board: Board,
  { issueId }: RemoveKnownIssue,
  facts: ScheduleFacts,
): ScheduleOutcome {
  const { handoff: desk = EMPTY_DESK } = board;
  const removed = desk.knownIssues.find(({ id }) => id === issueId);
  if (!removed) return rejected(failure("NOT_FOUND", "There is no such known issue.", "id"));
  const rest = desk.knownIssues.filter((one) => one !== removed);
  const event: ScheduleEvent = { type: "KnownIssuesChanged", removed, ...telling(facts) };
  return draft({ ...board, handoff: withIssues(desk, rest) }, event);
}

/** What was accepted stays as it was. */
function withIssues({ report }: HandoffDesk, knownIssues: readonly KnownIssue[]): HandoffDesk {
  if (!report) return { knownIssues };
  return { knownIssues, report: report.accepted ? report : { ...report, knownIssues } };
}

type Wanted = Readonly<Record<"title" | "workaround" | "link", string | undefined>>;

function flawsOfIssue({ title = "", workaround, link }: Wanted): readonly ScheduleFailure[] {
  const flaws = [
    ...flawsOfName(title, LONGEST_TITLE, "title"),
    ...(workaround ? flawsOfText(workaround, LONGEST_WORKAROUND, "workaround") : []),
    ...(link ? flawsOfText(link, LONGEST_LINK, "link") : []),
  ].map(({ message, path }) => failure("INVALID", message, ...path));
  if (link && !/^https?:\/\/[^\s<>"]+$/.test(link))
    flaws.push(failure("INVALID", "It begins with https:// or http://.", "link"));
  return flaws;
}
