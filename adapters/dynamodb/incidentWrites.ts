import type { Change, DeadlineRef, FiringMarker } from "../../app/ports.ts";
import type { Deadline } from "../../domain/deadline.ts";
import type { TakenTurn } from "../../domain/escalation/step.ts";
import { deadlinesOf, type Incident, isOpen } from "../../domain/incident.ts";
import { type Instant, MINUTE } from "../../domain/time.ts";
import { type GuardedWrite, guarded } from "./guardedWrite.ts";
import { releaseWrite } from "./heldWrites.ts";
import { actionWrites } from "./items/actionRun.ts";
import { deadlineItem } from "./items/deadline.ts";
import { deliveryWrite } from "./items/delivery.ts";
import { entryItem, entryPlacement } from "./items/event.ts";
import { requestWrite } from "./items/idempotency.ts";
import { incidentItem, incidentPlacement } from "./items/incident.ts";
import { updateWrites } from "./items/incidentUpdate.ts";
import { seenItem } from "./items/marker.ts";
import { newestDrillWrite } from "./items/newestDrill.ts";
import { pointerTo } from "./items/openPointer.ts";
import { runWrites } from "./items/playbookRun.ts";
import { turnsItem } from "./items/policy.ts";
import { postmortemWrites } from "./items/postmortem.ts";
import { keys } from "./keys.ts";
import { isStillHeld, keyWrites, mustBeFree } from "./keyWrites.ts";
import { type Expression, MUST_NOT_EXIST, type Write } from "./table.ts";

/** Everything that becomes true together when a command is accepted. */
export function writesOf(change: Change): readonly GuardedWrite[] {
  const { before, after, entries, original } = change;
  return [
    ...(before === after ? [] : [incidentWrite(before, after)]),
    ...entries.map((entry) =>
      guarded("REVISION", {
        put: entryItem.encode(entry, entryPlacement(entry)),
        condition: MUST_NOT_EXIST,
      }),
    ),
    ...pointerWrites(change),
    ...keyWrites(change),
    ...deadlineWrites(before, after),
    ...(original ? [isNoDuplicate(original)] : []),
    ...runWrites(after.id, change.run),
    ...updateWrites(change.update),
    ...(change.drill ? [newestDrillWrite(after, change.drill)] : []),
    ...actionWrites(change.action),
    ...postmortemWrites(change.postmortem),
    ...(change.turns ?? []).map(turnWrite),
    ...(change.deliveries ?? []).map((one) => guarded("REVISION", deliveryWrite(one))),
    ...markerWrites(change),
  ];
}

/** Two incidents that open at once take two turns, not the same one twice. */
const turnWrite = ({ policyId, step, before }: TakenTurn): GuardedWrite =>
  guarded("CONTENTION", {
    put: turnsItem.encode({ step, taken: before + 1 }, { ...keys.turns(policyId, step) }),
    condition:
      before === 0 ? MUST_NOT_EXIST : { text: "taken = :before", values: { ":before": before } },
  });

function incidentWrite(before: Incident | undefined, after: Incident): GuardedWrite {
  const put = incidentItem.encode(after, incidentPlacement(after));
  if (!before) return guarded("REVISION", { put, condition: MUST_NOT_EXIST });
  return guarded("REVISION", {
    put,
    condition: { text: "revision = :seen", values: { ":seen": before.revision } },
  });
}

/** Two incidents that are merged into each other at the same time would both end, and nobody would work on either. */
const isNoDuplicate = ({ id }: Incident): GuardedWrite =>
  guarded("REVISION", {
    check: keys.incident(id),
    condition: {
      text: "attribute_not_exists(resolution) OR resolution.#kind <> :duplicate",
      names: { "#kind": "kind" },
      values: { ":duplicate": "DUPLICATE" },
    },
  });

