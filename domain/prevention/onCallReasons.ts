import { reportedHandoff } from "../oncall/handoff/reportedHandoff.ts";
import { nextHandoff } from "../oncall/nextHandoff.ts";
import type { People } from "../oncall/people.ts";
import { type CoverageSpan, stepCoverage } from "../oncall/stepCoverage.ts";
import type { EscalationPolicy, Step } from "../policy.ts";
import { HOUR, type Instant, MINUTE } from "../time.ts";
import { utcMinute } from "../utc.ts";
import type { Reason } from "./advice.ts";

const LOOK_AHEAD = HOUR;
const HANDOFF_SOON = 30 * MINUTE;

/** Whether somebody would be there to see what goes wrong, now and in the hour that follows. */
export function onCallReasons(
  policy: EscalationPolicy | undefined,
  people: People,
  at: Instant,
): readonly Reason[] {
  if (!policy)
    return [
      {
        ...{ code: "NOBODY_PAGED", verdict: "CAUTION" },
        message: "Neither the service nor the default has an escalation policy",
      },
    ];
  const window = { start: at, end: at + LOOK_AHEAD };
  const first = policy.steps
    .map((step) => ({ step, spans: stepCoverage({ policy, people, window }, step) }))
    .find(({ spans }) => spans[0]?.outcome !== "SKIPPED");
  const [now, ...later] = first?.spans ?? [];
  if (!first || !now || isThin(now))
    return [
      {
        ...{ code: "NOBODY_ON_CALL", verdict: "STOP", objectId: policy.id },
        message: `Nobody is on call at the first step of ${policy.name}`,
      },
    ];
  return [...gapAhead(policy, later), ...handoffsAhead(first.step, people, at)];
}

const isThin = ({ outcome }: CoverageSpan): boolean =>
  outcome === "UNCOVERED" || outcome === "HELD";

function gapAhead({ id, name }: EscalationPolicy, later: readonly CoverageSpan[]): Reason[] {
  const gap = later.find(isThin);
  if (!gap) return [];
  const message = `Nobody is on call at the first step of ${name} from ${utcMinute(gap.start)}`;
  return [{ code: "GAP_AHEAD", verdict: "CAUTION", message, objectId: id }];
}

/** Of those that are worth a report: whoever comes does not know yet what was deployed. */
function handoffsAhead({ targets }: Step, { schedules }: People, at: Instant): readonly Reason[] {
  return targets.flatMap((target): Reason[] => {
    const schedule = target.kind === "SCHEDULE" ? schedules.get(target.id) : undefined;
    const next = schedule && nextHandoff(schedule, at);
    if (!next || next.at > at + HANDOFF_SOON || !reportedHandoff(schedule, next.at)) return [];
    const message = `People change in ${schedule.name} at ${utcMinute(next.at)}`;
    return [{ code: "HANDOFF_AHEAD", verdict: "CAUTION", message, objectId: schedule.id }];
  });
}
