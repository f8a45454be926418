import type { Signal } from "../signal.ts";
import type { Instant } from "../time.ts";
import { utc } from "../utc.ts";
import type { PageCheck } from "./pageCheck.ts";
import type { SentRound } from "./pageCheckState.ts";

/** What a synthetic page that did not arrive says, as any monitor would; heard twice, it counts once. */
export const missedSignal = (
  check: PageCheck,
  { at, deliveries }: SentRound,
  due: Instant,
): Signal => ({
  ...common(check),
  state: "FIRING",
  title: `A synthetic page to ${check.target.name} did not arrive within ${check.withinSeconds} s`,
  description:
    deliveries.length === 0
      ? `At ${utc(at)} there was nothing to send it over: ${check.target.name} has no contact for it.`
      : `It was sent at ${utc(at)} over ${deliveries.map(({ channel }) => channel).join(", ")}. Real pages may not arrive either.`,
  severity: check.severity,
  category: "INFRASTRUCTURE",
  startedAt: at,
  occurredAt: due,
  messageId: `page-check/${at}`,
});

export const arrivedSignal = (check: PageCheck, at: Instant): Signal => ({
  ...common(check),
  state: "RESOLVED",
  title: `A synthetic page to ${check.target.name} has arrived`,
  occurredAt: at,
});

const common = ({ target }: PageCheck) => ({
  source: "page-check",
  dedupKey: "tocsin/page-check",
  labels: { monitor: "page-check", target: target.name },
  links: [],
});
