import type { Deadline, IncidentClock } from "./deadline.ts";
import { deadlinesOf, type Incident, type IncidentDeadline } from "./incident.ts";
import type { Instant } from "./time.ts";

/** A clock to be set, before it has its number. */
export interface Wanted {
  readonly kind: IncidentClock;
  readonly due: Instant;
}

/** When a rule sets clocks, and the number of the newest one there was. */
export interface Moment {
  readonly now: Instant;
  readonly deadlineCount: number;
}

/** Numbers clocks. One that should have run out already runs out now. */
export const newClocks = (
  wanted: readonly (Wanted | undefined)[],
  { now, deadlineCount }: Moment,
): readonly IncidentDeadline[] =>
  wanted
    .filter((one) => one !== undefined)
    .map(({ kind, due }, place) => ({
      kind,
      generation: deadlineCount + 1 + place,
      dueAt: Math.max(due, now),
    }));

export interface Due {
  /** Absent: no such clock. */
  readonly due: Instant | undefined;
  readonly had: readonly IncidentDeadline[];
  readonly moment: Moment;
}

/** The clock that stands if it is right as it is, else another one. */
export function clockFor(
  kind: IncidentClock,
  { due, had, moment }: Due,
): readonly IncidentDeadline[] {
  if (due === undefined) return [];
  const stands = had.find((one) => one.kind === kind && one.dueAt === due);
  return stands ? [stands] : newClocks([{ kind, due }], moment);
}

/** The standing clocks of these kinds. */
export const standing = (
  incident: Incident,
  ...kinds: readonly IncidentClock[]
): readonly IncidentDeadline[] => deadlinesOf(incident).filter(({ kind }) => kinds.includes(kind));

export const newestOf = (deadlineCount: number, clocks: readonly Deadline[]): number =>
  Math.max(deadlineCount, ...clocks.map(({ generation }) => generation));

/** What a change sets and stops. A clock that has just fired needs no stopping. */
export function clockChange(
  before: readonly IncidentDeadline[],
  after: readonly IncidentDeadline[],
  fired?: number,
): { readonly clocks: readonly IncidentDeadline[]; readonly stopped: readonly IncidentDeadline[] } {
  const isIn = (list: readonly IncidentDeadline[]) => (one: IncidentDeadline) =>
    list.some(({ generation }) => generation === one.generation);
  return {
    clocks: after.filter((one) => !isIn(before)(one)),
    stopped: before.filter((one) => !isIn(after)(one) && one.generation !== fired),
  };
}
