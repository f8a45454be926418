import type { Deadline, PageCheckClock } from "../deadline.ts";
import type { DeliveryKey } from "../delivery.ts";
import { type Instant, SECOND } from "../time.ts";
import type { PageCheck } from "./pageCheck.ts";

/** A round: what was sent, and when. Without a message there was nothing to send it over. */
export interface SentRound {
  readonly at: Instant;
  readonly deliveries: readonly DeliveryKey[];
}

export interface PageCheckState {
  /** Counts what people change. */
  readonly version: number;
  /** Counts every commit; the optimistic lock of the store. */
  readonly revision: number;
  /** The number of the newest deadline ever set. */
  readonly generation: number;
  /** Absent: nobody has set one up. */
  readonly check?: PageCheck;
  readonly deadline?: Deadline<PageCheckClock>;
  /** While it is on its way. */
  readonly sent?: SentRound;
  /** Stands until a page arrives again, on the service on which it began, whatever is chosen meanwhile. */
  readonly alarm?: { readonly since: Instant; readonly serviceId?: string };
  readonly last?: { readonly sentAt: Instant; readonly arrivedAt?: Instant };
}

export const NO_PAGE_CHECK: PageCheckState = { version: 0, revision: 0, generation: 0 };

/** Set up anew: the first page goes at once. */
export function replanned(before: PageCheckState, check: PageCheck, now: Instant): PageCheckState {
  const { deadline: _, sent: __, ...state } = before;
  const next = { ...state, check, version: before.version + 1, revision: before.revision + 1 };
  return check.enabled ? waiting(next, "PAGE_SEND", now) : next;
}

/** A page was sent; whether it has arrived is looked at when its time is over. */
export const afterSending = (
  before: PageCheckState,
  check: PageCheck,
  sent: SentRound,
): PageCheckState =>
  waiting({ ...before, sent, revision: before.revision + 1 }, "PAGE_DUE", dueOf(check, sent));

export const dueOf = ({ withinSeconds }: PageCheck, { at }: SentRound): Instant =>
  at + withinSeconds * SECOND;

interface Looked {
  readonly check: PageCheck;
  readonly sent: SentRound;
  /** Absent: it has not. */
  readonly arrivedAt?: Instant;
  readonly now: Instant;
}

/** The alarm stands from the first page that stayed away. */
export function afterLook(before: PageCheckState, looked: Looked): PageCheckState {
  const { sent, check, arrivedAt, now } = looked;
  const { serviceId } = check;
  const { sent: _, alarm = { since: dueOf(check, sent), serviceId }, ...rest } = before;
  const next: PageCheckState = {
    ...rest,
    revision: before.revision + 1,
    last: { sentAt: sent.at, ...(arrivedAt !== undefined && { arrivedAt }) },
    ...(arrivedAt === undefined && { alarm }),
  };
  return waiting(next, "PAGE_SEND", Math.max(sent.at + check.everySeconds * SECOND, now));
}

function waiting(state: PageCheckState, kind: PageCheckClock, dueAt: Instant): PageCheckState {
  const generation = state.generation + 1;
  return { ...state, generation, deadline: { kind, generation, dueAt } };
}
