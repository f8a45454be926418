import type { ActionItemChange } from "../../domain/actionItems/recorded.ts";
import type { AuditEntry } from "../../domain/audit.ts";
import type { AwsRouting } from "../../domain/awsRouting.ts";
import type { ServiceChange } from "../../domain/changes/serviceChange.ts";
import type { Channel } from "../../domain/channel.ts";
import type { Communication } from "../../domain/communication/communication.ts";
import type { ContactCode } from "../../domain/contactCode.ts";
import type { DrillSeries } from "../../domain/drills/plan/drillSeries.ts";
import type { Beat } from "../../domain/heartbeat/pulse.ts";
import type { Integration } from "../../domain/integration.ts";
import type { WindowClock, WindowClockChange } from "../../domain/maintenance/windowClock.ts";
import type { CalendarFeed } from "../../domain/oncall/calendarFeed.ts";
import type { PageCheckState } from "../../domain/pageCheck/pageCheckState.ts";
import type { ActionSettings } from "../../domain/playbooks/actions/actionSettings.ts";
import type { Playbook } from "../../domain/playbooks/playbook.ts";
import type { PlaybookIndex } from "../../domain/playbooks/playbookIndex.ts";
import type { PlaybookProposal } from "../../domain/playbooks/proposals/proposal.ts";
import type { EscalationPolicy } from "../../domain/policy.ts";
import type { Freeze } from "../../domain/prevention/freeze.ts";
import type { PushInvitation } from "../../domain/pushSubscription.ts";
import type { Service } from "../../domain/service.ts";
import type { SeverityTable } from "../../domain/severity.ts";
import type { Subscription } from "../../domain/subscription.ts";
import type { Team } from "../../domain/team.ts";
import type { TestPage, TestPages, TestResult } from "../../domain/testPage.ts";
import type { Instant } from "../../domain/time.ts";
import type { User } from "../../domain/user.ts";
import type { Reach } from "../../domain/validateChannel.ts";
import type { ChangeReader } from "../changes/ports.ts";
import type { RosterReader } from "../oncall/ports.ts";
import type { PlaybookReader } from "../playbookPorts.ts";
import type { Clock, EarlierRequest, Idempotency, Ids } from "../ports.ts";

export interface PageRequest {
  readonly first: number;
  /** Cursor of the last entry that was seen. */
  readonly after?: string;
}
export interface Page<T> {
  readonly entries: readonly { readonly cursor: string; readonly value: T }[];
  readonly hasMore: boolean;
}

/** One object that is kept once per environment; version 0 is the default, before anybody changed it. */
export interface Setting<T> {
  readonly version: number;
  readonly value: T;
}

/** Who a token speaks for, as far as it tells. */
export interface SignIn {
  readonly login?: string;
  readonly email?: string;
}

/** What has been configured. Lists are by name and may lag a moment; everything else is what was last written. */
export interface ConfigReader {
  service(id: string): Promise<Service | undefined>;
  /** Those of the ids that exist, by id. */
  services(ids: readonly string[]): Promise<ReadonlyMap<string, Service>>;
  listServices(page: PageRequest): Promise<Page<Service>>;
  policy(id: string): Promise<EscalationPolicy | undefined>;
  listPolicies(page: PageRequest): Promise<Page<EscalationPolicy>>;
  users(ids: readonly string[]): Promise<ReadonlyMap<string, User>>;
  listUsers(page: PageRequest): Promise<Page<User>>;
  /** The user who signs in with this subject, or else has this e-mail address. */
  person(signIn: SignIn): Promise<User | undefined>;
  contactCode(userId: string, channel: string): Promise<ContactCode | undefined>;
  /** The newest test pages of a person; nothing once they are forgotten, after a week. */
  testPages(userId: string): Promise<TestPages | undefined>;
  /** What has become of them. */
  testResults(userId: string): Promise<readonly TestResult[]>;
  /** Those that exist, by id. */
  teams(ids: readonly string[]): Promise<ReadonlyMap<string, Team>>;
  listTeams(page: PageRequest): Promise<Page<Team>>;
  /** Ids of the schedules, policies and services that name the team. */
  teamUses(id: string): Promise<readonly string[]>;
  /** What was changed of a subject, newest first. */
  auditLog(subject: string, page: PageRequest): Promise<Page<AuditEntry>>;
  channels(names: readonly string[]): Promise<ReadonlyMap<string, Channel>>;
  listChannels(page: PageRequest): Promise<Page<Channel>>;
  /** All keys of a service, revoked ones too, oldest first. */
  integrations(serviceId: string): Promise<readonly Integration[]>;
  windowClock(windowId: string): Promise<WindowClock | undefined>;
  /** Those that exist, by id. */
  heartbeats(ids: readonly string[]): Promise<ReadonlyMap<string, Beat>>;
  /** By name; the list may lag a moment. */
  heartbeatsOf(serviceId: string): Promise<readonly Beat[]>;
  drillPlan(id: string): Promise<DrillSeries | undefined>;
  /** By name; the list may lag a moment. */
  drillPlansOf(serviceId: string): Promise<readonly DrillSeries[]>;
  pageCheck(): Promise<PageCheckState>;
  /** By the hash of its secret, expired or not. */
  pushInvitation(tokenHash: string): Promise<PushInvitation | undefined>;
  /** All feeds of a person, revoked ones too, oldest first. */
  calendarFeeds(userId: string): Promise<readonly CalendarFeed[]>;
  severities(): Promise<Setting<SeverityTable>>;
  /** What all teams have asked to hear of. */
  subscriptions(): Promise<Setting<readonly Subscription[]>>;
  /** Those that are not over, and perhaps some that are. */
  freezes(): Promise<Setting<readonly Freeze[]>>;
  /** How others are told of incidents. */
  communication(): Promise<Setting<Communication>>;
  defaultPolicy(): Promise<Setting<EscalationPolicy | undefined>>;
  awsRouting(): Promise<Setting<AwsRouting>>;
  actionSettings(): Promise<Setting<ActionSettings>>;
}

