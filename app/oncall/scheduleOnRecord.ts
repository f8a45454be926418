import type { AuditEntry } from "../../domain/audit.ts";
import type { Board } from "../../domain/oncall/scheduleDecision.ts";

/** What of a change goes on record: the parts of the schedule that are different, and the requests. */
export function scheduleOnRecord(
  before: Board | undefined,
  after: Board | undefined,
): Pick<AuditEntry, "from" | "to"> {
  const view = (board: Board, other: Board | undefined) => {
    const { name, teamId, versions, overrides } = board.schedule;
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
    };
  };
  return {
    ...(before && { from: view(before, after) }),
    ...(after && { to: view(after, before) }),
  };
}
