import type { ScheduleChange, ScheduleConflict } from "../../app/oncall/ports.ts";
import { namedOnBoard } from "../../domain/oncall/namedOn.ts";
import type { Board } from "../../domain/oncall/scheduleDecision.ts";
import { versionsFrom } from "../../domain/oncall/versionsFrom.ts";
import { auditItem } from "./items/audit.ts";
import { deadlineItem } from "./items/deadline.ts";
import { handoffDeskItem, handoffDeskPlacement } from "./items/handoffDesk.ts";
import { handoffReportItem, handoffReportPlacement } from "./items/handoffReport.ts";
import { requestWrite } from "./items/idempotency.ts";
import { onScheduleItem } from "./items/onSchedule.ts";
import { overrideItem, overridePlacement } from "./items/override.ts";
import { scheduleItem, schedulePlacement } from "./items/schedule.ts";
import { scheduleEntryItem, scheduleEntryPlacement } from "./items/scheduleEntry.ts";
import { scheduleVersionItem, scheduleVersionPlacement } from "./items/scheduleVersion.ts";
import { shiftRequestItem, shiftRequestPlacement } from "./items/shiftRequest.ts";
import { keys } from "./keys.ts";
import { type Expression, type Item, MUST_NOT_EXIST, type Write } from "./table.ts";
import { endOfUses, useWrites } from "./uses.ts";

/** A write of the transaction, and what it means when its condition fails. */
interface GuardedWrite {
  readonly write: Write;
  readonly guards: ScheduleConflict;
}

/** Everything that becomes true together when a command is accepted. The schedule itself is the lock on all of it. */
export function writesOfSchedule(change: ScheduleChange): readonly GuardedWrite[] {
  const { before, after, deleted, entries, idempotency, audit, now } = change;
  const { pk } = keys.schedule(after.schedule.id);
  const beside = deleted
    ? []
    : [
        ...overrideWrites(change),
        ...requestWrites(change),
        ...versionWrites(change),
        ...deskWrites(change),
      ];
  const writes: Write[] = [
    scheduleWrite(change),
    ...entries.map((entry) => ({
      put: scheduleEntryItem.encode(entry, scheduleEntryPlacement(entry)),
      condition: MUST_NOT_EXIST,
    })),
    ...beside,
    ...deadlineWrites(change),
    ...useWrites({
      of: "TEAM",
      ownerId: after.schedule.id,
      before: teamsOf(before),
      after: deleted ? [] : teamsOf(after),
    }).map(({ write }) => write),
    ...(deleted ? [endOfUses("SCHEDULE", after.schedule.id).write] : []),
    ...(audit ? [{ put: auditItem.encode(audit, { ...keys.audit(pk, audit.at, audit.id) }) }] : []),
  ];
  return [
    ...writes.map((write) => ({ write, guards: "REVISION" as const })),
    ...(idempotency
      ? [
          {
            write: requestWrite(idempotency.request, idempotency.resultId, now),
            guards: "IDEMPOTENCY" as const,
          },
        ]
      : []),
  ];
}

const teamsOf = (board: Board | undefined): readonly string[] =>
  board?.schedule.teamId === undefined ? [] : [board.schedule.teamId];

function scheduleWrite({ before, after, deleted, now }: ScheduleChange): Write {
  const condition: Expression = before
    ? { text: "revision = :seen", values: { ":seen": before.schedule.revision } }
    : MUST_NOT_EXIST;
  if (deleted) return { delete: keys.schedule(after.schedule.id), condition };
  const { overrides: _, ...rest } = after.schedule;
  const stored = { ...rest, versions: versionsFrom(after.schedule, now) };
  return { put: scheduleItem.encode(stored, schedulePlacement(stored)), condition };
}

/** An override stands under its end: where that has moved, it stands elsewhere. */
function overrideWrites({ before, after }: ScheduleChange): Write[] {
  const { id, overrides: has } = after.schedule;
  const had = before?.schedule.overrides ?? [];
  const gone = had.filter(
    (one) => !has.some((other) => other.id === one.id && other.end === one.end),
  );
  return [
    ...has
      .filter((one) => !had.includes(one))
      .map((one) => ({ put: overrideItem.encode(one, overridePlacement(id, one)) })),
    ...gone.map((one) => ({ delete: keys.override(id, one.end, one.id) })),
  ];
}

const requestWrites = ({ before, after }: ScheduleChange): Write[] =>
  newIn(before?.requests, after.requests).map((request) => ({
    put: shiftRequestItem.encode(request, shiftRequestPlacement(request)),
  }));

/** A report that has changed is written where it stands; earlier ones are never touched. */
function deskWrites({ before, after }: ScheduleChange): Write[] {
  const [had, has] = [before?.handoff, after.handoff];
  if (!has || has === had) return [];
  const { knownIssues, report } = has;
  const place = handoffDeskPlacement(after.schedule.id);
  return [
    ...(knownIssues === had?.knownIssues
      ? []
      : [{ put: handoffDeskItem.encode({ knownIssues }, place) }]),
    ...(report && report !== had?.report
      ? [{ put: handoffReportItem.encode(report, handoffReportPlacement(report)) }]
      : []),
  ];
}

/** The schedule holds what is in force and to come; beside it every version that was or is to be is kept for ever. */
function versionWrites({ before, after }: ScheduleChange): Write[] {
  const { id, versions: has } = after.schedule;
  const had = before?.schedule.versions ?? [];
  const gone = had.filter(({ from }) => !has.some((one) => one.from === from));
  return [
    ...newIn(had, has).map((version) => ({
      put: scheduleVersionItem.encode(version, scheduleVersionPlacement(id, version)),
    })),
    ...gone.map(({ from }) => ({ delete: keys.scheduleVersion(id, from) })),
  ];
}

function deadlineWrites({ before, after }: ScheduleChange): Write[] {
  const { id } = after.schedule;
  const had = before?.schedule.deadlines ?? [];
  const has = after.schedule.deadlines;
  const isIn = (list: Board["schedule"]["deadlines"], generation: number) =>
    list.some((one) => one.generation === generation);
  return [
    ...has
      .filter(({ generation }) => !isIn(had, generation))
      .map((deadline) => ({ put: deadlineItem({ ...deadline, ownerId: id }) })),
    ...had
      .filter(({ generation }) => !isIn(has, generation))
      .map(({ kind, generation }) => ({ delete: keys.deadline(id, kind, generation) })),
  ];
}

const newIn = <T>(before: readonly T[] = [], after: readonly T[]): readonly T[] =>
  after.filter((one) => !before.includes(one));

/** For everybody whom the change names and who was not named before: where they find the schedule. */
export function newlyNamed({ before, after, deleted }: ScheduleChange): readonly Item[] {
  const { id } = after.schedule;
  const known: ReadonlySet<string> = before ? namedOnBoard(before) : new Set();
  return deleted
    ? []
    : [...namedOnBoard(after)]
        .filter((userId) => !known.has(userId))
        .map((userId) =>
          onScheduleItem.encode({ scheduleId: id }, { ...keys.onSchedule(userId, id) }),
        );
}
