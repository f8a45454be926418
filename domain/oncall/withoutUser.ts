import type { Instant } from "../time.ts";
import { keepPresent } from "./keepPresent.ts";
import { type Override, type Roster, type ScheduleVersion, versionAt } from "./schedule.ts";

/** Somebody who is in nobody's plans any more from a moment on. */
export interface Leaver {
  readonly userId: string;
  readonly from: Instant;
}

/** Whether the roster puts the leaver on call at or after the moment, as it is now. */
export function isAhead(roster: Roster, { userId, from }: Leaver): boolean {
  return (
    versionsAhead(roster, from).some((version) => names(version, userId)) ||
    roster.overrides.some((override) => isOverrideAhead(override, { userId, from }))
  );
}

export const isOverrideAhead = (override: Override, { userId, from }: Leaver): boolean =>
  override.userId === userId && override.end > from;

/**
 * The roster without the leaver from then on. The others keep their order, and who is on call at that moment stays on
 * call unless it is the leaver; a layer of the leaver alone has nobody. What was before stays as it was.
 */
export function withoutUser<T extends Roster>(roster: T, leaver: Leaver): T {
  if (!isAhead(roster, leaver)) return roster;
  const ahead = versionsAhead(roster, leaver.from).map((version) =>
    names(version, leaver.userId) ? keepPresent(roster, without(version, leaver.userId)) : version,
  );
  const begun = roster.versions.filter(({ from }) => from < leaver.from);
  return {
    ...roster,
    versions: [...begun, ...ahead],
    overrides: roster.overrides.flatMap((override) => rest(override, leaver)),
  };
}

/** The version in force, as if it began only then, and all later ones. */
function versionsAhead(roster: Roster, at: Instant): readonly ScheduleVersion[] {
  const inForce = versionAt(roster, at);
  const later = roster.versions.filter(({ from }) => from > at);
  return inForce && inForce.from <= at ? [{ ...inForce, from: at }, ...later] : later;
}

const names = ({ layers }: ScheduleVersion, userId: string): boolean =>
  layers.some(({ userIds }) => userIds.includes(userId));

const without = (version: ScheduleVersion, userId: string): ScheduleVersion => ({
  ...version,
  layers: version.layers.map((layer) => ({
    ...layer,
    userIds: layer.userIds.filter((id) => id !== userId),
  })),
});

/** What is left of an override: all of one that is somebody else's, and of the leaver's what is over by then. */
function rest(override: Override, leaver: Leaver): readonly Override[] {
  const { from } = leaver;
  if (!isOverrideAhead(override, leaver)) return [override];
  return override.start < from ? [{ ...override, end: from }] : [];
}
