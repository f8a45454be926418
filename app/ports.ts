import type { Channel } from "../domain/channel.ts";
import type { Communication } from "../domain/communication/communication.ts";
import type { IncidentUpdate, UpdateChange } from "../domain/communication/incidentUpdate.ts";
import type { Deadline } from "../domain/deadline.ts";
import type { Facts } from "../domain/decision.ts";
import type { DeliveryChange, DeliveryKey } from "../domain/delivery.ts";
import type { TakenTurn } from "../domain/escalation/step.ts";
import type { TimelineEntry } from "../domain/events.ts";
import type { KeyChange } from "../domain/grouping/groupedKey.ts";
import type { Grouping, GroupPointer } from "../domain/grouping/grouping.ts";
import type { KeyTally } from "../domain/grouping/keyTally.ts";
import type { Incident } from "../domain/incident.ts";
import type { Integration } from "../domain/integration.ts";
import type { HeldSignal } from "../domain/maintenance/heldSignal.ts";
import type { ActionChange, ActionRun } from "../domain/playbooks/actions/actionRun.ts";
import type { PlaybookCard } from "../domain/playbooks/playbook.ts";
import type { PlaybookRun, RunChange } from "../domain/playbooks/playbookRun.ts";
import type { EscalationPolicy } from "../domain/policy.ts";
import type { Postmortem, PostmortemChange } from "../domain/postmortems/postmortem.ts";
import type { Service } from "../domain/service.ts";
import type { SeverityTable } from "../domain/severity.ts";
import type { Subscription } from "../domain/subscription.ts";
import type { Instant } from "../domain/time.ts";
import type { User } from "../domain/user.ts";
import type { DeliveryRequest } from "./deliveryPorts.ts";
import type { Holder } from "./keyPorts.ts";
import type { RosterReader } from "./oncall/ports.ts";

export interface Clock {
  now(): Instant;
}

export interface Ids {
  /** A new id that sorts by time, with a prefix that says what it names: `inc_…`. */
  next(
    prefix:
      | ("inc" | "pol" | "usr" | "team" | "int" | "aud" | "sig" | "msg" | "cal")
      | ("sch" | "lay" | "ovr" | "req" | "sup" | "win" | "pbk" | "chg" | "hbt" | "act")
      | ("hnd" | "kis" | "prp" | "frz" | "upd" | "drl"),
  ): string;
  /** A service's id: short, because it is part of every integration key. */
  nextService(): string;
}

/** What a client named one request, and a hash of what it asked: a repeat answers like the first. */
export interface Idempotency {
  /** Actor, mutation and the client's key. */
  readonly key: string;
  readonly inputHash: string;
}
export interface EarlierRequest {
  readonly inputHash: string;
  /** Id of the object it changed or made. */
  readonly resultId: string;
}

/** All that is needed to decide on a signal or a declaration, from one batch read. */
export interface Desk {
  readonly service?: Service;
  readonly severities: SeverityTable;
  readonly defaultPolicy?: EscalationPolicy;
  readonly subscriptions: readonly Subscription[];
  readonly playbooks: readonly PlaybookCard[];
  readonly integration?: Integration;
  readonly open: ReadonlyMap<string, Holder>;
  /** What has opened last for each of the groups that were asked for, by the group's name. */
  readonly groups: ReadonlyMap<string, GroupPointer>;
  /** Alarms that planned work holds back, by their monitors' own keys. */
  readonly held: ReadonlyMap<string, HeldSignal>;
  /** Id of the incident of the newest drill that was begun on the service, where it was asked for. */
  readonly drill?: string;
  readonly earlier?: EarlierRequest;
}
export interface DeskRequest {
  readonly serviceId: string;
  readonly dedupKeys: readonly string[];
  /** The groups to look up too, by how the service groups. */
  readonly groupsBy?: (grouping: Grouping) => readonly string[];
  /** Monitors' own keys, under which alarms may be held back. */
  readonly heldKeys?: readonly string[];
  /** Whether the newest drill is looked up. */
  readonly drill?: boolean;
  readonly integrationKeyHash?: string;
  readonly idempotency?: Idempotency;
}

/** A firing that ends once: one stretch of it, or, of a monitor that does not tell stretches apart, its key up to a time. */
export interface FiringMarker {
  readonly name: string;
  /** When, by the monitor's clock, this was said; absent where the name is that of one stretch. */
  readonly saidAt?: Instant;
}

