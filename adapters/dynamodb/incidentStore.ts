import { setTimeout as wait } from "node:timers/promises";
import type {
  AlsoLoad,
  Change,
  Conflict,
  DeadlineRef,
  Desk,
  DeskRequest,
  FiringMarker,
  IncidentStore,
  Loaded,
} from "../../app/ports.ts";
import type { DeliveryKey } from "../../domain/delivery.ts";
import { DEFAULT_SEVERITIES } from "../../domain/severity.ts";
import type { Subscription } from "../../domain/subscription.ts";
import type { Instant } from "../../domain/time.ts";
import { aboutOf } from "./aboutOf.ts";
import { endWrite, writesOf } from "./incidentWrites.ts";
import { deliveryItem } from "./items/delivery.ts";
import { entryItem } from "./items/event.ts";
import { idempotencyItem } from "./items/idempotency.ts";
import { incidentItem } from "./items/incident.ts";
import { integrationItem } from "./items/integration.ts";
import { openPointerItem } from "./items/openPointer.ts";
import { defaultPolicyItem, turnsItem } from "./items/policy.ts";
import { serviceItem } from "./items/service.ts";
import { severitiesItem } from "./items/severities.ts";
import { subscriptionsItem } from "./items/subscriptions.ts";
import { type Key, keys, SHARDS } from "./keys.ts";
import { refusal } from "./refusal.ts";
import { DynamoRosters } from "./rosters.ts";
import type { Item } from "./table.ts";

type Found = (key: Key) => Item | undefined;

/** Incidents in the single table: consistent batch reads, one transaction per change. */
export class DynamoIncidentStore extends DynamoRosters implements IncidentStore {
  async load(incidentId: string, also: AlsoLoad = {}): Promise<Loaded> {
    const { idempotency, message, severities, subscriptions, otherId, delivery } = also;
    const found = await this.#find([
      keys.incident(incidentId),
      ...(delivery ? [keys.delivery(delivery), keys.event(incidentId, delivery.seq)] : []),
      ...(idempotency ? [keys.idempotency(idempotency.key)] : []),
      ...(message === undefined ? [] : [keys.seen(message)]),
      ...(severities ? [keys.severities()] : []),
      ...(subscriptions ? [keys.subscriptions()] : []),
      ...(otherId === undefined ? [] : [keys.incident(otherId)]),
    ]);
    const incident = found(keys.incident(incidentId));
    const other = otherId === undefined ? undefined : found(keys.incident(otherId));
    const earlier = idempotency && found(keys.idempotency(idempotency.key));
    const table = found(keys.severities());
    const delivered = delivery && (await this.#delivered(delivery, found));
    return {
      ...(delivered && { delivered }),
      ...(incident && { incident: incidentItem.decode(incident) }),
      ...(other && { other: incidentItem.decode(other) }),
      ...(earlier && { earlier: idempotencyItem.decode(earlier) }),
      isSeen: message !== undefined && found(keys.seen(message)) !== undefined,
      ...(severities && {
        severities: table ? severitiesItem.decode(table).table : DEFAULT_SEVERITIES,
      }),
      ...(subscriptions && { subscriptions: subscriptionsIn(found(keys.subscriptions())) }),
    };
  }

  async #delivered(key: DeliveryKey, found: Found): Promise<Loaded["delivered"]> {
    const delivery = found(keys.delivery(key));
    const entry = found(keys.event(key.ownerId, key.seq));
    if (!delivery || !entry) return undefined;
    return {
      delivery: deliveryItem.decode(delivery),
      entry: await aboutOf(this.table, entryItem.decode(entry)),
    };
  }

  async loadDesk(request: DeskRequest): Promise<Desk> {
    const { serviceId, dedupKeys, integrationKeyHash, idempotency } = request;
    const integrationKey =
      integrationKeyHash === undefined
        ? undefined
        : keys.integration(serviceId, integrationKeyHash);
    const pointers = dedupKeys.map((dedupKey) => keys.open(serviceId, dedupKey));
    const found = await this.#find([
      keys.service(serviceId),
      keys.severities(),
      keys.defaultPolicy(),
      keys.subscriptions(),
      ...pointers,
      ...(integrationKey ? [integrationKey] : []),
      ...(idempotency ? [keys.idempotency(idempotency.key)] : []),
    ]);
    const service = found(keys.service(serviceId));
    const severities = found(keys.severities());
    const defaultPolicy = found(keys.defaultPolicy());
    const integration = integrationKey && found(integrationKey);
    const earlier = idempotency && found(keys.idempotency(idempotency.key));
    const open = pointers
      .map(found)
      .flatMap((item) => (item ? [openPointerItem.decode(item)] : []));
    return {
      severities: severities ? severitiesItem.decode(severities).table : DEFAULT_SEVERITIES,
      subscriptions: subscriptionsIn(found(keys.subscriptions())),
      open: new Map(open.map((pointer) => [pointer.dedupKey, pointer])),
      ...(service && { service: serviceItem.decode(service) }),
      ...(defaultPolicy && { defaultPolicy: defaultPolicyItem.decode(defaultPolicy).policy }),
      ...(integration && { integration: integrationItem.decode(integration) }),
      ...(earlier && { earlier: idempotencyItem.decode(earlier) }),
    };
  }

  async turnsTaken(
    policyId: string,
    places: readonly number[],
  ): Promise<ReadonlyMap<number, number>> {
    const items = await this.table.batchGet(places.map((step) => keys.turns(policyId, step)));
    return new Map(items.map(turnsItem.decode).map(({ step, taken }) => [step, taken]));
  }

  async commit(change: Change): Promise<Conflict | undefined> {
    const writes = writesOf(change);
    try {
      await this.table.transact(writes.map(({ write }) => write));
      return undefined;
    } catch (error) {
      const refused = refusal(error, writes);
      const conflict = refused === "CONTENTION" ? refused : refused.guards;
      // Two writers met on one item; a moment of chance keeps them from meeting again.
      if (conflict === "REVISION" || conflict === "CONTENTION") await wait(5 + Math.random() * 45);
      return conflict;
    }
  }

  async countRepeat(incidentId: string, at: Instant): Promise<void> {
    const shard = SHARDS[Math.floor(Math.random() * SHARDS.length)] ?? 0;
    await this.table.update(keys.repeats(incidentId, shard), {
      text: "ADD #count :one SET lastAt = :at",
      names: { "#count": "count" },
      values: { ":one": 1, ":at": at },
    });
  }

  async rememberEnd(ended: FiringMarker, now: Instant): Promise<void> {
    const write = endWrite(ended, now);
    try {
      if ("put" in write) await this.table.put(write.put, write.condition);
    } catch (error) {
      const isOlder = error instanceof Error && error.name === "ConditionalCheckFailedException";
      if (!isOlder) throw error;
    }
  }

  async dropDeadline({ ownerId, kind, generation }: DeadlineRef): Promise<void> {
    await this.table.delete(keys.deadline(ownerId, kind, generation));
  }

  /** Reads all keys at once and answers for each of them. */
  async #find(wanted: readonly Key[]): Promise<Found> {
    const items = await this.table.batchGet(wanted);
    const byKey = new Map(items.map((item) => [`${item["pk"]}\n${item["sk"]}`, item]));
    return ({ pk, sk }) => byKey.get(`${pk}\n${sk}`);
  }
}

const subscriptionsIn = (item: Item | undefined): readonly Subscription[] =>
  item ? subscriptionsItem.decode(item).subscriptions : [];