/** The lock on the key: taken on opening and reopening, kept up to date by signals, given back at the end. */
function pointerWrites({ before, after, key, released }: Change): GuardedWrite[] {
  const put = pointerTo(after);
  if (!put || after.dedupKey === undefined) return [];
  const wasOpen = before !== undefined && isOpen(before);
  if (after.keys) {
    const isReopened = before && !wasOpen && isOpen(after) && !key;
    return isReopened ? [isStillHeld(after, after.dedupKey)] : [];
  }
  if (isOpen(after) && !wasOpen)
    return [guarded("KEY_TAKEN", { put, condition: mustBeFree(released) })];
  const own = { text: "incidentId = :own", values: { ":own": after.id } };
  if (isOpen(after) && before?.monitor !== after.monitor) {
    return [guarded("REVISION", { put, condition: own })];
  }
  if (isOpen(after) || !wasOpen) return [];
  return [
    guarded("REVISION", { delete: keys.open(after.serviceId, after.dedupKey), condition: own }),
  ];
}

function deadlineWrites(before: Incident | undefined, after: Incident): GuardedWrite[] {
  const had = before ? deadlinesOf(before) : [];
  const has = deadlinesOf(after);
  const ref = (deadline: Deadline): DeadlineRef => ({ ...deadline, ownerId: after.id });
  return [
    ...has
      .filter((deadline) => !had.some(isSame(deadline)))
      .map((deadline) => guarded("REVISION", { put: deadlineItem(ref(deadline)) })),
    ...had
      .filter((deadline) => !has.some(isSame(deadline)))
      .map(({ kind, generation }) =>
        guarded("REVISION", { delete: keys.deadline(after.id, kind, generation) }),
      ),
  ];
}

const isSame = (one: Deadline) => (other: Deadline) => one.generation === other.generation;

/**
 * A firing that follows the end of its own stretch this closely was overtaken on the way; one that comes later is
 * believed, since a monitor that lost touch may take the same stretch up again.
 */
const OVERTAKEN = 5 * MINUTE;

/** Remembers an end; an older one does not take the place of a newer. */
export function endWrite({ name, saidAt }: FiringMarker, now: Instant): Write {
  const put = seenItem(name, { at: now, ...(saidAt !== undefined && { saidAt }) });
  if (saidAt === undefined) return { put };
  const text = `${MUST_NOT_EXIST.text} OR saidAt <= :saidAt`;
  return { put, condition: { text, values: { ":saidAt": saidAt } } };
}

/** A firing begins only if it is not known that it has ended. */
export const mustNotHaveEnded = (begun: FiringMarker, now: Instant) => ({
  check: keys.seen(begun.name),
  condition: notEnded(begun, now),
});

function notEnded({ saidAt }: FiringMarker, now: Instant): Expression {
  if (saidAt !== undefined) {
    return { text: `${MUST_NOT_EXIST.text} OR saidAt < :saidAt`, values: { ":saidAt": saidAt } };
  }
  return {
    text: `${MUST_NOT_EXIST.text} OR #at < :overtaken`,
    names: { "#at": "at" },
    values: { ":overtaken": now - OVERTAKEN },
  };
}

function markerWrites({ after, entries, ...markers }: Change): GuardedWrite[] {
  const { message, ended, begun, takes, idempotency } = markers;
  const now = entries[0]?.recordedAt ?? after.declaredAt;
  return [
    ...(message === undefined
      ? []
      : [guarded("SEEN", { put: seenItem(message, { at: now }), condition: MUST_NOT_EXIST })]),
    ...(ended === undefined ? [] : [guarded("SEEN", endWrite(ended, now))]),
    ...(begun === undefined ? [] : [guarded("SEEN", mustNotHaveEnded(begun, now))]),
    ...(takes ? [guarded("REVISION", releaseWrite(takes))] : []),
    ...(idempotency ? [guarded("IDEMPOTENCY", requestWrite(idempotency, after.id, now))] : []),
  ];
}
