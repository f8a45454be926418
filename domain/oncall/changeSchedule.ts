import { tidyName } from "../flaw.ts";
import type { ChangeSchedule } from "./commands.ts";
import { continuedLayers, flawsOfLayerIds } from "./continuedLayers.ts";
import { flawsOfPlan, flawsOfSize, flawsOfTeam, flawsOfUsers } from "./flawsOfPlan.ts";
import { keepPresent } from "./keepPresent.ts";
import { onCallAt } from "./onCallAt.ts";
import { type Layer, type Schedule, type ScheduleVersion, versionAt } from "./schedule.ts";
import {
  type Board,
  draft,
  failure,
  rejected,
  type ScheduleFacts,
  type ScheduleFailure,
  type ScheduleOutcome,
  telling,
} from "./scheduleDecision.ts";
import { versionsFrom } from "./versionsFrom.ts";

/** Changes what is ahead: a version from a moment on takes the place of all that were planned for later. */
export function changed(
  board: Board,
  command: ChangeSchedule,
  facts: ScheduleFacts,
): ScheduleOutcome {
  const { schedule } = board;
  const from = command.from ?? command.now;
  const present = versionAt(schedule, from);
  const flaws = [
    ...flawsOfMoment(command),
    ...flawsOfLayerIds(layersOf(schedule), command.layers ?? []),
    ...flawsOfPlan({
      name: command.name ?? schedule.name,
      timeZone: command.timeZone ?? present?.timeZone ?? "",
      layers: command.layers ?? [],
      ...reportFrom(command),
    }),
    ...flawsOfUsers(command.layers ?? [], from, facts),
    ...flawsOfTeam(command.teamId, facts),
  ];
  if (flaws.length > 0) return rejected(...flaws);
  const named = namedAs(schedule, command);
  const version = versionFrom(schedule, command, from);
  if (!version)
    return draft({ ...board, schedule: named }, { type: "ScheduleChanged", ...telling(facts) });
  const versions = [...schedule.versions.filter((one) => one.from < from), version];
  const next = { ...named, versions };
  const excess = flawsOfSize(versionsFrom(next, command.now));
  if (excess.length > 0) return rejected(...excess);
  return draft(
    { ...board, schedule: next },
    { type: "ScheduleChanged", from, ...telling(facts, ...changing(schedule, next, from)) },
  );
}

function flawsOfMoment({ from, now }: ChangeSchedule): readonly ScheduleFailure[] {
  if (from === undefined || from >= now) return [];
  const message = "It lies in the past, which stays as it is; leave it out for now.";
  return [failure("INVALID", message, "effectiveFrom")];
}

/** All that have been and will be; the newest of each id last. */
const layersOf = ({ versions }: Schedule): readonly Layer[] => [
  ...new Map(versions.flatMap(({ layers }) => layers.map((layer) => [layer.id, layer]))).values(),
];

/** With what is not about layers as it will be. */
function namedAs({ teamId: before, ...rest }: Schedule, command: ChangeSchedule): Schedule {
  const { name = rest.name, teamId } = command;
  const next = teamId === undefined ? before : (teamId ?? undefined);
  return {
    ...{ ...rest, name: tidyName(name), ...reportFrom(command) },
    ...(next !== undefined && { teamId: next }),
  };
}

const reportFrom = ({ handoffReportFromSeconds }: ChangeSchedule) =>
  handoffReportFromSeconds === undefined ? {} : { handoffReportFromSeconds };

/** Undefined: what is asked for is what holds from then on anyway. */
function versionFrom(
  schedule: Schedule,
  command: ChangeSchedule,
  from: number,
): ScheduleVersion | undefined {
  const { timeZone, layers, keepPresent: keeps } = command;
  const present = versionAt(schedule, from);
  if (!present || (timeZone === undefined && layers === undefined)) return undefined;
  const next = {
    from,
    timeZone: timeZone ?? present.timeZone,
    layers: layers ? continuedLayers(present.layers, layers) : present.layers,
  };
  const isLast = schedule.versions.at(-1) === present;
  if (isLast && isSame(present, next)) return undefined;
  return keeps
    ? keepPresent(schedule, next)
    : { ...next, layers: fresh(present.layers, next.layers) };
}

const isSame = (one: ScheduleVersion, other: ScheduleVersion): boolean =>
  textOf({ ...one, from: 0 }) === textOf({ ...other, from: 0 });

/** The same text for the same version, in whatever order its fields were written. */
const textOf = (version: ScheduleVersion): string =>
  JSON.stringify(version, (_, part: unknown) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );

/** Rotations that are changed begin where their plan says; the others are not touched. */
const fresh = (before: readonly Layer[], next: readonly Layer[]): readonly Layer[] =>
  next.map((layer) => {
    const earlier = before.find(({ id }) => id === layer.id);
    if (earlier && rhythmOf(earlier) === rhythmOf(layer)) return layer;
    const { shift: _, ...begun } = layer;
    return begun;
  });

const rhythmOf = ({ virtualStart, turn, userIds }: Layer): string =>
  JSON.stringify([virtualStart, turn.unit, turn.count, userIds]);

/** Who leaves and who comes at the moment of the change, if anybody does. */
function changing(before: Schedule, after: Schedule, at: number): readonly (string | undefined)[] {
  const leaving = onCallAt(before, at)?.userId;
  const coming = onCallAt(after, at)?.userId;
  return leaving === coming ? [] : [leaving, coming];
}
