import type { EscalationPolicy, PolicyTarget } from "../policy.ts";
import { DAY, type Instant } from "../time.ts";
import { contactFindings, pagedSpans } from "./contactFindings.ts";
import { stepsCovered } from "./coverage.ts";
import { type CoverSpan, coverSpans } from "./coverSpans.ts";
import { doubleBookings } from "./doubleBookings.ts";
import { emptySteps } from "./emptySteps.ts";
import { type Finding, inOrder } from "./finding.ts";
import type { Interval } from "./interval.ts";
import type { People } from "./people.ts";
import type { Schedule } from "./schedule.ts";
import { clockChangeFindings, gapFindings } from "./scheduleFindings.ts";
import { tooMuchToRender } from "./tooMuchToRender.ts";

/** How far ahead the nightly check looks for what begins there. */
const AHEAD = 14 * DAY;
/** Twice as far, to see where that ends. */
const SIGHT = 2 * AHEAD;
/** No more in one night, since the schedule remembers each; what begins later has its own night. */
const MOST = 500;

/** What surrounds a schedule when it is checked. */
export interface Surroundings {
  /** Those that name the schedule. */
  readonly policies: readonly EscalationPolicy[];
  /** Everybody whom these and the schedules of its team can mean. */
  readonly people: People;
}

/**
 * What is wrong with a schedule from now on, and with the policies that use it. Of what concerns several schedules
 * one speaks, so that it is raised once: of schedules of a team the first by id, of a step the first that it names.
 */
export function findingsAhead(
  schedule: Schedule,
  { policies, people }: Surroundings,
  now: Instant,
): readonly Finding[] {
  const window = { start: now, end: now + SIGHT };
  if (tooMuchToRender(schedule, window) !== undefined) return [];
  const mates = [...people.schedules.values()].filter((other) => isMate(schedule, other, window));
  const findings = [
    ...gapFindings(schedule, people, window),
    ...clockChangeFindings(schedule, people, window),
    ...contactFindings(ownSpans(schedule, mates, { people, window }), people),
    ...doubleBookings([schedule, ...mates], people, window).filter(
      ({ scheduleIds }) => scheduleIds[0] === schedule.id,
    ),
    ...policies.flatMap((policy) => policyFindings(schedule, { policy, people, window })),
  ];
  return inOrder(findings.filter(({ start }) => start < now + AHEAD)).slice(0, MOST);
}

/** Another schedule of the same team, unless its turns are too short for anybody to look at them. */
const isMate = ({ id, teamId }: Schedule, other: Schedule, window: Interval): boolean =>
  other.id !== id &&
  teamId !== undefined &&
  other.teamId === teamId &&
  tooMuchToRender(other, window) === undefined;

/** When people are on call here who are not on one of the team's schedules that comes before this one. */
function ownSpans(
  schedule: Schedule,
  mates: readonly Schedule[],
  { people, window }: { readonly people: People; readonly window: Interval },
): readonly CoverSpan[] {
  const before = mates.filter(({ id }) => id < schedule.id);
  const spans = before.flatMap((mate) => coverSpans(mate, people, window));
  const known = new Set(spans.map(({ userId }) => userId));
  return coverSpans(schedule, people, window).filter(({ userId }) => !known.has(userId));
}

interface Use {
  readonly policy: EscalationPolicy;
  readonly people: People;
  readonly window: Interval;
}

function policyFindings({ id }: Schedule, use: Use): readonly Finding[] {
  const { policy, people, window } = use;
  const named = policy.steps.map(({ targets }) => schedulesIn(targets));
  const [first] = named.flat();
  const speaks = named.map(([own]) => (own ?? first) === id);
  const schedules = named.flat().flatMap((each) => people.schedules.get(each) ?? []);
  if (!speaks.includes(true) || schedules.some((each) => tooMuchToRender(each, window))) return [];
  const steps = stepsCovered(policy, people, window);
  return [
    ...emptySteps(
      policy,
      steps.filter((_, place) => speaks[place]),
      window,
    ),
    ...(first === id ? contactFindings(apartFromSchedules(use, pagedSpans(steps)), people) : []),
  ];
}

/** People whom the policy reaches otherwise; those on its schedules are the business of each schedule's own check. */
function apartFromSchedules({ policy, people, window }: Use, spans: readonly CoverSpan[]) {
  const ids = policy.steps.flatMap(({ targets }) => schedulesIn(targets));
  const onCall = ids.flatMap((id) => {
    const schedule = people.schedules.get(id);
    return schedule ? coverSpans(schedule, people, window) : [];
  });
  const known = new Set(onCall.map(({ userId }) => userId));
  return spans.filter(({ userId }) => !known.has(userId));
}

const schedulesIn = (targets: readonly PolicyTarget[]): string[] =>
  targets.flatMap((target) => (target.kind === "SCHEDULE" ? [target.id] : []));
