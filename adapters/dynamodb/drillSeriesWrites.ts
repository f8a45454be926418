import { beginningOf, type DrillSeries } from "../../domain/drills/plan/drillSeries.ts";
import { unguarded } from "./guards.ts";
import { deadlineItem } from "./items/deadline.ts";
import { drillSeriesItem, drillSeriesPlacement } from "./items/drillSeries.ts";
import { keys } from "./keys.ts";
import { nameWrites } from "./nameWrites.ts";
import { type Expression, MUST_NOT_EXIST, type Write } from "./table.ts";
import type { GuardedWrite } from "./uses.ts";

interface SeriesEdit {
  readonly before?: DrillSeries;
  readonly after: DrillSeries;
}

/** A plan with what has come of it, and the item of its next time. */
export const drillSeriesWrites = ({ before, after }: SeriesEdit): [Write, ...Write[]] => [
  {
    put: drillSeriesItem.encode(after, drillSeriesPlacement(after)),
    condition: before ? isAsSeen(before) : MUST_NOT_EXIST,
  },
  ...deadlineWrites(before, after),
];

export function writesOfDrillSeries(edit: SeriesEdit): [GuardedWrite, ...GuardedWrite[]] {
  const { before, after } = edit;
  const [series, ...deadlines] = drillSeriesWrites(edit);
  const named = { ...(before && { before: before.plan }), after: after.plan };
  return [unguarded(series), ...nameWrites(namesOf(after), named), ...deadlines.map(unguarded)];
}

export const writesOfDrillSeriesDeletion = (
  before: DrillSeries,
): [GuardedWrite, ...GuardedWrite[]] => [
  unguarded({ delete: keys.drillPlan(before.plan.id), condition: isAsSeen(before) }),
  unguarded({ delete: keys.name(namesOf(before), before.plan.name) }),
  ...deadlineWrites(before).map(unguarded),
];

/** Names of one service's plans are apart from those of others. */
const namesOf = ({ plan }: DrillSeries): string => `drill-plan-${plan.serviceId}`;

const isAsSeen = ({ revision }: DrillSeries): Expression => ({
  text: "revision = :seen",
  values: { ":seen": revision },
});

function deadlineWrites(before: DrillSeries | undefined, after?: DrillSeries): Write[] {
  const [had, has] = [before && beginningOf(before), after && beginningOf(after)];
  if (had?.generation === has?.generation) return [];
  const ownerId = (after ?? before)?.plan.id ?? "";
  return [
    ...(had ? [{ delete: keys.deadline(ownerId, had.kind, had.generation) }] : []),
    ...(has ? [{ put: deadlineItem({ ...has, ownerId }) }] : []),
  ];
}
