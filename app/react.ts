import { actionItemEffectsOf } from "../domain/actionItems/actionItemEffectsOf.ts";
import type { ActionItemEntry } from "../domain/actionItems/events.ts";
import type { Notice } from "../domain/delivery.ts";
import { type Effect, effectsOf } from "../domain/effectsOf.ts";
import type { IncidentEvent, TimelineEntry } from "../domain/events.ts";
import { isShown, isTurn } from "../domain/isShown.ts";
import type { ScheduleEntry } from "../domain/oncall/events.ts";
import { scheduleEffectsOf } from "../domain/oncall/scheduleEffectsOf.ts";
import { type Instant, SECOND } from "../domain/time.ts";
import type { User } from "../domain/user.ts";
import { type Way, waysTo } from "../domain/waysTo.ts";
import type { ActionQueue } from "./actions/ports.ts";
import { delaySeconds } from "./delaySeconds.ts";
import type { DeliveryQueue, DeliveryRequest } from "./deliveryPorts.ts";
import type { Clock, DeadlineScheduler, Directory } from "./ports.ts";
import type { Post, PostStore } from "./postPorts.ts";
import { postRequest } from "./postRequest.ts";

export interface ReactPorts {
  readonly scheduler: DeadlineScheduler;
  readonly deliveries: DeliveryQueue;
  readonly acts: ActionQueue;
  readonly directory: Directory;
  readonly posts: Pick<PostStore, "of">;
  readonly clock: Clock;
}

/** The channel of a target that has no way to be reached: `deliver` puts that on the record. */
export const NO_CHANNEL = "none";

/**
 * Carries out what a timeline entry asks for, and tells it wherever the incident is shown. Repeating it changes
 * nothing: every effect has a name of its own.
 */
export async function react(ports: ReactPorts, entry: TimelineEntry): Promise<void> {
  const { incidentId, seq, recordedAt, event } = entry;
  const posts = isShown(event) ? await ports.posts.of(incidentId) : [];
  const shownAt = posts.filter((post) => isToldAt(post, event));
  await carryOut(ports, { ownerId: incidentId, seq, recordedAt, shownAt }, effectsOf(event));
}

/** A message that somebody has for themselves does not tell all that happens. Of one not made yet it is not known whose it is. */
function isToldAt({ isOwn, isPersonal, isDropped, message }: Post, event: IncidentEvent): boolean {
  if (isDropped || (message === undefined && !isOwn)) return false;
  return !isPersonal || isTurn(event);
}

/** The same for an entry of a schedule's record. */
export function reactToSchedule(ports: ReactPorts, entry: ScheduleEntry): Promise<void> {
  const { scheduleId, seq, recordedAt } = entry;
  const effects = scheduleEffectsOf(entry.event);
  return carryOut(ports, { ownerId: scheduleId, seq, recordedAt }, effects);
}

/** The same for an entry on the record of an action item. */
export function reactToActionItem(ports: ReactPorts, entry: ActionItemEntry): Promise<void> {
  const { actionItemId, seq, recordedAt, event } = entry;
  const effects = actionItemEffectsOf(event);
  return carryOut(ports, { ownerId: actionItemId, seq, recordedAt }, effects);
}

/** An entry's place, whoever has the record it stands on. */
type Place = Pick<DeliveryRequest, "ownerId" | "seq"> & {
  readonly recordedAt: Instant;
  /** Where it is told because the incident is shown there. */
  readonly shownAt?: readonly Post[];
};

async function carryOut(
  ports: ReactPorts,
  place: Place,
  effects: readonly Effect[],
): Promise<void> {
  const notices = effects.flatMap((effect) => (effect.kind === "NOTIFY" ? [effect.notice] : []));
  const asked = effects.flatMap((effect) => requestsAgain(place, effect));
  await Promise.all([
    notify(ports, place, notices),
    ...(asked.length > 0 ? [ports.deliveries.send(asked)] : []),
    ...effects.map((effect) => act(ports.acts, place, effect)),
    ...effects.map((effect) => reschedule(ports.scheduler, place.ownerId, effect)),
  ]);
}

async function act(acts: ActionQueue, { ownerId, seq }: Place, effect: Effect): Promise<void> {
  if (effect.kind === "ACT") await acts.send({ kind: "CARRY_OUT", actionId: effect.actionId });
  if (effect.kind === "CONSIDER") await acts.send({ kind: "CONSIDER", incidentId: ownerId, seq });
}

async function reschedule(
  scheduler: DeadlineScheduler,
  ownerId: string,
  effect: Effect,
): Promise<void> {
  if (effect.kind === "SCHEDULE") await scheduler.set({ ...effect.deadline, ownerId });
  if (effect.kind === "UNSCHEDULE") await scheduler.cancel({ ...effect.deadline, ownerId });
}

async function notify(
  { deliveries, directory, clock }: ReactPorts,
  place: Place,
  notices: readonly Notice[],
): Promise<void> {
  const { shownAt = [] } = place;
  if (notices.length + shownAt.length === 0) return;
  const people = notices.flatMap(({ target }) => (target.kind === "USER" ? [target.id] : []));
  const users = people.length > 0 ? await directory.users(people) : new Map<string, User>();
  const requests = distinct([
    ...notices.flatMap((notice) => requestsFor(place, notice, users)),
    ...shownAt.map((post) => postRequest(post, place)),
  ]);
  const now = clock.now();
  const delayOf = ({ notBefore = now }: DeliveryRequest) => delaySeconds(notBefore - now);
  await Promise.all(
    [...Map.groupBy(requests, delayOf)].map(([delay, due]) => deliveries.send(due, delay)),
  );
}

/** Whoever a page reaches is not told of the same entry once more: of two requests for one place the first stands. */
function distinct(requests: readonly DeliveryRequest[]): readonly DeliveryRequest[] {
  const placeOf = ({ target, channel }: DeliveryRequest) => `${target}#${channel}`;
  return [...Map.groupBy(requests, placeOf).values()].flatMap(([first]) => first ?? []);
}

/** What a person asks for goes out now, over the very way it was asked for. */
function requestsAgain({ ownerId, seq, recordedAt }: Place, effect: Effect): DeliveryRequest[] {
  if (effect.kind !== "DELIVER") return [];
  return [{ ownerId, seq, requestedAt: recordedAt, ...effect.delivery, round: seq }];
}

/** A person is told as their rules for the urgency say, a channel on itself. */
function requestsFor(
  { ownerId, seq, recordedAt }: Place,
  { target, urgency, from = recordedAt }: Notice,
  users: ReadonlyMap<string, User>,
): DeliveryRequest[] {
  const notBefore = (delay: number) => from + delay * SECOND;
  return waysOf({ target, urgency }, users).map(({ channel, delaySeconds: delay }) => ({
    ownerId,
    seq,
    target: target.kind === "USER" ? `user:${target.id}` : `channel:${target.name}`,
    targetName: target.name,
    channel,
    urgency,
    requestedAt: recordedAt,
    ...(notBefore(delay) > recordedAt && { notBefore: notBefore(delay) }),
  }));
}

function waysOf({ target, urgency }: Notice, users: ReadonlyMap<string, User>): readonly Way[] {
  if (target.kind === "CHANNEL") return [{ channel: target.name, delaySeconds: 0 }];
  const user = users.get(target.id);
  const ways = user ? waysTo(user, urgency) : [];
  return ways.length > 0 ? ways : [{ channel: NO_CHANNEL, delaySeconds: 0 }];
}
