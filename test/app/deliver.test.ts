import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { DynamoChangeStore } from "../../adapters/dynamodb/changeStore.ts";
import { DynamoDeliveryStore } from "../../adapters/dynamodb/deliveryStore.ts";
import { DynamoIncidentStore } from "../../adapters/dynamodb/incidentStore.ts";
import { deliveryItem } from "../../adapters/dynamodb/items/delivery.ts";
import { entryItem } from "../../adapters/dynamodb/items/event.ts";
import { incidentItem, incidentPlacement } from "../../adapters/dynamodb/items/incident.ts";
import {
  scheduleEntryItem,
  scheduleEntryPlacement,
} from "../../adapters/dynamodb/items/scheduleEntry.ts";
import { keys } from "../../adapters/dynamodb/keys.ts";
import { DynamoPageLog } from "../../adapters/dynamodb/pageLog.ts";
import { DynamoPostStore } from "../../adapters/dynamodb/postStore.ts";
import type { Table } from "../../adapters/dynamodb/table.ts";
import { type DeliverPorts, deliver } from "../../app/deliver.ts";
import type { DeliveryRequest } from "../../app/deliveryPorts.ts";
import { execute } from "../../app/execute.ts";
import type { Sender, SendResult } from "../../app/sendDelivery.ts";
import type { Channel } from "../../domain/channel.ts";
import type { SeverityRule } from "../../domain/severity.ts";
import { accuracyIncident, accuracyOpened, at, rollout } from "../support/accuracyIncident.ts";
import { type Engine, startEngine } from "../support/engine.ts";
import { ana, handoff } from "../support/handoff.ts";
import { makeSenders } from "../support/senders.ts";

const request = {
  ownerId: "inc_01accuracy",
  seq: 1,
  target: "user:usr_ana",
  channel: "ana-hook",
  targetName: "Ana",
  urgency: "PAGE",
  requestedAt: at("2026-11-22T03:01:03Z"),
} as const;
const first = { attempt: 1, maxAttempts: 3 };

let engine: Engine;
let table: Table;
let ports: DeliverPorts;
let store: DynamoIncidentStore;
let now: number;
/** What the third party will say; after the last it says "delivered". */
let answers: (SendResult | Error)[];
let said: readonly string[];
let requeued: [DeliveryRequest, number | undefined][];
let beforeAnswer: () => Promise<void>;
let sent: { headline: string; address: string | undefined; idempotencyKey: string }[];
let linked: (string | undefined)[];
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  table = await engine.createTable();
  now = at("2026-11-22T03:01:04Z");
  answers = [];
  beforeAnswer = async () => {};
  sent = [];
  linked = [];
  requeued = [];
  store = new DynamoIncidentStore(table);
  const sender: Sender = {
    send: async ({ headline, lines }, address, { answerUrl, idempotencyKey }) => {
      said = lines;
      linked.push(answerUrl);
      sent.push({ headline, address, idempotencyKey });
      await beforeAnswer();
      const answer = answers.shift() ?? { kind: "delivered" };
      if (answer instanceof Error) throw answer;
      return answer;
    },
  };
  const channels = new Map<string, Channel>([
    ["ana-hook", { name: "ana-hook", kind: "webhook", version: 1, secretName: "ana" }],
  ]);
  ports = {
    deliveries: new DynamoDeliveryStore(table),
    pages: new DynamoPageLog(table),
    posts: new DynamoPostStore(table),
    changes: new DynamoChangeStore(table),
    config: { services: async () => new Map() },
    answers: {
      urlFor: async ({ incidentId, seq, userId, expiresAt }) =>
        [incidentId, seq, userId, new Date(expiresAt).toISOString()].join(" "),
    },
    queue: {
      send: async (requests, delay) =>
        void requeued.push(...requests.map((one) => [one, delay] as [typeof one, typeof delay])),
    },
    directory: { users: async () => new Map([[ana.id, ana]]), channels: async () => channels },
    secrets: { get: async (name) => `the secret ${name}` },
    clock: { now: () => now },
    senders: { ...makeSenders(), webhook: sender },
  };
  await store.commit({ after: accuracyIncident, entries: [accuracyOpened] });
});

const kept = async (key = request) => {
  const item = await table.get(keys.delivery(key));
  return item && deliveryItem.decode(item);
};
const reported = async () => {
  const [item] = await table.queryAll({
    where: {
      text: "pk = :incident AND begins_with(sk, :below)",
      values: { ":incident": "INC#inc_01accuracy", ":below": "EVT#000001#" },
    },
  });
  return item && entryItem.decode(item).event;
};