/** One accepted command: everything that becomes true together. */
export interface Change {
  /** Absent when the incident is new. */
  readonly before?: Incident;
  readonly after: Incident;
  readonly entries: readonly TimelineEntry[];
  /** The incident that this one becomes a duplicate of; it must not have become one itself. */
  readonly original?: Incident;
  /** The message behind it, which must not have been dealt with before. */
  readonly message?: string;
  /** The firing that it ends. */
  readonly ended?: FiringMarker;
  /** The firing that it begins, which must not have ended already. */
  readonly begun?: FiringMarker;
  /** What becomes of a key of an incident that groups them; where nothing else does, before and after are one. */
  readonly key?: KeyChange;
  /** It ends because no other key of it fires, which must still be so. */
  readonly allClear?: boolean;
  /** Who held the key so far, of an incident that has ended. */
  readonly released?: Holder;
  /** What opened for the group before. */
  readonly group?: GroupPointer;
  readonly run?: RunChange;
  readonly update?: UpdateChange;
  /** It is the service's newest drill from now on; `before` was until now. */
  readonly drill?: { readonly before?: string };
  readonly action?: ActionChange;
  readonly postmortem?: PostmortemChange;
  /** The alarm that was held back until now, and must still be. */
  readonly takes?: HeldSignal;
  /** Turns of round-robin steps that it takes. */
  readonly turns?: readonly TakenTurn[];
  readonly idempotency?: Idempotency;
  /** Deliveries that are made or begin anew; nobody may have tried them since they were read. */
  readonly deliveries?: readonly DeliveryChange[];
}
/** Why a commit did not happen; the caller reads again and decides anew. */
export type Conflict = "REVISION" | "KEY_TAKEN" | "SEEN" | "IDEMPOTENCY" | "CONTENTION";

export interface AlsoLoad {
  readonly idempotency?: Idempotency;
  /** The message behind the command. */
  readonly message?: string;
  /** The severity table, for a command that changes the level. */
  readonly severities?: boolean;
  /** What teams have asked to hear of, for a command that may make it another kind of trouble. */
  readonly subscriptions?: boolean;
  /** The playbooks that one may be chosen from, for a command that may choose. */
  readonly playbooks?: boolean;
  /** How far the incident has come in its playbook. */
  readonly run?: boolean;
  /** What its playbooks have had done: read after the incident, so that they are no older than it. */
  readonly actions?: boolean;
  /** The newest version of its postmortem. */
  readonly postmortem?: boolean;
  /** An update of the incident that the command names. */
  readonly updateId?: string;
  /** How others are told. */
  readonly communication?: boolean;
  /** Another incident that the command names. */
  readonly otherId?: string;
  /** A delivery that the command names. */
  readonly delivery?: DeliveryKey;
  /** How the keys of an incident stand that groups them. */
  readonly tally?: boolean;
}
export interface Loaded {
  readonly incident?: Incident;
  readonly earlier?: EarlierRequest;
  /** Whether the message was dealt with before. */
  readonly isSeen: boolean;
  readonly severities?: SeverityTable;
  readonly subscriptions?: readonly Subscription[];
  readonly playbooks?: readonly PlaybookCard[];
  readonly run?: PlaybookRun;
  readonly actions?: readonly ActionRun[];
  readonly postmortem?: Postmortem;
  readonly update?: IncidentUpdate;
  readonly communication?: Communication;
  readonly other?: Incident;
  readonly delivered?: NonNullable<Facts["delivered"]>;
  readonly tally?: KeyTally;
}

export interface IncidentStore extends RosterReader, Pick<Directory, "users"> {
  /** A consistent read of an incident and of what goes with the command, in one call. */
  load(incidentId: string, also?: AlsoLoad): Promise<Loaded>;
  loadDesk(request: DeskRequest): Promise<Desk>;
  /** How many turns of these round-robin steps have been taken, by place; a step that is not there: none. */
  turnsTaken(policyId: string, places: readonly number[]): Promise<ReadonlyMap<number, number>>;
  /** One transaction; undefined when it is done. */
  commit(change: Change): Promise<Conflict | undefined>;
  /** One cheap write to a counter beside the incident; false when that groups keys and has ended. */
  countRepeat(incidentId: string, at: Instant): Promise<boolean>;
  /** Remembers the end of a firing of which no incident was open. */
  rememberEnd(ended: FiringMarker, now: Instant): Promise<void>;
  /** Forgets a deadline item that no incident stands behind any more. */
  dropDeadline(ref: DeadlineRef): Promise<void>;
}

/** A deadline with its owner: what travels through schedules and queues. */
export interface DeadlineRef extends Deadline {
  /** Id of an incident or a schedule. */
  readonly ownerId: string;
}

export interface DeadlineScheduler {
  /** Setting the same deadline twice is setting it once. */
  set(deadline: DeadlineRef): Promise<void>;
  /** An optimisation, never a guarantee. */
  cancel(deadline: DeadlineRef): Promise<void>;
}

export interface DeadlineQueue {
  /** Hands the deadline to whoever fires it, no sooner than `delaySeconds` (0–900, whole) from now. */
  send(deadline: DeadlineRef, delaySeconds: number): Promise<void>;
}

/** Reads of what has been configured, for code that reacts. */
export interface Directory {
  users(ids: readonly string[]): Promise<ReadonlyMap<string, User>>;
  channels(names: readonly string[]): Promise<ReadonlyMap<string, Channel>>;
}

export interface Secrets {
  /** As it is, or as it was in one of its versions. */
  get(name: string, versionId?: string): Promise<string>;
  put(name: string, value: string): Promise<void>;
}

/** Work that should have been touched by now. */
export interface OverdueWork {
  deadlines(before: Instant): Promise<readonly DeadlineRef[]>;
  deliveries(before: Instant): Promise<readonly DeliveryRequest[]>;
}
