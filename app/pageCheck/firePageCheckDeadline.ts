import { arrivedBy } from "../../domain/pageCheck/hasArrived.ts";
import type { PageCheck } from "../../domain/pageCheck/pageCheck.ts";
import { arrivedSignal, missedSignal } from "../../domain/pageCheck/pageCheckSignal.ts";
import {
  afterLook,
  afterSending,
  dueOf,
  type PageCheckState,
  type SentRound,
} from "../../domain/pageCheck/pageCheckState.ts";
import type { Instant } from "../../domain/time.ts";
import { ContentionError } from "../execute.ts";
import type { DeadlineRef } from "../ports.ts";
import { receiveSignals } from "../receiveSignals.ts";
import type { PageCheckPorts } from "./ports.ts";
import { sendPage } from "./sendPage.ts";

/** Whoever loses this often to changes of the setting is not unlucky. */
const MOST_TRIES = 10;

/** A synthetic page is sent, or looked for. Whether the deadline stood; one that did not changes nothing. */
export async function firePageCheckDeadline(
  ports: PageCheckPorts,
  ref: DeadlineRef,
): Promise<boolean> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const before = await ports.pageChecks.state();
    const { check, deadline } = before;
    if (!check || deadline?.generation !== ref.generation || deadline.kind !== ref.kind)
      return false;
    const after = await next(ports, before, check);
    if (await ports.pageChecks.commit(before, after)) return true;
  }
  throw new ContentionError("the page check");
}

async function next(
  ports: PageCheckPorts,
  before: PageCheckState,
  check: PageCheck,
): Promise<PageCheckState> {
  const { sent } = before;
  if (!sent) return afterSending(before, check, await sendPage(ports, check, before.generation));
  const arrivedAt = await arrival(ports, check, sent);
  const signals =
    arrivedAt === undefined
      ? [missedSignal(check, sent, dueOf(check, sent))]
      : before.alarm
        ? [arrivedSignal(check, arrivedAt)]
        : [];
  // Said before it is written down: should this end between the two, it is said once more.
  const { serviceId = check.serviceId } = before.alarm ?? {};
  if (signals.length > 0) await receiveSignals(ports, { serviceId, signals });
  const looked = { check, sent, now: ports.clock.now() };
  return afterLook(before, { ...looked, ...(arrivedAt !== undefined && { arrivedAt }) });
}

/** Over any of the ways: whoever is reached is reached. */
async function arrival(
  { pageChecks, directory }: PageCheckPorts,
  check: PageCheck,
  sent: SentRound,
): Promise<Instant | undefined> {
  const [deliveries, channels] = await Promise.all([
    pageChecks.deliveries(sent.deliveries),
    directory.channels(sent.deliveries.map(({ channel }) => channel)),
  ]);
  const arrivals = deliveries.flatMap(
    (one) => arrivedBy(one, channels.get(one.channel)?.kind, dueOf(check, sent)) ?? [],
  );
  return arrivals.length === 0 ? undefined : Math.min(...arrivals);
}