test("a page is sent to the channel's address, and its outcome is on the timeline", async () => {
  expect(await deliver(ports, request, first)).toEqual({ kind: "done" });
  expect(sent).toEqual([
    {
      headline: "SEV1 · Accuracy of ranker fell below 0.80",
      address: "the secret ana",
      idempotencyKey: "inc_01accuracy%3A1%3Auser%3Ausr_ana%3Aana-hook",
    },
  ]);
  expect(await kept()).toMatchObject({ status: "DELIVERED", attempts: 1, settledAt: now });
  expect(await reported()).toMatchObject({
    type: "DeliverySettled",
    outcome: { target: "user:usr_ana", channel: "ana-hook", status: "DELIVERED", attempts: 1 },
  });
});

test("what a provider took is SENT", async () => {
  answers = [{ kind: "sent" }];
  await deliver(ports, request, first);
  expect(await kept()).toMatchObject({ status: "SENT" });
});

test("a request that comes twice is sent once", async () => {
  await deliver(ports, request, first);
  expect(await deliver(ports, request, first)).toEqual({ kind: "done" });
  expect(sent).toHaveLength(1);
});

test("of two at the same time one sends, and the other comes back later", async () => {
  const sending = Promise.withResolvers<void>();
  beforeAnswer = () => sending.promise;
  const both = [deliver(ports, request, first), deliver(ports, request, first)];
  expect(await Promise.race(both)).toEqual({ kind: "retry", afterSeconds: 60 });
  sending.resolve();
  expect(await Promise.all(both)).toContainEqual({ kind: "done" });
  expect(sent).toHaveLength(1);
});

test("a crash between sending and settling means that it is sent again", async () => {
  const { settle } = ports.deliveries;
  ports.deliveries.settle = () => Promise.reject(new Error("power cut"));
  await expect(deliver(ports, request, first)).rejects.toThrow("power cut");
  ports.deliveries.settle = settle;
  now = at("2026-11-22T03:02:04Z");
  expect(await deliver(ports, request, { ...first, attempt: 2 })).toEqual({ kind: "done" });
  expect(sent).toHaveLength(2);
  expect(await kept()).toMatchObject({ status: "DELIVERED", attempts: 2 });
});

test.each([
  [1, 5],
  [2, 10],
  [5, 80],
  [9, 900],
])("after attempt %d the next one waits %d seconds", async (attempt, afterSeconds) => {
  answers = [{ kind: "retry", reason: "answered with HTTP 503" }];
  expect(await deliver(ports, request, { attempt, maxAttempts: 20 })).toEqual({
    kind: "retry",
    afterSeconds,
  });
});

test.each([
  [2, 5],
  [120, 120],
  [100_000, 43_000],
])("a Retry-After of %d seconds becomes %d", async (named, afterSeconds) => {
  answers = [{ kind: "retry", reason: "answered with HTTP 429", afterSeconds: named }];
  expect(await deliver(ports, request, first)).toEqual({ kind: "retry", afterSeconds });
});

test("between attempts it is pending and says why", async () => {
  answers = [{ kind: "retry", reason: "answered with HTTP 503" }];
  await deliver(ports, request, first);
  expect(await kept()).toMatchObject({ status: "PENDING", reason: "answered with HTTP 503" });
  now += 5_000;
  expect(await deliver(ports, request, { ...first, attempt: 2 })).toEqual({ kind: "done" });
});

test("a double that comes before the receiver's Retry-After sends nothing and uses up no attempt", async () => {
  answers = [{ kind: "retry", reason: "answered with HTTP 429", afterSeconds: 120 }];
  await deliver(ports, request, first);
  now += 60_000;
  expect(await deliver(ports, request, first)).toEqual({ kind: "retry", afterSeconds: 60 });
  expect(sent).toHaveLength(1);
  expect(await kept()).toMatchObject({ attempts: 1 });
});

test("the last attempt that fails is on the timeline", async () => {
  answers = [{ kind: "retry", reason: "no answer within 8 s" }];
  expect(await deliver(ports, request, { attempt: 3, maxAttempts: 3 })).toEqual({
    kind: "givenUp",
  });
  expect(await reported()).toMatchObject({
    outcome: { status: "FAILED", reason: "no answer within 8 s" },
  });
});