interface Edit<Kind extends string, T> {
  readonly kind: Kind;
  /** As it was read; absent when it is new. The write is refused when it is no longer so. */
  readonly before?: T;
  readonly after: T;
}
/** One object as it will be. A copy of a policy inside one is refused when it is not the policy as it is. */
export type ConfigEdit =
  | Edit<"service", Service>
  | Edit<"policy", EscalationPolicy>
  | Edit<"user", User>
  | Edit<"contactCode", ContactCode>
  | Edit<"testPages", TestPages>
  | Edit<"team", Team>
  | Deletion<"teamDeletion", Team>
  | Deletion<"contactCodeUse", ContactCode>
  | Edit<"channel", Channel>
  | Edit<"integration", Integration>
  | Edit<"calendarFeed", CalendarFeed>
  | ({ readonly kind: "windowClock" } & WindowClockChange)
  | Edit<"pushInvitation", PushInvitation>
  | Deletion<"pushInvitationUse", PushInvitation>
  | ({ readonly kind: "actionItem" } & ActionItemChange)
  | Edit<"heartbeat", Beat>
  | Deletion<"heartbeatDeletion", Beat>
  | Edit<"pageCheck", PageCheckState>
  | Edit<"drillSeries", DrillSeries>
  | Deletion<"drillSeriesDeletion", DrillSeries>
  | Edit<"severities", Setting<SeverityTable>>
  | Edit<"serviceChange", ServiceChange>
  | Edit<"playbook", Playbook>
  | Edit<"playbookProposal", PlaybookProposal>
  | Edit<"playbookIndex", Setting<PlaybookIndex>>
  | Edit<"subscriptions", Setting<readonly Subscription[]>>
  | Edit<"freezes", Setting<readonly Freeze[]>>
  | Edit<"communication", Setting<Communication>>
  | Edit<"defaultPolicy", Setting<EscalationPolicy>>
  | Edit<"actionSettings", Setting<ActionSettings>>
  | Edit<"awsRouting", Setting<AwsRouting>>;

interface Deletion<Kind extends string, T> {
  readonly kind: Kind;
  readonly before: T;
}

/** Everything that becomes true together. The audit entry belongs to the first edit. */
export interface ConfigChange {
  readonly edits: readonly [ConfigEdit, ...ConfigEdit[]];
  readonly audit: AuditEntry;
  readonly idempotency?: Idempotency;
}
/** Why nothing was written. STALE: something read has changed since; read again and decide anew. */
export type ConfigConflict =
  | "STALE"
  | "NAME_TAKEN"
  | "LOGIN_TAKEN"
  | "EMAIL_TAKEN"
  | "IDEMPOTENCY"
  | "CONTENTION";

export interface ConfigStore extends ConfigReader {
  /** What a request of this key came to, while that is remembered (7 days). */
  earlier(key: string, now: Instant): Promise<EarlierRequest | undefined>;
  /** One transaction; undefined when it is done. */
  commit(change: ConfigChange): Promise<ConfigConflict | undefined>;
  /** Renews every older copy of the policy, in services and as the default. Doing it again does no harm. */
  spreadPolicy(policy: EscalationPolicy): Promise<void>;
  /** Counts a try at the code; undefined, and not counted, when there is none that may be tried any more. */
  tryContactCode(userId: string, channel: string, now: Instant): Promise<ContactCode | undefined>;
}

export interface Randomness {
  bytes(count: number): Uint8Array;
}

/** Writing secrets; `configure` never reads one. */
export interface SecretKeeper {
  put(name: string, value: string): Promise<void>;
  /** Whether it was made: false when there is one already, which stays as it is. */
  putIfAbsent(name: string, value: string): Promise<boolean>;
  /** Adds a version that can be read by its id (32 to 64 characters); again the same is nothing new. */
  putVersion(name: string, versionId: string, value: string): Promise<void>;
}

/** Brings a one-time code to a person over one of their channels. */
export interface ContactCodes {
  send(user: User, channel: string, code: string): Promise<void>;
}

/** Brings a test page to a person. */
export interface TestPageSender {
  send(user: User, page: TestPage): Promise<void>;
}

export interface ConfigurePorts {
  readonly config: ConfigStore;
  readonly rosters: RosterReader;
  readonly playbooks: PlaybookReader;
  readonly changes: ChangeReader;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly randomness: Randomness;
  readonly secrets: SecretKeeper;
  /** Secrets of channels are named `<secretPrefix>/<channel name>`. */
  readonly secretPrefix: string;
  /** Secrets of integrations are named `<integrationSecretPrefix>/<integration's id>`. */
  readonly integrationSecretPrefix: string;
  readonly reach: Reach;
  readonly contactCodes: ContactCodes;
  readonly testPages: TestPageSender;
}
