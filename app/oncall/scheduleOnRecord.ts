import type { AuditEntry } from "../../domain/audit.ts";
import { EMPTY_DESK, type HandoffReport } from "../../domain/oncall/handoff/handoffReport.ts";
import type { Board } from "../../domain/oncall/scheduleDecision.ts";

/** What of a change goes on record: the parts of the schedule that are different, and the requests. */
export function scheduleOnRecord(
  before: Board | undefined,
  after: Board | undefined,
): Pick<AuditEntry, "from" | "to"> {
  const view = (board: Board, other: Board | undefined) => {
    const { name, teamId, versions, overrides, handoffReportFromSeconds } = board.schedule;
    const { report, knownIssues } = board.handoff ?? EMPTY_DESK;
    const isNew =
      <T>(list: readonly T[] = []) =>
      (one: T) =>
        !list.includes(one);
    return {
      name,
      ...(teamId !== undefined && { teamId }),
      versions: versions.filter(isNew(other?.schedule.versions)),
      overrides: overrides.filter(isNew(other?.schedule.overrides)),
      requests: board.requests.filter(isNew(other?.requests)),
      ...(handoffReportFromSeconds !== undefined && { handoffReportFromSeconds }),
      ...(report && report !== other?.handoff?.report && { handoffReport: saidIn(report) }),
      ...(knownIssues !== other?.handoff?.knownIssues && { knownIssues }),
    };
  };
  return {
    ...(before && { from: view(before, after) }),
    ...(after && { to: view(after, before) }),
  };
}

/** What people said; the rest is data that stands elsewhere. */
const saidIn = ({ id, notes, upcoming, completed, accepted }: HandoffReport) => ({
  ...{ id, notes, upcoming, completed, accepted },
});