test("a refusal is final at once", async () => {
  answers = [{ kind: "refused", reason: "answered with HTTP 404" }];
  expect(await deliver(ports, request, first)).toEqual({ kind: "done" });
  expect(await kept()).toMatchObject({ status: "FAILED", reason: "answered with HTTP 404" });
});

test("what such a channel is not for is not sent, and the record says why", async () => {
  answers = [{ kind: "suppressed", reason: "such a channel carries incidents only" }];
  expect(await deliver(ports, request, first)).toEqual({ kind: "done" });
  expect(await kept()).toMatchObject({
    status: "SUPPRESSED",
    reason: "such a channel carries incidents only",
  });
});

test("attempts that never reported back come to an end", async () => {
  answers = [new Error("crash"), new Error("crash")];
  const once = { attempt: 1, maxAttempts: 2 };
  await expect(deliver(ports, request, once)).rejects.toThrow("crash");
  now += 60_000;
  await expect(deliver(ports, request, once)).rejects.toThrow("crash");
  now += 60_000;
  expect(await deliver(ports, request, once)).toEqual({ kind: "done" });
  expect(await kept()).toMatchObject({ status: "FAILED", reason: "given up after 2 attempts" });
});

test("an address that cannot be read is worth another attempt, and told at the end", async () => {
  ports = { ...ports, secrets: { get: () => Promise.reject(new Error("the vault is shut")) } };
  expect(await deliver(ports, request, first)).toEqual({ kind: "retry", afterSeconds: 5 });
  now += 5_000;
  expect(await deliver(ports, request, { attempt: 3, maxAttempts: 3 })).toEqual({
    kind: "givenUp",
  });
  expect(await kept()).toMatchObject({ reason: "its address could not be read" });
});

test.each([
  ["none", "Ana has no contact method"],
  ["pager", "channel pager is not configured"],
])("a page over %s is suppressed because %s", async (channel, reason) => {
  ports = {
    ...ports,
    directory: { users: async () => new Map(), channels: async () => new Map() },
  };
  expect(await deliver(ports, { ...request, channel }, first)).toEqual({ kind: "done" });
  expect(sent).toEqual([]);
  expect(await reported()).toMatchObject({
    outcome: { status: "SUPPRESSED", attempts: 0, reason },
  });
});

const acknowledge = () =>
  execute(
    { store },
    {
      incidentId: "inc_01accuracy",
      command: { type: "Acknowledge", actor: "user:ben", now },
    },
  );

const ask = (type: "RetryDelivery" | "ResendDelivery") =>
  execute(
    { store },
    { incidentId: "inc_01accuracy", command: { type, actor: "user:ben", now, delivery: request } },
  );

