import type {
  ConfigReader,
  Page,
  PageRequest,
  Setting,
  SignIn,
} from "../../app/configure/ports.ts";
import type { AuditEntry } from "../../domain/audit.ts";
import type { AwsRouting } from "../../domain/awsRouting.ts";
import type { Channel } from "../../domain/channel.ts";
import { type Communication, NO_COMMUNICATION } from "../../domain/communication/communication.ts";
import type { ContactCode } from "../../domain/contactCode.ts";
import { directTarget } from "../../domain/delivery.ts";
import type { DrillSeries } from "../../domain/drills/plan/drillSeries.ts";
import type { Beat } from "../../domain/heartbeat/pulse.ts";
import type { Integration } from "../../domain/integration.ts";
import type { WindowClock } from "../../domain/maintenance/windowClock.ts";
import type { CalendarFeed } from "../../domain/oncall/calendarFeed.ts";
import type { PageCheckState } from "../../domain/pageCheck/pageCheckState.ts";
import {
  type ActionSettings,
  DEFAULT_ACTION_SETTINGS,
} from "../../domain/playbooks/actions/actionSettings.ts";
import type { EscalationPolicy } from "../../domain/policy.ts";
import type { Freeze } from "../../domain/prevention/freeze.ts";
import type { PushInvitation } from "../../domain/pushSubscription.ts";
import type { Service } from "../../domain/service.ts";
import { DEFAULT_SEVERITIES, type SeverityTable } from "../../domain/severity.ts";
import type { Subscription } from "../../domain/subscription.ts";
import type { Team } from "../../domain/team.ts";
import type { TestPage, TestPages, TestResult } from "../../domain/testPage.ts";
import type { User } from "../../domain/user.ts";
import { auditPage } from "./auditPage.ts";
import { beatsIn } from "./beatsIn.ts";
import { DynamoDirectory } from "./directory.ts";
import { actionSettingsItem } from "./items/actionSettings.ts";
import { awsRoutesItem } from "./items/awsRoutes.ts";
import { calendarFeedItem } from "./items/calendarFeed.ts";
import { channelItem } from "./items/channel.ts";
import type { Codec } from "./items/codec.ts";
import { communicationItem } from "./items/communication.ts";
import { contactCodeItem } from "./items/contactCode.ts";
import { deliveryItem } from "./items/delivery.ts";
import { drillSeriesItem } from "./items/drillSeries.ts";
import { integrationItem } from "./items/integration.ts";
import { nameItem } from "./items/name.ts";
import { defaultPolicyItem, policyItem } from "./items/policy.ts";
import { pushInvitationItem } from "./items/pushInvitation.ts";
import { serviceItem } from "./items/service.ts";
import { severitiesItem } from "./items/severities.ts";
import { subscriptionsItem } from "./items/subscriptions.ts";
import { teamItem } from "./items/team.ts";
import { testPagesItem } from "./items/testPages.ts";
import { useItem } from "./items/use.ts";
import { userItem } from "./items/user.ts";
import { windowClockItem } from "./items/windowClock.ts";
import { INDEX, indexKeys, type Key, keys } from "./keys.ts";
import { listByName } from "./listByName.ts";
import { readPageCheck } from "./pageCheckStore.ts";
import { readFreezes } from "./readFreezes.ts";
import { emailLock } from "./userLocks.ts";

export class DynamoConfigReader extends DynamoDirectory implements ConfigReader {
  service(id: string): Promise<Service | undefined> {
    return this.#one(serviceItem, keys.service(id));
  }

  async services(ids: readonly string[]): Promise<ReadonlyMap<string, Service>> {
    const items = await this.table.batchGet(ids.map(keys.service));
    return new Map(items.map(serviceItem.decode).map((service) => [service.id, service]));
  }

  listServices(page: PageRequest): Promise<Page<Service>> {
    return listByName(this.table, serviceItem, { ...page, kind: "SERVICE" });
  }

  policy(id: string): Promise<EscalationPolicy | undefined> {
    return this.#one(policyItem, keys.policy(id));
  }

  listPolicies(page: PageRequest): Promise<Page<EscalationPolicy>> {
    return listByName(this.table, policyItem, { ...page, kind: "POLICY" });
  }

  listUsers(page: PageRequest): Promise<Page<User>> {
    return listByName(this.table, userItem, { ...page, kind: "USER" });
  }

  async person({ login, email }: SignIn): Promise<User | undefined> {
    const byLogin = login === undefined ? [] : [keys.login(login)];
    const locks = await this.table.batchGet([...byLogin, ...(email ? [emailLock(email)] : [])]);
    const lock = locks.find(({ pk }) => pk === byLogin[0]?.pk) ?? locks[0];
    return lock && this.#one(userItem, keys.user(nameItem.decode(lock).ownerId));
  }

  contactCode(userId: string, channel: string): Promise<ContactCode | undefined> {
    return this.#one(contactCodeItem, keys.contactCode(userId, channel));
  }

  testPages(userId: string): Promise<TestPages | undefined> {
    return this.#one(testPagesItem, keys.testPages(userId));
  }

  async testResults(userId: string): Promise<readonly TestResult[]> {
    const { pages = [] } = (await this.testPages(userId)) ?? {};
    const keyOf = ({ id, channel }: TestPage) =>
      keys.delivery({ ownerId: userId, seq: 0, target: directTarget(id), channel });
    const items = await this.table.batchGet(pages.map(keyOf));
    return pages.map((page) => {
      const item = items.find(({ sk }) => sk === keyOf(page).sk);
      return { page, ...(item && { delivery: deliveryItem.decode(item) }) };
    });
  }

