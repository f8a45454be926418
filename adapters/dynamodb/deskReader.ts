import type { Holder } from "../../app/keyPorts.ts";
import type { Desk, DeskRequest } from "../../app/ports.ts";
import type { Grouping } from "../../domain/grouping/grouping.ts";
import { SHIPPED_CARDS } from "../../domain/playbooks/generated/shippedCards.ts";
import type { PlaybookCard } from "../../domain/playbooks/playbook.ts";
import { chosenFrom, NO_PLAYBOOKS } from "../../domain/playbooks/playbookIndex.ts";
import { DEFAULT_SEVERITIES } from "../../domain/severity.ts";
import type { Subscription } from "../../domain/subscription.ts";
import { findAll } from "./findAll.ts";
import { groupedKeyItem } from "./items/groupedKey.ts";
import { groupPointerItem } from "./items/groupPointer.ts";
import { heldSignalItem } from "./items/heldSignal.ts";
import { idempotencyItem } from "./items/idempotency.ts";
import { integrationItem } from "./items/integration.ts";
import { newestDrillItem } from "./items/newestDrill.ts";
import { openPointerItem } from "./items/openPointer.ts";
import { playbookIndexItem } from "./items/playbook.ts";
import { defaultPolicyItem } from "./items/policy.ts";
import { serviceItem } from "./items/service.ts";
import { severitiesItem } from "./items/severities.ts";
import { subscriptionsItem } from "./items/subscriptions.ts";
import { type Key, keys } from "./keys.ts";
import type { Item, Table } from "./table.ts";

/**
 * All that it takes to decide on a signal. How a service groups is read with it and tells which groups to look up, so it
 * is remembered: they are in the first read again unless it has been changed since.
 */
export class DeskReader {
  readonly #table: Table;
  readonly #groupings = new Map<string, Grouping>();

  constructor(table: Table) {
    this.#table = table;
  }

  async read(request: DeskRequest): Promise<Desk> {
    const { serviceId } = request;
    const guessed = groupsOf(request, this.#groupings.get(serviceId));
    const found = await findAll(this.#table, [
      ...keysOf(request),
      ...guessed.map((group) => keys.group(serviceId, group)),
    ]);
    const service = one(found(keys.service(serviceId)), serviceItem.decode);
    this.#remember(serviceId, service?.grouping);
    const groups = groupsOf(request, service?.grouping);
    const missed = groups.filter((group) => !guessed.includes(group));
    const also = await findAll(
      this.#table,
      missed.map((group) => keys.group(serviceId, group)),
    );
    const pointers = groups.flatMap((group) => {
      const key = keys.group(serviceId, group);
      return one(found(key) ?? also(key), groupPointerItem.decode) ?? [];
    });
    return {
      ...deskOf(request, found),
      groups: new Map(pointers.map((pointer) => [pointer.group, pointer])),
      ...(service && { service }),
    };
  }

  /** Nothing of services that are not there: whoever makes ids up is not to fill the memory. */
  #remember(serviceId: string, grouping: Grouping | undefined): void {
    if (grouping) this.#groupings.set(serviceId, grouping);
    else this.#groupings.delete(serviceId);
  }
}

const groupsOf = ({ groupsBy }: DeskRequest, grouping: Grouping | undefined): readonly string[] =>
  grouping && groupsBy ? groupsBy(grouping) : [];

const integrationOf = ({ serviceId, integrationKeyHash: hash }: DeskRequest): Key | undefined =>
  hash === undefined ? undefined : keys.integration(serviceId, hash);

function keysOf(request: DeskRequest): readonly Key[] {
  const { serviceId, dedupKeys, heldKeys = [], idempotency, drill } = request;
  const integration = integrationOf(request);
  return [
    keys.service(serviceId),
    keys.severities(),
    keys.defaultPolicy(),
    keys.subscriptions(),
    keys.playbooks(),
    ...dedupKeys.map((dedupKey) => keys.open(serviceId, dedupKey)),
    ...heldKeys.map((dedupKey) => keys.held(serviceId, dedupKey)),
    ...(drill ? [keys.newestDrill(serviceId)] : []),
    ...(integration ? [integration] : []),
    ...(idempotency ? [keys.idempotency(idempotency.key)] : []),
  ];
}

function deskOf(
  request: DeskRequest,
  found: (key: Key) => Item | undefined,
): Omit<Desk, "service" | "groups"> {
  const { serviceId, dedupKeys, heldKeys = [], idempotency } = request;
  const integrationKey = integrationOf(request);
  const defaultPolicy = one(found(keys.defaultPolicy()), defaultPolicyItem.decode);
  const integration = integrationKey && one(found(integrationKey), integrationItem.decode);
  const earlier =
    idempotency && one(found(keys.idempotency(idempotency.key)), idempotencyItem.decode);
  const holders = dedupKeys.flatMap((key) => one(found(keys.open(serviceId, key)), holderIn) ?? []);
  const drill = request.drill && one(found(keys.newestDrill(serviceId)), newestDrillItem.decode);
  const heldBack = heldKeys.flatMap(
    (key) => one(found(keys.held(serviceId, key)), heldSignalItem.decode) ?? [],
  );
  return {
    severities: one(found(keys.severities()), severitiesItem.decode)?.table ?? DEFAULT_SEVERITIES,
    subscriptions: subscriptionsIn(found(keys.subscriptions())),
    playbooks: playbooksIn(found(keys.playbooks())),
    open: new Map(holders.map((holder) => [holder.dedupKey, holder])),
    held: new Map(heldBack.map((held) => [held.signal.dedupKey, held])),
    ...(defaultPolicy && { defaultPolicy: defaultPolicy.policy }),
    ...(integration && { integration }),
    ...(drill && { drill: drill.incidentId }),
    ...(earlier && { earlier }),
  };
}

const one = <T>(item: Item | undefined, decode: (item: Item) => T): T | undefined =>
  item && decode(item);

const holderIn = (item: Item): Holder =>
  item["kind"] === "open" ? openPointerItem.decode(item) : groupedKeyItem.decode(item);

export const subscriptionsIn = (item: Item | undefined): readonly Subscription[] =>
  item ? subscriptionsItem.decode(item).subscriptions : [];

export const playbooksIn = (item: Item | undefined): readonly PlaybookCard[] =>
  chosenFrom(item ? playbookIndexItem.decode(item) : NO_PLAYBOOKS, SHIPPED_CARDS);
