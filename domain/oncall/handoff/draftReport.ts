import type { Instant } from "../../time.ts";
import type { Person } from "../../user.ts";
import { type Board, personNamed, type ScheduleFacts } from "../scheduleDecision.ts";
import {
  briefOf,
  EMPTY_DESK,
  type Gathered,
  type HandoffReport,
  type ReportBrief,
} from "./handoffReport.ts";

/** A change of person that gets a report. */
export interface PersonChange {
  readonly at: Instant;
  readonly from: string;
  readonly to: string;
  /** Since when nobody but `from` was on call. */
  readonly since: Instant;
}

/** All that a report is drafted from. */
export interface ReportMaterial extends Gathered {
  readonly change: PersonChange;
}

export interface Drafting {
  /** For a report that is new. */
  readonly reportId: string;
  readonly now: Instant;
  /** Whether people change with this. */
  readonly handedOver: boolean;
}

export interface Drafted {
  readonly board: Board;
  readonly brief?: ReportBrief;
}

/** Drafts the report of a change of person, or brings the one that was drafted before it up to date. */
export function drafted(board: Board, drafting: Drafting, facts: ScheduleFacts): Drafted {
  const { material, users } = facts;
  if (!material) return { board };
  const { change, ...gathered } = material;
  const { handoff: desk = EMPTY_DESK } = board;
  const [from, to] = [personNamed(users, change.from), personNamed(users, change.to)];
  const { handedOver } = drafting;
  const report: HandoffReport = isAcceptedFor(change, desk.report)
    ? { ...desk.report, handedOver }
    : {
        ...continued(desk.report, from, drafting),
        ...gathered,
        ...{ scheduleId: board.schedule.id, at: change.at, from, to },
        knownIssues: desk.knownIssues,
        handedOver,
      };
  return { board: { ...board, handoff: { ...desk, report } }, brief: briefOf(report) };
}

/** What was read and accepted for this very change stays as it was read. */
const isAcceptedFor = (
  { at, from, to }: PersonChange,
  report: HandoffReport | undefined,
): report is HandoffReport =>
  report?.accepted !== undefined &&
  !report.handedOver &&
  report.at === at &&
  report.from.id === from &&
  report.to.id === to;

type Begun = Pick<HandoffReport, "id" | "draftedAt"> &
  Partial<Pick<HandoffReport, "notes" | "upcoming" | "completed">>;

/** What people wrote stays with the next change, whenever that comes to be; that it was completed, with the same person. */
function continued(
  before: HandoffReport | undefined,
  from: Person,
  { reportId, now }: Drafting,
): Begun {
  if (!before || before.handedOver) return { id: reportId, draftedAt: now };
  const { id, draftedAt, notes, upcoming, completed } = before;
  return {
    ...{ id, draftedAt },
    ...(notes !== undefined && { notes }),
    ...(upcoming !== undefined && { upcoming }),
    ...(completed && before.from.id === from.id && { completed }),
  };
}
