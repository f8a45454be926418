import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { DynamoPostStore } from "../../adapters/dynamodb/postStore.ts";
import type { DeliveryRequest } from "../../app/deliveryPorts.ts";
import type { Shown } from "../../app/postPorts.ts";
import type { SendResult } from "../../app/sendDelivery.ts";
import { type AboutPost, type WithPostPorts, withPost } from "../../app/withPost.ts";
import type { Incident } from "../../domain/incident.ts";
import { DEFAULT_SEVERITIES } from "../../domain/severity.ts";
import type { User } from "../../domain/user.ts";
import { accuracyIncident, at } from "../support/accuracyIncident.ts";
import { type Engine, startEngine } from "../support/engine.ts";

const ana: User = { id: "usr_ana", name: "Ana", version: 1, contacts: [] };
const quiet: Incident = { ...accuracyIncident, rule: DEFAULT_SEVERITIES.SEV3 };
const about = (
  seq: number,
  incident: Incident = quiet,
  target = "channel:slack-critical",
): AboutPost => ({
  incident,
  delivery: {
    ...{ ownerId: "inc_01accuracy", seq, target, targetName: target },
    ...({ channel: target.slice(target.indexOf(":") + 1), urgency: "INFORM" } as const),
    ...({ status: "PENDING", attempts: 1, requestedAt: at("2026-11-22T03:01:03Z") } as const),
  },
});

let engine: Engine;
let ports: WithPostPorts;
let requested: DeliveryRequest[];
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  requested = [];
  ports = {
    posts: new DynamoPostStore(await engine.createTable()),
    queue: { send: async (requests) => void requested.push(...requests) },
    directory: { users: async (ids) => new Map(ids.includes(ana.id) ? [[ana.id, ana]] : []) },
    clock: { now: () => at("2026-11-22T03:01:04Z") },
  };
});

const delivered = async (): Promise<SendResult> => ({ kind: "delivered" });
/** What a sender is given. */
async function shownTo(asked: AboutPost, result: SendResult = { kind: "delivered" }) {
  let given: Shown | undefined;
  const ended = await withPost(ports, asked, async (shown) => {
    given = shown;
    return result;
  });
  return given ?? ended;
}

test("two deliveries about one incident change its message one after the other", async () => {
  const [begun, sending] = [Promise.withResolvers<void>(), Promise.withResolvers<SendResult>()];
  const first = withPost(ports, about(1), () => {
    begun.resolve();
    return sending.promise;
  });
  await begun.promise;
  expect(await withPost(ports, about(2), delivered)).toEqual({
    ...{ kind: "retry", reason: "its message is being changed by another delivery" },
  });
  sending.resolve({ kind: "delivered" });
  await first;
  expect(await withPost(ports, about(2), delivered)).toEqual({ kind: "delivered" });
});

test("what an attempt has learnt is kept although it has failed", async () => {
  const post = { conversation: "C1", message: "1.2", revision: 3 };
  await withPost(ports, about(1), async () => ({ kind: "retry", reason: "HTTP 503", post }));
  expect(await shownTo(about(2))).toMatchObject({ post: { ...post, taken: 2 } });
});

test("a level with conversations of their own asks for one once, as a delivery of its own", async () => {
  await withPost(ports, about(1, accuracyIncident), delivered);
  expect(requested).toEqual([
    {
      ...{ ownerId: "inc_01accuracy", seq: 1, target: "own:slack-critical" },
      ...{ channel: "slack-critical", targetName: "its own conversation", urgency: "INFORM" },
      requestedAt: at("2026-11-22T03:01:03Z"),
    },
  ]);
  await withPost(ports, about(1, accuracyIncident, "own:slack-critical"), delivered);
  await withPost(ports, about(2, accuracyIncident), delivered);
  expect(requested).toHaveLength(1);
});

test.each([
  ["a level without", about(1)],
  ["a person's contact", about(1, accuracyIncident, "user:usr_ana")],
])("%s asks for none", async (_, asked) => {
  await withPost(ports, asked, delivered);
  expect(requested).toEqual([]);
});

test("a conversation of its own is told of the people who belong there, and of the message in the channel", async () => {
  const paging = {
    ...accuracyIncident.paging,
    paged: [{ kind: "USER", id: "usr_ana", name: "Ana" }] as const,
  };
  const incident = { ...accuracyIncident, paging };
  await withPost(ports, about(1, incident), async () => ({
    ...{ kind: "delivered", post: { conversation: "C1", message: "1.2" } },
  }));
  expect(await shownTo(about(1, incident, "own:slack-critical"))).toMatchObject({
    post: { isOwn: true },
    main: { channel: "slack-critical", conversation: "C1", message: "1.2" },
    people: [ana],
  });
});

test("what a person is not told brings their message up to date, and no more", async () => {
  const post = { conversation: "D1", message: "1.2", isPersonal: true };
  const page = about(1, quiet, "user:usr_ana");
  const first = { ...page, delivery: { ...page.delivery, channel: "ana-slack" } };
  expect(await shownTo(first, { kind: "delivered", post })).toMatchObject({ isQuiet: false });
  expect(await shownTo(about(2, quiet, "channel:ana-slack"))).toMatchObject({ isQuiet: true });
  const told = { ...first, delivery: { ...first.delivery, seq: 3 } };
  expect(await shownTo(told)).toMatchObject({ isQuiet: false });
});

test("once it is there the message in the channel is told where", async () => {
  await shownTo(about(1, accuracyIncident, "own:slack-critical"), {
    ...{ kind: "delivered", post: { conversation: "C9", message: "1.3" } },
  });
  expect(await shownTo(about(2, accuracyIncident))).toMatchObject({ own: "C9", people: [] });
});

test("of two channels that make one for the same incident the first has it", async () => {
  await shownTo(about(1, accuracyIncident, "own:slack-critical"));
  expect(await shownTo(about(1, accuracyIncident, "own:slack-managers"))).toEqual({
    ...{ kind: "suppressed", reason: "the incident has its own over slack-critical" },
  });
});
