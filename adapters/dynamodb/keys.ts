/**
 * Every key of the table, and nothing else. One table, three indexes:
 * `byOwner` (incidents of a service, all of a kind by name), `byTime` (all incidents), `byDue` (work not done yet).
 */
import { createHash } from "node:crypto";
import type { DeadlineKind } from "../../domain/deadline.ts";
import type { DeliveryKey, DeliveryOutcome } from "../../domain/delivery.ts";
import type { FixPart } from "../../domain/fixPlans/fixPart.ts";
import { type OwnerKind, ownerKind } from "../../domain/owner.ts";
import type { Instant } from "../../domain/time.ts";

export type Key = {
  readonly pk: string;
  readonly sk: string;
};

interface PostPlace {
  readonly incidentId: string;
  readonly channel: string;
  readonly isOwn?: boolean;
}

export const INDEX = { byOwner: "gsi1", byTime: "gsi2", byDue: "gsi3" } as const;

/** Instants inside a sort key: as text they sort as they do in time. */
export const stamp = (at: Instant): string => new Date(at).toISOString();
/** UTC days inside a sort key. */
export const date = (at: Instant): string => stamp(at).slice(0, 10);
/** A timeline number inside a sort key. */
export const serial = (seq: number): string => String(seq).padStart(6, "0");

const SPREAD = 8;
/** One of a few partitions, the same for the same id, so that what every incident writes often has no single key. */
export const shardOf = (id: string): number =>
  [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 65_521, 7) % SPREAD;
export const SHARDS: readonly number[] = Array.from({ length: SPREAD }, (_, shard) => shard);

/** The item of whoever has a record, deadlines or deliveries; they stand in its partition. */
export const ownerKey = (ownerId: string): Key => OWNER_KEYS[ownerKind(ownerId)](ownerId);

const placeOf = ({ target, channel, later, status }: DeliveryOutcome): string =>
  `#${target}#${channel}${later ? `#${status}` : ""}`;