describe("a delivery that a person has tried again", () => {
  beforeEach(async () => {
    answers = [{ kind: "retry", reason: "answered with HTTP 503", afterSeconds: 7_200 }];
    await deliver(ports, request, first);
    await ask("RetryDelivery");
  });

  test("is sent at once, under the name that it had", async () => {
    await deliver(ports, { ...request, round: 2 }, first);
    expect(new Set(sent.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1);
    expect(await kept()).toMatchObject({ status: "DELIVERED", attempts: 1 });
  });

  test("is no longer that of the request it began with", async () => {
    now += 7_200_000;
    expect(await deliver(ports, request, { ...first, attempt: 2 })).toEqual({ kind: "done" });
    expect(sent).toHaveLength(1);
    expect(await kept()).toMatchObject({ status: "PENDING", attempts: 0 });
  });
});

test("who was still sending when it was tried again does not end it", async () => {
  beforeAnswer = async () => {
    now += 120_000;
    await ask("RetryDelivery");
  };
  answers = [{ kind: "refused", reason: "answered with HTTP 404" }];
  await deliver(ports, request, first);
  expect(await kept()).toMatchObject({ status: "PENDING", attempts: 0 });
});

test("a page is suppressed when somebody answered before it was sent", async () => {
  await acknowledge();
  await deliver(ports, request, first);
  expect(sent).toEqual([]);
  expect(await kept()).toMatchObject({
    status: "SUPPRESSED",
    reason: "the incident was INVESTIGATING before the page was sent",
  });
});

test("a request that comes before its time goes back to the queue, and leaves no trace", async () => {
  const delayed = { ...request, notBefore: at("2026-11-22T03:20:00Z") };
  expect(await deliver(ports, delayed, first)).toEqual({ kind: "done" });
  expect(requeued).toEqual([[delayed, 900]]);
  expect([sent, await kept()]).toEqual([[], undefined]);
});

test("a delayed page is sent at its time while nobody has answered", async () => {
  now = at("2026-11-22T03:06:02Z");
  await deliver(ports, { ...request, notBefore: at("2026-11-22T03:06:02Z") }, first);
  expect(sent).toHaveLength(1);
});

test("a delayed page is not sent once somebody has answered, and the record says so", async () => {
  await acknowledge();
  now = at("2026-11-22T03:06:02Z");
  await deliver(ports, { ...request, notBefore: at("2026-11-22T03:06:02Z") }, first);
  expect(sent).toEqual([]);
  expect(await reported()).toMatchObject({ outcome: { status: "SUPPRESSED", attempts: 0 } });
});

test("a page to a person carries a link of their own, which answers for a day", async () => {
  await deliver(ports, request, first);
  expect(linked).toEqual(["inc_01accuracy 1 usr_ana 2026-11-23T03:01:04.000Z"]);
});

test.each([
  ["information", { urgency: "INFORM" }],
  ["a page to a channel", { target: "channel:ana-hook" }],
] as const)("%s carries no link", async (_, change) => {
  await deliver(ports, { ...request, ...change }, first);
  expect(linked).toEqual([undefined]);
});

test("a page goes out without its link when none can be made", async () => {
  ports = { ...ports, answers: { urlFor: async () => undefined } };
  await deliver(ports, request, first);
  expect([linked, (await kept())?.status]).toEqual([[undefined], "DELIVERED"]);
});

test("what was changed before an incident began is in its pages and not in what follows", async () => {
  await new DynamoChangeStore(table).record(rollout.change);
  await deliver(ports, request, first);
  const paged = said;
  await acknowledge();
  await deliver(ports, { ...request, seq: 2, urgency: "INFORM" }, first);
  expect(paged).toContain("Changed before it began: ranker v2.5 serves all traffic (24 min)");
  expect(said.join()).not.toContain("Changed before");
});

test("information goes out although somebody has answered", async () => {
  await acknowledge();
  await deliver(ports, { ...request, urgency: "INFORM" }, first);
  expect(sent).toHaveLength(1);
});

describe("a person who has had enough pages for an hour", () => {
  beforeEach(async () => {
    ports = {
      ...ports,
      directory: {
        ...ports.directory,
        users: async () => new Map([[ana.id, { ...ana, pagesPerHour: 1 }]]),
      },
    };
    const had = { incidentId: "inc_0", seq: 1, channel: "ana-hook", serviceId: "other" } as const;
    const page = { ...had, severity: "SEV1", at: at("2026-11-22T02:10:00Z") } as const;
    await ports.pages.replace("usr_ana", { revision: 1, pages: [page] });
  });

  test("is not paged, and the timeline says why", async () => {
    expect(await deliver(ports, request, first)).toEqual({ kind: "done" });
    expect(sent).toEqual([]);
    expect(await reported()).toMatchObject({
      outcome: {
        ...{ status: "SUPPRESSED", attempts: 0 },
        reason: "the limit of pages an hour is reached: 1",
      },
    });
  });

  test("is told, and channels are paged, all the same", async () => {
    await deliver(ports, { ...request, urgency: "INFORM" }, first);
    await deliver(ports, { ...request, target: "channel:ana-hook" }, first);
    expect(sent).toHaveLength(2);
  });
});

test("somebody who has left is sent nothing any more, and the timeline says why", async () => {
  const leftAt = at("2026-11-22T02:00:00Z");
  const users = async () => new Map([[ana.id, { ...ana, leftAt }]]);
  ports = { ...ports, directory: { ...ports.directory, users } };
  await deliver(ports, request, first);
  expect(sent).toEqual([]);
  expect(await reported()).toMatchObject({
    outcome: { status: "SUPPRESSED", reason: "Ana has left" },
  });
});

describe("in a person's quiet hours", () => {
  const quietly = async (rule: Partial<SeverityRule>) => {
    const quietHours = { days: [], from: "22:00", to: "07:00" };
    const users = async () => new Map([[ana.id, { ...ana, quietHours }]]);
    ports = { ...ports, directory: { ...ports.directory, users } };
    const after = { ...accuracyIncident, rule: { ...accuracyIncident.rule, ...rule } };
    await table.put(incidentItem.encode(after, incidentPlacement(after)));
  };

  test("a page of a level that pierces them is sent", async () => {
    await quietly({ piercesQuietHours: true });
    await deliver(ports, request, first);
    expect(sent).toHaveLength(1);
  });

  test("a page of a level that does not is held back, and the timeline says why", async () => {
    await quietly({ piercesQuietHours: false });
    await deliver(ports, request, first);
    expect(sent).toEqual([]);
    expect(await reported()).toMatchObject({
      outcome: { status: "SUPPRESSED", reason: "these are quiet hours of Ana" },
    });
  });

  test("a page that a person has sent again is sent", async () => {
    await quietly({ piercesQuietHours: false });
    await deliver(ports, request, first);
    await ask("ResendDelivery");
    await deliver(ports, { ...request, seq: 2, round: 2 }, first);
    expect(sent.map(({ idempotencyKey }) => idempotencyKey)).toEqual([
      "inc_01accuracy%3A2%3Auser%3Ausr_ana%3Aana-hook",
    ]);
  });

  test("information is held back, whatever the level, and a channel hears it", async () => {
    await quietly({ piercesQuietHours: true });
    await deliver(ports, { ...request, urgency: "INFORM" }, first);
    expect(sent).toEqual([]);
    await deliver(ports, { ...request, urgency: "INFORM", target: "channel:ana-hook" }, first);
    expect(sent).toHaveLength(1);
  });

  test("a direct message is sent, because the person has asked for it", async () => {
    await quietly({ piercesQuietHours: false });
    const direct = { headline: "Your code for Tocsin", lines: [] };
    const code = { ownerId: "usr_ana", seq: 0, target: "direct:msg_1", direct };
    await deliver(ports, { ...request, ...code, urgency: "INFORM" }, first);
    expect(sent).toHaveLength(1);
  });
});

test("a page that is tried again counts once", async () => {
  answers = [{ kind: "retry", reason: "answered with HTTP 503" }];
  await deliver(ports, request, first);
  now += 5_000;
  await deliver(ports, request, { ...first, attempt: 2 });
  expect((await ports.pages.sentTo("usr_ana")).pages).toHaveLength(1);
});

test("a request for an event that does not exist is an error, not a delivery", async () => {
  await expect(deliver(ports, { ...request, seq: 9 }, first)).rejects.toThrow("unknown event");
});

describe("a notice about a schedule", () => {
  const notice = {
    ...request,
    ownerId: "sch_ranking",
    seq: 3,
    urgency: "INFORM",
  } as const;
  beforeEach(() => table.put(scheduleEntryItem.encode(handoff, scheduleEntryPlacement(handoff))));

  test("says what the reader needs to know, on the reader's clock too", async () => {
    await deliver(ports, notice, first);

    expect(sent).toEqual([
      {
        headline: "Handoff ahead · sch_ranking",
        address: "the secret ana",
        idempotencyKey: "sch_ranking%3A3%3Auser%3Ausr_ana%3Aana-hook",
      },
    ]);
    expect(said).toEqual([
      "You go on call in 1 hour, after Ben.",
      "When: Mon 2026-11-23 09:00 UTC; your time: Mon 2026-11-23 10:00 (Europe/Berlin)",
      "Schedule: sch_ranking, sch_ranking",
      "Told: Ana. See that your contacts reach you, or ask somebody to cover the shift.",
    ]);
  });

  test("of an entry that does not exist is an error", async () => {
    await expect(deliver(ports, { ...notice, seq: 9 }, first)).rejects.toThrow("unknown event");
  });
});

describe("a direct message", () => {
  const code = {
    ...request,
    ownerId: "usr_ana",
    seq: 0,
    target: "direct:msg_1",
    urgency: "INFORM",
    direct: { headline: "Your code for Tocsin", lines: ["Code: 4711"] },
  } as const;

  test("says what the queue has brought", async () => {
    expect(await deliver(ports, code, first)).toEqual({ kind: "done" });
    expect(sent).toMatchObject([{ headline: "Your code for Tocsin" }]);
    expect(said).toEqual(["Code: 4711"]);
  });

  test("that comes twice is sent once", async () => {
    await deliver(ports, code, first);
    await deliver(ports, code, first);
    expect(sent).toHaveLength(1);
  });

  test("that is given up rings no alarm", async () => {
    answers = [{ kind: "retry", reason: "answered with HTTP 503" }];
    expect(await deliver(ports, code, { attempt: 3, maxAttempts: 3 })).toEqual({ kind: "done" });
  });

  test("without its text is an error, not a delivery", async () => {
    const { direct: _, ...bare } = code;
    await expect(deliver(ports, bare, first)).rejects.toThrow("unknown event");
  });
});
