import type { ConfigReader, Page, PageRequest, Setting } from "../../app/configure/ports.ts";
import type { AwsRouting } from "../../domain/awsRouting.ts";
import type { Channel } from "../../domain/channel.ts";
import type { Integration } from "../../domain/integration.ts";
import type { EscalationPolicy } from "../../domain/policy.ts";
import type { Service } from "../../domain/service.ts";
import { DEFAULT_SEVERITIES, type SeverityTable } from "../../domain/severity.ts";
import type { User } from "../../domain/user.ts";
import { DynamoDirectory } from "./directory.ts";
import { awsRoutesItem } from "./items/awsRoutes.ts";
import { channelItem } from "./items/channel.ts";
import type { Codec } from "./items/codec.ts";
import { integrationItem } from "./items/integration.ts";
import { defaultPolicyItem, policyItem } from "./items/policy.ts";
import { serviceItem } from "./items/service.ts";
import { severitiesItem } from "./items/severities.ts";
import { userItem } from "./items/user.ts";
import { type Key, keys } from "./keys.ts";
import { listByName } from "./listByName.ts";

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

  async #one<T>(codec: Codec<T>, key: Key): Promise<T | undefined> {
    const item = await this.table.get(key);
    return item && codec.decode(item);
  }
}