  pushInvitation(tokenHash: string): Promise<PushInvitation | undefined> {
    return this.#one(pushInvitationItem, keys.pushInvitation(tokenHash));
  }

  listTeams(page: PageRequest): Promise<Page<Team>> {
    return listByName(this.table, teamItem, { ...page, kind: "TEAM" });
  }

  async teamUses(id: string): Promise<readonly string[]> {
    const uses = await this.table.queryAll({
      where: {
        text: "pk = :team AND begins_with(sk, :use)",
        values: { ":team": keys.team(id).pk, ":use": "USE#" },
      },
      consistent: true,
    });
    return uses.map(useItem.decode).map(({ ownerId }) => ownerId);
  }

  auditLog(subject: string, page: PageRequest): Promise<Page<AuditEntry>> {
    return auditPage(this.table, subject, page);
  }

  listChannels(page: PageRequest): Promise<Page<Channel>> {
    return listByName(this.table, channelItem, { ...page, kind: "CHANNEL" });
  }

  async integrations(serviceId: string): Promise<readonly Integration[]> {
    const items = await this.table.queryAll({
      where: {
        text: "pk = :service AND begins_with(sk, :key)",
        values: { ":service": keys.service(serviceId).pk, ":key": "KEY#" },
      },
      consistent: true,
    });
    return items.map(integrationItem.decode).sort((one, other) => one.createdAt - other.createdAt);
  }

  windowClock(windowId: string): Promise<WindowClock | undefined> {
    return this.#one(windowClockItem, keys.window(windowId));
  }

  async heartbeats(ids: readonly string[]): Promise<ReadonlyMap<string, Beat>> {
    const wanted = ids.flatMap((id) => [keys.heartbeat(id), keys.pulse(id)]);
    return beatsIn(await this.table.batchGet(wanted));
  }

  async heartbeatsOf(serviceId: string): Promise<readonly Beat[]> {
    const places = await this.#ownedBy(indexKeys.heartbeatsOfService(serviceId));
    const ids = places.map(({ pk }) => pk.slice(keys.heartbeat("").pk.length));
    const found = await this.heartbeats(ids);
    return ids.flatMap((id) => found.get(id) ?? []);
  }

  pageCheck(): Promise<PageCheckState> {
    return readPageCheck(this.table);
  }

  drillPlan(id: string): Promise<DrillSeries | undefined> {
    return this.#one(drillSeriesItem, keys.drillPlan(id));
  }

  async drillPlansOf(serviceId: string): Promise<readonly DrillSeries[]> {
    const places = await this.#ownedBy(indexKeys.drillPlansOfService(serviceId));
    const items = await this.table.batchGet(places);
    const byName = items.map(drillSeriesItem.decode);
    return byName.sort((one, other) => (one.plan.name < other.plan.name ? -1 : 1));
  }

  async calendarFeeds(userId: string): Promise<readonly CalendarFeed[]> {
    const items = await this.table.queryAll({
      where: {
        text: "pk = :user AND begins_with(sk, :feed)",
        values: { ":user": keys.user(userId).pk, ":feed": "FEED#" },
      },
      consistent: true,
    });
    return items.map(calendarFeedItem.decode).sort((one, other) => one.createdAt - other.createdAt);
  }

  async subscriptions(): Promise<Setting<readonly Subscription[]>> {
    const stored = await this.#one(subscriptionsItem, keys.subscriptions());
    return { version: stored?.version ?? 0, value: stored?.subscriptions ?? [] };
  }

  freezes(): Promise<Setting<readonly Freeze[]>> {
    return readFreezes(this.table);
  }

  async communication(): Promise<Setting<Communication>> {
    const stored = await this.#one(communicationItem, keys.communication());
    if (!stored) return { version: 0, value: NO_COMMUNICATION };
    const { version, ...value } = stored;
    return { version, value };
  }

  async severities(): Promise<Setting<SeverityTable>> {
    const stored = await this.#one(severitiesItem, keys.severities());
    return stored
      ? { version: stored.version, value: stored.table }
      : { version: 0, value: DEFAULT_SEVERITIES };
  }

  async defaultPolicy(): Promise<Setting<EscalationPolicy | undefined>> {
    const stored = await this.#one(defaultPolicyItem, keys.defaultPolicy());
    return { version: stored?.version ?? 0, value: stored?.policy };
  }

  async awsRouting(): Promise<Setting<AwsRouting>> {
    const stored = await this.#one(awsRoutesItem, keys.awsRoutes());
    if (!stored) return { version: 0, value: { routes: [] } };
    const { version, ...value } = stored;
    return { version, value };
  }

  async actionSettings(): Promise<Setting<ActionSettings>> {
    const stored = await this.#one(actionSettingsItem, keys.actionSettings());
    if (!stored) return { version: 0, value: DEFAULT_ACTION_SETTINGS };
    const { version, ...value } = stored;
    return { version, value };
  }

  async #ownedBy(owner: string): Promise<readonly Key[]> {
    const where = { text: "gsi1pk = :owner", values: { ":owner": owner } };
    const places = await this.table.queryAll({ index: INDEX.byOwner, where });
    return places.map(({ pk, sk }) => ({ pk: String(pk), sk: String(sk) }));
  }

  async #one<T>(codec: Codec<T>, key: Key): Promise<T | undefined> {
    const item = await this.table.get(key);
    return item && codec.decode(item);
  }
}
