import type {
  DeliveryRequest,
  DeliveryStore,
  DeliverySubject,
  Held,
  Lease,
} from "../../app/deliveryPorts.ts";
import type { Delivery, DeliveryKey, DeliveryOutcome } from "../../domain/delivery.ts";
import type { Instant } from "../../domain/time.ts";
import { aboutOf } from "./aboutOf.ts";
import { ticketWrites } from "./actionItemWrites.ts";
import { onRecord, unlessDone } from "./deliveryRecord.ts";
import { actionItemItem } from "./items/actionItem.ts";
import { actionItemEntryItem } from "./items/actionItemEntry.ts";
import { deliveryItem, deliveryPlacement, ofRound, settlement } from "./items/delivery.ts";
import { entryItem } from "./items/event.ts";
import { incidentItem } from "./items/incident.ts";
import { receiptItem } from "./items/receipt.ts";
import { scheduleEntryItem } from "./items/scheduleEntry.ts";
import { keys, ownerKey, stamp } from "./keys.ts";
import type { Item, Table, Update } from "./table.ts";
import { unlessRefused } from "./unlessRefused.ts";

export class DynamoDeliveryStore implements DeliveryStore {
  readonly #table: Table;
  constructor(table: Table) {
    this.#table = table;
  }

  async claim(request: DeliveryRequest, lease: Lease): Promise<Delivery | "SETTLED" | Held> {
    const key = keys.delivery(request);
    const claimed = await unlessRefused(this.#table.update(key, claiming(request, lease)));
    if (claimed) return deliveryItem.decode(claimed);
    const standing = await this.#table.get(key);
    if (!standing) return { heldUntil: lease.until };
    const { status, again, leaseUntil = lease.until } = deliveryItem.decode(standing);
    if (status !== "PENDING" || again?.seq !== request.round) return "SETTLED";
    return { heldUntil: leaseUntil };
  }

  async release(delivery: Delivery, retry: { reason: string; at: Instant }): Promise<void> {
    const own = ofRound(delivery.again?.seq);
    const giveBack: Update = {
      // Nobody sends before `at`: a double of the request would not know how long the receiver asked to be left alone.
      text: "SET #reason = :reason, gsi3sk = :due, leaseUntil = :at",
      // The attempt's number is the fence: whoever claimed it since has a higher one.
      condition: `#status = :pending AND attempts = :mine AND ${own.text}`,
      names: { ...own.names, "#reason": "reason", "#status": "status" },
      values: {
        ...own.values,
        ":reason": retry.reason,
        ":due": stamp(retry.at),
        ":at": retry.at,
        ":pending": "PENDING",
        ":mine": delivery.attempts,
      },
    };
    await unlessRefused(this.#table.update(keys.delivery(delivery), giveBack));
  }

  async subject(key: DeliveryKey): Promise<DeliverySubject | undefined> {
    const found = await this.#table.batchGet([
      ownerKey(key.ownerId),
      keys.event(key.ownerId, key.seq),
    ]);
    return this.#notice(found) ?? actionItemIn(found) ?? this.#ofIncident(found);
  }

  /** A schedule that has been deleted since has its name in the entry that says so. */
  #notice(found: readonly Item[]): DeliverySubject | undefined {
    const item = found.find((one) => one["kind"] === "scheduleEntry");
    if (!item) return undefined;
    const entry = scheduleEntryItem.decode(item);
    const schedule = found.find((one) => one["kind"] === "schedule");
    const said = entry.event.type === "ScheduleDeleted" ? entry.event.name : entry.scheduleId;
    return { kind: "NOTICE", entry, scheduleName: String(schedule?.["name"] ?? said) };
  }

  async #ofIncident(found: readonly Item[]): Promise<DeliverySubject | undefined> {
    const incident = found.find((item) => item["kind"] === "incident");
    const entry = found.find((item) => item["kind"] === "entry");
    if (!incident || !entry) return undefined;
    return {
      kind: "INCIDENT",
      incident: incidentItem.decode(incident),
      entry: await aboutOf(this.#table, entryItem.decode(entry)),
    };
  }

  async settle(outcome: DeliveryOutcome, now: Instant, receipt?: string): Promise<void> {
    await unlessDone(this.#table, [
      settlement({ outcome, settledAt: now, receipt }),
      ...onRecord(outcome, now),
      ...ticketWrites(outcome),
      ...(receipt === undefined ? [] : [{ put: receiptItem(receipt, outcome, now) }]),
    ]);
  }
}

function actionItemIn(found: readonly Item[]): DeliverySubject | undefined {
  const item = found.find(({ kind }) => kind === "actionItem");
  const entry = found.find(({ kind }) => kind === "actionItemEntry");
  if (!item || !entry) return undefined;
  return {
    kind: "ACTION_ITEM",
    item: actionItemItem.decode(item),
    entry: actionItemEntryItem.decode(entry),
  };
}

/** Writes the whole delivery and counts the attempt, unless it is settled or leased. */
function claiming(request: DeliveryRequest, lease: Lease): Update {
  const { ownerId, seq, target, channel, targetName, urgency, requestedAt } = request;
  const delivery: Delivery = {
    ...{ ownerId, seq, target, channel, targetName, urgency, requestedAt },
    status: "PENDING",
    attempts: 0,
  };
  const { pk, sk, attempts, ...fields } = {
    ...deliveryItem.encode(delivery, deliveryPlacement(delivery, lease.until)),
    leaseUntil: lease.until,
  } as Item;
  const names = Object.keys(fields);
  const own = ofRound(request.round);
  return {
    text: `SET ${names.map((name) => `#${name} = :${name}`).join(", ")} ADD attempts :one`,
    condition: `attribute_not_exists(pk) OR (#status = :status AND ${own.text} AND (attribute_not_exists(#leaseUntil) OR #leaseUntil <= :now))`,
    names: { ...own.names, ...Object.fromEntries(names.map((name) => [`#${name}`, name])) },
    values: {
      ...own.values,
      ...Object.fromEntries(names.map((name) => [`:${name}`, fields[name]])),
      ":one": 1,
      ":now": lease.now,
    },
  };
}