export const keys = {
  incident: (id: string): Key => ({ pk: `INC#${id}`, sk: "INCIDENT" }),
  /** The end of a delivery stands below the entry that was delivered, and what is reported of it later below that. */
  event: (ownerId: string, seq: number, delivered?: DeliveryOutcome): Key => ({
    pk: ownerKey(ownerId).pk,
    sk: `EVT#${serial(seq)}${delivered ? placeOf(delivered) : ""}`,
  }),
  deadline: (ownerId: string, kind: DeadlineKind, generation: number): Key => ({
    pk: ownerKey(ownerId).pk,
    sk: `DUE#${kind}#${generation}`,
  }),
  delivery: (key: DeliveryKey): Key => ({
    pk: ownerKey(key.ownerId).pk,
    sk: `DLV#${serial(key.seq)}#${key.target}#${key.channel}`,
  }),
  /** What is known of a message that shows an incident. Names of channels have no capitals. */
  post: ({ incidentId, channel, isOwn }: PostPlace): Key => ({
    pk: `INC#${incidentId}`,
    sk: `POST#${isOwn ? "OWN" : channel}`,
  }),
  /** Where what a provider calls a message leads to. */
  receipt: (receipt: string): Key => ({ pk: `RCPT#${receipt}`, sk: "RECEIPT" }),
  repeats: (id: string, shard: number): Key => ({ pk: `CNT#${id}#${shard}`, sk: "REPEATS" }),
  /** How far the incident has come in its playbook. */
  run: (incidentId: string): Key => ({ pk: `INC#${incidentId}`, sk: "RUN" }),
  /** A run of another playbook, before that. */
  pastRun: (incidentId: string, number: number): Key => ({
    pk: `INC#${incidentId}`,
    sk: `PAST#${serial(number)}`,
  }),
  /** The drill that was begun last on the service: no two run at once. */
  newestDrill: (serviceId: string): Key => ({ pk: `SVC#${serviceId}`, sk: "DRILL" }),
  /** What was asked for of an action of its playbook. */
  action: (incidentId: string, number: number): Key => ({
    pk: `INC#${incidentId}`,
    sk: `DO#${serial(number)}`,
  }),
  /** Where its deadlines stand; no item has this key itself. */
  actionClock: (actionId: string): Key => ({ pk: `DO#${actionId}`, sk: "CLOCK" }),
  /** Who has taken it in hand. */
  actionClaim: (actionId: string): Key => ({ pk: `DO#${actionId}`, sk: "CLAIM" }),
  /** The newest version of an incident's postmortem. */
  postmortem: (incidentId: string): Key => ({ pk: `INC#${incidentId}`, sk: "PM" }),
  /** A version before that; apart, so that reading the incident does not read all that was ever written on it. */
  pastPostmortem: (incidentId: string, version: number): Key => ({
    pk: `PM#${incidentId}`,
    sk: `VER#${serial(version)}`,
  }),
  /** What an audience is told of an incident. */
  incidentUpdate: (incidentId: string, id: string): Key => ({
    pk: `INC#${incidentId}`,
    sk: `UPD#${id}`,
  }),
  /** What everybody may read, in order of time: one partition, since there is little of it. */
  publicUpdate: (at: Instant, id: string): Key => ({
    pk: "STATUS",
    sk: `PUB#${stamp(at)}#${id}`,
  }),
  open: (serviceId: string, dedupKey: string): Key => ({
    pk: `SVC#${serviceId}`,
    sk: `OPEN#${dedupKey}`,
  }),
  /** The incident that opened last for a group, whose name may be longer than a key may. */
  group: (serviceId: string, group: string): Key => ({
    pk: `SVC#${serviceId}`,
    sk: `GRP#${createHash("sha256").update(group).digest("base64url")}`,
  }),
  /** A key of an incident that groups them, by when it was first heard. */
  member: (incidentId: string, firstAt: Instant, dedupKey: string): Key => ({
    pk: `MEM#${incidentId}`,
    sk: `KEY#${stamp(firstAt)}#${dedupKey}`,
  }),
  seen: (marker: string): Key => ({ pk: `SEEN#${marker}`, sk: "SEEN" }),
  idempotency: (key: string): Key => ({ pk: `IDEM#${key}`, sk: "IDEM" }),
  service: (id: string): Key => ({ pk: `SVC#${id}`, sk: "SERVICE" }),
  integration: (serviceId: string, keyHash: string): Key => ({
    pk: `SVC#${serviceId}`,
    sk: `KEY#${keyHash}`,
  }),
  change: (serviceId: string, at: Instant, id: string): Key => ({
    pk: `SVC#${serviceId}`,
    sk: `CHG#${stamp(at)}#${id}`,
  }),
  suppressed: (serviceId: string, at: Instant, id: string): Key => ({
    pk: `SVC#${serviceId}`,
    sk: `SUP#${stamp(at)}#${id}`,
  }),
  /** An alarm that planned work keeps back, under its monitor's own key. */
  held: (serviceId: string, dedupKey: string): Key => ({
    pk: `SVC#${serviceId}`,
    sk: `HELD#${dedupKey}`,
  }),
  serviceEntry: (serviceId: string, at: Instant, id: string): Key => ({
    pk: `SVC#${serviceId}`,
    sk: `REC#${stamp(at)}#${id}`,
  }),
  window: (id: string): Key => ({ pk: `WIN#${id}`, sk: "WINDOW" }),
  /** What a window has held back and replayed, spread like repeats. */
  heldTally: (windowId: string, shard: number): Key => ({
    pk: `CNT#${windowId}#${shard}`,
    sk: "HELD",
  }),
  policy: (id: string): Key => ({ pk: `POL#${id}`, sk: "POLICY" }),
  /** How many turns of a round-robin step have been taken. */
  turns: (policyId: string, step: number): Key => ({ pk: `POL#${policyId}`, sk: `TURN#${step}` }),
  policyUse: (policyId: string, serviceId: string): Key => ({
    pk: `POL#${policyId}`,
    sk: `USE#${serviceId}`,
  }),
  playbook: (id: string): Key => ({ pk: `PBK#${id}`, sk: "PLAYBOOK" }),
  proposal: (id: string): Key => ({ pk: `PRP#${id}`, sk: "PROPOSAL" }),
  playbookVersion: (id: string, version: number): Key => ({
    pk: `PBK#${id}`,
    sk: `VER#${serial(version)}`,
  }),
  user: (id: string): Key => ({ pk: `USR#${id}`, sk: "USER" }),
  /** Overrides stand before it, later ends later: one range is a schedule with the overrides that have not ended. */
  schedule: (id: string): Key => ({ pk: `SCH#${id}`, sk: "SCHEDULE" }),
  override: (scheduleId: string, end: Instant, id: string): Key => ({
    pk: `SCH#${scheduleId}`,
    sk: `OVR#${stamp(end)}#${id}`,
  }),
  /** By the end of the last shift it is about: one range is all requests that still matter. */
  shiftRequest: (scheduleId: string, end: Instant, id: string): Key => ({
    pk: `SCH#${scheduleId}`,
    sk: `ASK#${stamp(end)}#${id}`,
  }),
  scheduleVersion: (scheduleId: string, from: Instant): Key => ({
    pk: `SCH#${scheduleId}`,
    sk: `VER#${stamp(from)}`,
  }),
  scheduleEntry: (scheduleId: string, seq: number): Key => ({
    pk: `SCH#${scheduleId}`,
    sk: `EVT#${serial(seq)}`,
  }),
  /** What a schedule keeps for whoever is on call next. */
  handoffDesk: (scheduleId: string): Key => ({ pk: `SCH#${scheduleId}`, sk: "DESK" }),
  handoffReport: (scheduleId: string, draftedAt: Instant, id: string): Key => ({
    pk: `SCH#${scheduleId}`,
    sk: `HND#${stamp(draftedAt)}#${id}`,
  }),
  /** Says that a policy names the schedule, which is then not to be deleted. */
  scheduleUse: (scheduleId: string, policyId: string): Key => ({
    pk: `SCH#${scheduleId}`,
    sk: `USE#${policyId}`,
  }),
  contactCode: (userId: string, channel: string): Key => ({
    pk: `USR#${userId}`,
    sk: `CODE#${channel}`,
  }),
  testPages: (userId: string): Key => ({ pk: `USR#${userId}`, sk: "TESTS" }),
  /** What was sent to the person lately. */
  sentPages: (userId: string): Key => ({ pk: `USR#${userId}`, sk: "PAGES" }),
  heartbeat: (id: string): Key => ({ pk: `HBT#${id}`, sk: "HEARTBEAT" }),
  /** What every ping writes stands beside what people configure. */
  pulse: (heartbeatId: string): Key => ({ pk: `HBT#${heartbeatId}`, sk: "PULSE" }),
  pageCheck: (id: string): Key => ({ pk: `PCK#${id}`, sk: "CHECK" }),
  drillPlan: (id: string): Key => ({ pk: `DRL#${id}`, sk: "PLAN" }),
  team: (id: string): Key => ({ pk: `TEAM#${id}`, sk: "TEAM" }),
  teamUse: (teamId: string, ownerId: string): Key => ({
    pk: `TEAM#${teamId}`,
    sk: `USE#${ownerId}`,
  }),
  /** By how many owners a team is named. */
  teamUsers: (teamId: string): Key => ({ pk: `TEAM#${teamId}`, sk: "COUNT" }),
  /** Says that a schedule has named the person. */
  onSchedule: (userId: string, scheduleId: string): Key => ({
    pk: `USR#${userId}`,
    sk: `ONC#${scheduleId}`,
  }),
  /** With its owner, where it stays on record. */
  ownedFeed: (userId: string, id: string): Key => ({ pk: `USR#${userId}`, sk: `FEED#${id}` }),
  /** Where the secret of a feed leads to. */
  calendarFeed: (tokenHash: string): Key => ({ pk: `FEED#${tokenHash}`, sk: "FEED" }),
  /** Where the secret of an invitation leads to. */
  pushInvitation: (tokenHash: string): Key => ({ pk: `PUSH#${tokenHash}`, sk: "INVITATION" }),
  publishedMonth: (tokenHash: string, month: string): Key => ({
    pk: `FEED#${tokenHash}`,
    sk: `PUB#${month}`,
  }),
  actionItem: (id: string): Key => ({ pk: `ACT#${id}`, sk: "ITEM" }),
  /** Says that an incident has it. */
  actionItemOf: (incidentId: string, id: string): Key => ({
    pk: `INC#${incidentId}`,
    sk: `ACT#${id}`,
  }),
  /** Which action item is this part of the incident's fix plan: the lock on it. */
  fixPart: (incidentId: string, part: FixPart): Key => ({
    pk: `INC#${incidentId}`,
    sk: `FIX#${part}`,
  }),
  /** By how many policies a schedule is named. */
  scheduleUsers: (scheduleId: string): Key => ({ pk: `SCH#${scheduleId}`, sk: "COUNT" }),
  channel: (name: string): Key => ({ pk: `CHN#${name}`, sk: "CHANNEL" }),
  severities: (): Key => ({ pk: "CFG#severities", sk: "CONFIG" }),
  defaultPolicy: (): Key => ({ pk: "CFG#default-policy", sk: "CONFIG" }),
  playbooks: (): Key => ({ pk: "CFG#playbooks", sk: "CONFIG" }),
  subscriptions: (): Key => ({ pk: "CFG#subscriptions", sk: "CONFIG" }),
  actionSettings: (): Key => ({ pk: "CFG#actions", sk: "CONFIG" }),
  freezes: (): Key => ({ pk: "CFG#freezes", sk: "CONFIG" }),
  communication: (): Key => ({ pk: "CFG#communication", sk: "CONFIG" }),
  awsRoutes: (): Key => ({ pk: "CFG#aws-routes", sk: "CONFIG" }),
  name: (kind: string, name: string): Key => ({
    pk: `NAME#${kind}#${name.trim().toLowerCase()}`,
    sk: "NAME",
  }),
  /** The lock on a token's subject, of which no two are the same in other letters. */
  login: (subject: string): Key => ({ pk: `NAME#user-login#${subject}`, sk: "LOGIN" }),
  audit: (owner: string, at: Instant, id: string): Key => ({
    pk: owner,
    sk: `AUD#${stamp(at)}#${id}`,
  }),
  contribution: (incidentId: string): Key => ({ pk: `CTB#${incidentId}`, sk: "CONTRIBUTION" }),
  /** An aggregate; `day` is the midnight it begins with. */
  metricsCell: (serviceId: string, day: Instant, group: string): Key => ({
    pk: `MET#${serviceId}`,
    sk: `DAY#${date(day)}#${group}`,
  }),
  /** Says that an incident adds something on that day. */
  measuredOn: (serviceId: string, day: Instant, incidentId: string): Key => ({
    pk: `MET#${serviceId}`,
    sk: `AT#${date(day)}#${incidentId}`,
  }),
  failure: (serviceId: string, at: Instant, incidentId: string): Key => ({
    pk: `MET#${serviceId}`,
    sk: `FAIL#${stamp(at)}#${incidentId}`,
  }),
} as const;

