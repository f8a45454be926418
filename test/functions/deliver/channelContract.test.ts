import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { DynamoChangeStore } from "../../../adapters/dynamodb/changeStore.ts";
import { DynamoDeliveryStore } from "../../../adapters/dynamodb/deliveryStore.ts";
import { DynamoDirectory } from "../../../adapters/dynamodb/directory.ts";
import { DynamoIncidentStore } from "../../../adapters/dynamodb/incidentStore.ts";
import { channelItem, channelPlacement } from "../../../adapters/dynamodb/items/channel.ts";
import { deliveryItem } from "../../../adapters/dynamodb/items/delivery.ts";
import { keys } from "../../../adapters/dynamodb/keys.ts";
import { DynamoPageLog } from "../../../adapters/dynamodb/pageLog.ts";
import { DynamoPostStore } from "../../../adapters/dynamodb/postStore.ts";
import type { Table } from "../../../adapters/dynamodb/table.ts";
import type { ChannelKind } from "../../../domain/channel.ts";
import type { Incident } from "../../../domain/incident.ts";
import { type Desk, deliverBatch } from "../../../functions/deliver/deliverBatch.ts";
import { accuracyIncident, accuracyOpened, at } from "../../support/accuracyIncident.ts";
import { type Engine, startEngine } from "../../support/engine.ts";
import type { Provider } from "../../support/providers/provider.ts";
import { type Receiver, startReceiver } from "../../support/receiver.ts";
import { awsIsAt, makeSenders } from "../../support/senders.ts";
import { CHANNEL_CASES } from "./channelCases.ts";
import { sqsRecord } from "./sqsRecord.ts";

let engine: Engine;
let table: Table;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());

describe.each(Object.entries(CHANNEL_CASES))("a channel of kind %s", (name, kind) => {
  const channel = "the-channel";
  const request = {
    ...{ ownerId: "inc_01accuracy", seq: 1, target: `channel:${channel}`, channel },
    ...{ targetName: channel, urgency: "INFORM", requestedAt: at("2026-11-22T03:01:03Z") },
  };
  let provider: Provider;
  let receiver: Receiver;
  let desk: Desk;
  let now: number;
  let hidden: number[];
  let timeoutMs: number | undefined;
  beforeEach(async () => {
    provider = kind.provider();
    [table, receiver] = await Promise.all([engine.createTable(), startReceiver(provider.serve)]);
    awsIsAt(receiver.url);
    hidden = [];
    timeoutMs = undefined;
    now = at("2026-11-22T03:01:04Z");
    const item = { name: channel, kind: name as ChannelKind, version: 1, secretName: "s" };
    await table.put(channelItem.encode(item, channelPlacement(item)));
    desk = {
      ports: {
        deliveries: new DynamoDeliveryStore(table),
        pages: new DynamoPageLog(table),
        posts: new DynamoPostStore(table),
        changes: new DynamoChangeStore(table),
        config: { services: async () => new Map() },
        answers: { urlFor: async () => undefined },
        queue: { send: async () => {} },
        directory: new DynamoDirectory(table),
        secrets: { get: async () => JSON.stringify(provider.address(receiver.url)) },
        clock: { now: () => now },
        senders: sendersWithin(() => timeoutMs),
      },
      maxAttempts: 3,
      hide: async (_, seconds) => void hidden.push(seconds),
    };
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    await receiver.stop();
  });

  const open = (incident: Incident = accuracyIncident) =>
    new DynamoIncidentStore(table).commit({ after: incident, entries: [accuracyOpened] });
  const attempt = async (receives = 1) => {
    const { batchItemFailures } = await deliverBatch(desk, [sqsRecord(request, { receives })]);
    return batchItemFailures.length === 0 ? "done" : "comes back";
  };
  const kept = async () => {
    const { status, reason } = deliveryItem.decode(
      (await table.get(keys.delivery({ ...request }))) ?? {},
    );
    return reason === undefined ? { status } : { status, reason };
  };

  test("brings a message exactly once, however often it is handed out", async () => {
    await open();
    expect([await attempt(), await attempt(2)]).toEqual(["done", "done"]);
    expect(await kept()).toEqual({ status: kind.success });
    expect(receiver.received).toHaveLength(kind.calls);
    expect(provider.shown()).toHaveLength(1);
  });

  test("settles a refusal at once", async () => {
    await open();
    receiver.plan({ status: 403 });
    expect(await attempt()).toBe("done");
    expect(await kept()).toEqual({ status: "FAILED", reason: "answered with HTTP 403" });
    expect(receiver.received).toHaveLength(1);
  });

  test("waits as long as it is asked to, and then brings the message", async () => {
    await open();
    receiver.plan({ status: 429, headers: { "retry-after": "90" } });
    expect([await attempt(), hidden]).toEqual(["comes back", [90]]);
    expect(await kept()).toEqual({ status: "PENDING", reason: "answered with HTTP 429" });
    now += 90_000;
    expect([await attempt(2), provider.shown().length]).toEqual(["done", 1]);
  });

  test.each([
    [{ status: 503 }, "answered with HTTP 503"],
    ["hang", "no answer within 0.3 s"],
    ["reset", "connection reset"],
  ] as const)("brings the message once after %j", async (fault, reason) => {
    await open();
    receiver.plan(fault);
    if (fault === "hang") timeoutMs = 300;
    expect([await attempt(), hidden]).toEqual(["comes back", [5]]);
    timeoutMs = undefined;
    expect(await kept()).toEqual({ status: "PENDING", reason });
    now += 5_000;
    expect([await attempt(2), provider.shown().length]).toEqual(["done", 1]);
    expect(await kept()).toEqual({ status: kind.success });
  });

  test("does not hang on a reply that never ends", async () => {
    await open();
    receiver.plan("endless");
    await attempt();
    expect(await kept()).toMatchObject({ status: kind.endless });
  });

  test("is given up after the last attempt, and the incident stays as it is", async () => {
    await open();
    receiver.plan({ status: 500 });
    expect([await attempt(3), hidden]).toEqual(["comes back", [0]]);
    expect(await kept()).toEqual({ status: "FAILED", reason: "answered with HTTP 500" });
    const { incident } = await new DynamoIncidentStore(table).load(accuracyIncident.id);
    expect(incident).toEqual(accuracyIncident);
  });

  test("shows a message whose answer was lost as often as its provider has to", async () => {
    await open();
    const fine = Array.from({ length: kind.calls - 1 }, () => undefined);
    receiver.plan(...fine, "lost");
    expect(await attempt()).toBe("comes back");
    now += 1_000 * (hidden[0] ?? 0);
    expect([await attempt(2), provider.shown().length]).toEqual(["done", kind.afterLostAnswer]);
  });

  test("lets a title mention nobody and bring no markup, where either means something", async () => {
    await open({ ...accuracyIncident, title: "<b>x</b> <!channel> <at>Ana</at> @here @channel" });
    await attempt();
    const raw = provider.shown()[0]?.match(/<(b|at|!channel)>|@here|@channel/g) ?? [];
    expect(raw.length > 0).toBe(kind.readBy !== "PEOPLE");
  });
});

/** The senders as they are, with less patience where that is wanted. */
const sendersWithin = (timeoutMs: () => number | undefined) =>
  Object.fromEntries(
    Object.entries(makeSenders()).map(([kind, sender]) => [
      kind,
      {
        send: (...[message, address, options]: Parameters<typeof sender.send>) => {
          const within = timeoutMs();
          const patience = within === undefined ? {} : { timeoutMs: within };
          return sender.send(message, address, { ...options, ...patience });
        },
      },
    ]),
  ) as ReturnType<typeof makeSenders>;
