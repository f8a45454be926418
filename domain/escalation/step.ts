import type { IncidentEvent } from "../events.ts";
import { nextCover } from "../oncall/onCallAt.ts";
import { NO_PEOPLE, type People } from "../oncall/people.ts";
import type { EscalationPolicy, PolicyTarget, Step, Target } from "../policy.ts";
import type { SeverityRule } from "../severity.ts";
import type { Instant } from "../time.ts";
import { isWithin } from "./hours.ts";
import { everybodyOn, isUser, reached, type UserTarget, userTargets } from "./reach.ts";

/** What says whom a step reaches. */
export interface Reaching {
  readonly policy?: EscalationPolicy;
  /** Absent: nobody but the targets themselves is known. */
  readonly people?: People;
  /** How many turns of each round-robin step have been taken, by the step's place in the policy. */
  readonly turns?: ReadonlyMap<number, number>;
}

/** What the escalation of one incident goes by. */
export interface Escalation extends Reaching {
  readonly rule: SeverityRule;
}

/** A turn of a round-robin step that an incident has taken. */
export interface TakenTurn {
  readonly policyId: string;
  readonly step: number;
  /** How many had been taken before. */
  readonly before: number;
}

/** Whom a step pages at an instant. */
export type StepReach =
  | {
      readonly kind: "PAGE";
      readonly pages: readonly Target[];
      /** Ids of those who all have to answer; empty: anybody's answer does. */
      readonly awaiting: readonly string[];
      readonly turn?: TakenTurn;
    }
  /** It is outside everybody's hours. */
  | { readonly kind: "SKIP" }
  /** Nobody is on call before `until`, and the step waits. */
  | { readonly kind: "HOLD"; readonly until: Instant }
  /** Nobody is on call: who is paged instead. */
  | {
      readonly kind: "GAP";
      readonly pages: readonly Target[];
      readonly fallback: readonly Target[];
    };

export const stepsOf = ({ policy }: Reaching): readonly Step[] =>
  (policy?.steps ?? []).filter((step) => step.targets.length > 0);

/** Seconds from the opening until the senior step is called in; null: never. */
export const resolveLimitOf = ({ policy, rule }: Escalation): number | null =>
  policy?.resolveWithinSeconds ?? rule.resolveWithinSeconds;

export const peopleOf = ({ people }: Reaching): People => people ?? NO_PEOPLE;

export function reachStep(by: Reaching, place: number, at: Instant): StepReach {
  const step = stepsOf(by)[place];
  if (!step) return { kind: "GAP", pages: [], fallback: [] };
  const all = reached(step.targets, peopleOf(by), at);
  const persons = all.filter(isUser);
  const channels = all.filter((target) => !isUser(target));
  if (persons.length === 0 && step.targets.some(({ kind }) => kind !== "CHANNEL"))
    return uncovered(by, step, { channels, at });
  const present = persons.filter(({ id }) => isPresent(by, step, { id, at }));
  if (present.length + channels.length === 0) return { kind: "SKIP" };
  return pageOf(by, place, { present, channels });
}

function isPresent(by: Reaching, { hours }: Step, who: { id: string; at: Instant }): boolean {
  if (!hours) return true;
  return isWithin(hours, peopleOf(by).users.get(who.id)?.timeZone ?? "UTC", who.at);
}

function pageOf(
  by: Reaching,
  place: number,
  { present, channels }: { present: readonly UserTarget[]; channels: readonly Target[] },
): StepReach {
  const mode = stepsOf(by)[place]?.mode ?? "EVERYONE";
  switch (mode) {
    case "EVERYONE":
      return { kind: "PAGE", pages: [...present, ...channels], awaiting: [] };
    case "ALL_MUST_ACKNOWLEDGE": {
      const awaiting = present.length > 1 ? present.map(({ id }) => id) : [];
      return { kind: "PAGE", pages: [...present, ...channels], awaiting };
    }
    case "ROUND_ROBIN": {
      const before = by.turns?.get(place) ?? 0;
      const next = present[before % Math.max(present.length, 1)];
      const turn = { policyId: by.policy?.id ?? "", step: place, before };
      return { kind: "PAGE", pages: [...(next ? [next] : []), ...channels], awaiting: [], turn };
    }
    default:
      return mode satisfies never;
  }
}

function uncovered(
  by: Reaching,
  step: Step,
  { channels, at }: { channels: readonly Target[]; at: Instant },
): StepReach {
  const until = step.hold ? coveredFrom(by, step.targets, at) : undefined;
  if (until !== undefined) return { kind: "HOLD", until };
  return { kind: "GAP", pages: channels, fallback: fallbackOf(by, step.targets, at) };
}

/** When the first of the schedules has somebody on call; undefined: none has within a year. */
function coveredFrom(
  by: Reaching,
  targets: readonly PolicyTarget[],
  at: Instant,
): Instant | undefined {
  const people = peopleOf(by);
  // Somebody who has left is found on call for ever: the clock would come due the moment it is set.
  const isHere = (id: string, then: Instant) => userTargets([id], people, then).length > 0;
  const covers = targets.flatMap((target) => {
    const schedule = target.kind === "SCHEDULE" ? people.schedules.get(target.id) : undefined;
    const from = schedule && nextCover(schedule, at, isHere);
    return from === undefined ? [] : [from];
  });
  return covers.length === 0 ? undefined : Math.min(...covers);
}

/** Nobody on call is never silence: the policy's fallback, else its whole team, else everybody on the schedules. */
export function fallbackOf(
  by: Reaching,
  targets: readonly PolicyTarget[],
  at: Instant,
): readonly Target[] {
  const people = peopleOf(by);
  const { fallback = [], teamId } = by.policy ?? {};
  const named = reached(fallback, people, at);
  if (named.length > 0) return named;
  const team = teamId === undefined ? undefined : people.teams.get(teamId);
  const members = userTargets(team?.memberIds ?? [], people, at);
  return members.length > 0 ? members : everybodyOn(targets, people, at);
}

/** The name of a gap on the timeline. */
export const gap = (step: number, fallback: readonly Target[]): IncidentEvent => ({
  type: "CoverageGapFound",
  step,
  pages: fallback,
  informs: [],
  clocks: [],
  stopped: [],
});