const OWNER_KEYS: Readonly<Record<OwnerKind, (id: string) => Key>> = {
  INCIDENT: keys.incident,
  SCHEDULE: keys.schedule,
  USER: keys.user,
  HEARTBEAT: keys.heartbeat,
  MAINTENANCE: keys.window,
  ACTION: keys.actionClock,
  ACTION_ITEM: keys.actionItem,
  DRILL_PLAN: keys.drillPlan,
  PAGE_CHECK: keys.pageCheck,
};

export const indexKeys = {
  incidentsOfService: (serviceId: string): string => `SVC#${serviceId}`,
  // These two are one partition each, so that a page of a list is one query: one small write when an incident opens
  // and one when it ends, which bears about 1,000 openings a second.
  allIncidents: (): string => "INCIDENTS",
  openIncidents: (): string => "OPEN",
  postmortemsOfService: (serviceId: string): string => `PMS#${serviceId}`,
  allPostmortems: (): string => "POSTMORTEMS",
  openedAt: (at: Instant, id: string): string => `${stamp(at)}#${id}`,
  heartbeatsOfService: (serviceId: string): string => `HBT#${serviceId}`,
  actionItemsOfOwner: (userId: string): string => `ACT#USR#${userId}`,
  actionItemsOfService: (serviceId: string): string => `ACT#SVC#${serviceId}`,
  openActionItems: (): string => "ACT#OPEN",
  endedActionItems: (): string => "ACT#ENDED",
  proposalsOfPlaybook: (playbookId: string): string => `PRP#${playbookId}`,
  drillPlansOfService: (serviceId: string): string => `DRL#${serviceId}`,
  kind: (kind: string): string => `KIND#${kind}`,
  named: (name: string, id: string): string => `${name.toLowerCase()}#${id}`,
  dueDeadlines: (shard: number): string => `DUE#${shard}`,
  dueDeliveries: (shard: number): string => `DLV#${shard}`,
} as const;
