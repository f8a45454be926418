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
import { type Communication, NO_COMMUNICATION } from "../../domain/communication/communication.ts";
import type { DeliveryKey } from "../../domain/delivery.ts";
import { DEFAULT_SEVERITIES } from "../../domain/severity.ts";
import type { Instant } from "../../domain/time.ts";
import { aboutOf } from "./aboutOf.ts";
import { actionsOf } from "./actionsOf.ts";
import { countRepeat } from "./countRepeat.ts";
import { DeskReader, playbooksIn, subscriptionsIn } from "./deskReader.ts";
import { findAll } from "./findAll.ts";
import { endWrite, writesOf } from "./incidentWrites.ts";
import { communicationItem } from "./items/communication.ts";
import { deliveryItem } from "./items/delivery.ts";
import { entryItem } from "./items/event.ts";
import { idempotencyItem } from "./items/idempotency.ts";
import { incidentItem } from "./items/incident.ts";
import { incidentUpdateItem } from "./items/incidentUpdate.ts";
import { playbookRunItem } from "./items/playbookRun.ts";
import { turnsItem } from "./items/policy.ts";
import { postmortemItem } from "./items/postmortem.ts";
import { severitiesItem } from "./items/severities.ts";
import { countedIn, counterKeys } from "./keyCounters.ts";
import { type Key, keys } from "./keys.ts";
import { refusal } from "./refusal.ts";
import { DynamoRosters } from "./rosters.ts";
import type { Item, Table } from "./table.ts";

type Found = (key: Key) => Item | undefined;

/** Incidents in the single table: consistent batch reads, one transaction per change. */
export class DynamoIncidentStore extends DynamoRosters implements IncidentStore {
  readonly #desks: DeskReader;

  constructor(table: Table) {
    super(table);
    this.#desks = new DeskReader(table);
  }

  async load(incidentId: string, also: AlsoLoad = {}): Promise<Loaded> {
    const { idempotency, message, severities, subscriptions, otherId, delivery, tally } = also;
    const { playbooks, run, actions, postmortem, updateId, communication } = also;
    const counters = tally ? counterKeys(incidentId) : [];
    const found = await findAll(this.table, [
      keys.incident(incidentId),
      ...(delivery ? [keys.delivery(delivery), keys.event(incidentId, delivery.seq)] : []),
      ...(idempotency ? [keys.idempotency(idempotency.key)] : []),
      ...(message === undefined ? [] : [keys.seen(message)]),
      ...(severities ? [keys.severities()] : []),
      ...(subscriptions ? [keys.subscriptions()] : []),
      ...(playbooks ? [keys.playbooks()] : []),
      ...(run ? [keys.run(incidentId)] : []),
      ...(postmortem ? [keys.postmortem(incidentId)] : []),
      ...(updateId === undefined ? [] : [keys.incidentUpdate(incidentId, updateId)]),
      ...(communication ? [keys.communication()] : []),
      ...(otherId === undefined ? [] : [keys.incident(otherId)]),
      ...counters,
    ]);
    const incident = found(keys.incident(incidentId));
    const other = otherId === undefined ? undefined : found(keys.incident(otherId));
    const earlier = idempotency && found(keys.idempotency(idempotency.key));
    const table = found(keys.severities());
    const acted = actions && (await actionsOf(this.table, incidentId));
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
      ...(playbooks && { playbooks: playbooksIn(found(keys.playbooks())) }),
      ...(acted && { actions: acted }),
      ...postmortemIn(postmortem ? found(keys.postmortem(incidentId)) : undefined),
      ...updateIn(updateId && found(keys.incidentUpdate(incidentId, updateId))),
      ...(communication && { communication: communicationIn(found(keys.communication())) }),
      ...runIn(run ? found(keys.run(incidentId)) : undefined),
      ...(tally && { tally: countedIn(counters.map(found)) }),
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

  loadDesk(request: DeskRequest): Promise<Desk> {
    return this.#desks.read(request);
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

  countRepeat(incidentId: string, at: Instant): Promise<boolean> {
    return countRepeat(this.table, incidentId, at);
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
}

const postmortemIn = (item: Item | undefined): Pick<Loaded, "postmortem"> =>
  item ? { postmortem: postmortemItem.decode(item) } : {};

const updateIn = (item: Item | "" | undefined): Pick<Loaded, "update"> =>
  item ? { update: incidentUpdateItem.decode(item) } : {};

const communicationIn = (item: Item | undefined): Communication =>
  item ? communicationItem.decode(item) : NO_COMMUNICATION;

const runIn = (item: Item | undefined): Pick<Loaded, "run"> =>
  item ? { run: playbookRunItem.decode(item) } : {};
