import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { LocalQueues } from "../../../local/aws/localQueues.ts";
import { openStateDb } from "../../../local/aws/stateDb.ts";
import { ManualClock } from "../../../local/clock.ts";
import { queueSpec, START } from "./startTestGateway.ts";

const calm = async () => {};

function open(db = openStateDb(":memory:"), clock = new ManualClock(START)) {
  const queues = new LocalQueues(db, clock);
  const spec = queueSpec("work");
  queues.create(queueSpec("dead"));
  queues.create({ ...spec, redrive: { deadLetterArn: queueSpec("dead").arn, maxReceiveCount: 2 } });
  const seconds = (count: number) => clock.advanceTo(clock.now() + count * 1000, calm);
  return { db, clock, queues, url: spec.url, seconds };
}

test("a message is received once until its visibility times out", async () => {
  const { queues, url, seconds } = open();
  queues.send(url, "hello");

  expect(queues.receive(url, 10).map(({ body }) => body)).toEqual(["hello"]);
  expect(queues.receive(url, 10)).toEqual([]);
  await seconds(30);
  const [again] = queues.receive(url, 10);
  expect(again?.systemAttributes).toEqual({
    ApproximateReceiveCount: "2",
    SentTimestamp: String(START),
    ApproximateFirstReceiveTimestamp: String(START),
  });
});

test("messages come oldest first, at most as many as asked for", () => {
  const { queues, url } = open();
  for (const body of ["a", "b", "c"]) queues.send(url, body);

  expect(queues.receive(url, 2).map(({ body }) => body)).toEqual(["a", "b"]);
});

test("a delayed message is not seen before its time", async () => {
  const { queues, url, seconds } = open();
  queues.send(url, "later", { delaySeconds: 45 });

  await seconds(44);
  expect(queues.receive(url, 1)).toEqual([]);
  await seconds(1);
  expect(queues.receive(url, 1)).toHaveLength(1);
});

test("the delay of the queue holds where the message has none", () => {
  const { queues } = open();
  queues.create({ ...queueSpec("slow"), delaySeconds: 5 });
  queues.send(queueSpec("slow").arn, "later");
  queues.send(queueSpec("slow").arn, "now", { delaySeconds: 0 });

  expect(queues.depth(queueSpec("slow").arn)).toEqual({ visible: 1, inFlight: 0, delayed: 1 });
  expect(queues.nextWork()).toBe(START + 5000);
});

test("a deleted message does not come back", async () => {
  const { queues, url, seconds } = open();
  queues.send(url, "done");
  const [message] = queues.receive(url, 1);

  queues.delete(url, message?.receiptHandle ?? "");

  await seconds(30);
  expect(queues.depth(url)).toEqual({ visible: 0, inFlight: 0, delayed: 0 });
});

test("an outdated receipt handle deletes nothing", async () => {
  const { queues, url, seconds } = open();
  queues.send(url, "again");
  const [first] = queues.receive(url, 1);
  await seconds(30);
  queues.receive(url, 1);

  queues.delete(url, first?.receiptHandle ?? "");

  expect(queues.depth(url).inFlight).toBe(1);
});

test("a changed visibility counts from now", async () => {
  const { queues, url, seconds } = open();
  queues.send(url, "busy");
  const [message] = queues.receive(url, 1);
  await seconds(20);

  queues.changeVisibility(url, message?.receiptHandle ?? "", 60);

  await seconds(59);
  expect(queues.receive(url, 1)).toEqual([]);
  await seconds(1);
  expect(queues.receive(url, 1)).toHaveLength(1);
});

test("a visibility of zero gives the message back at once", () => {
  const { queues, url } = open();
  queues.send(url, "failed");
  const [message] = queues.receive(url, 1);

  queues.changeVisibility(url, message?.receiptHandle ?? "", 0);

  expect(queues.depth(url).visible).toBe(1);
});

test("a message that was received too often goes to the dead-letter queue", async () => {
  const { queues, url, seconds } = open();
  queues.send(url, "poison", { attributes: { kind: { DataType: "String", StringValue: "x" } } });
  for (let receives = 0; receives < 2; receives++) {
    queues.receive(url, 1);
    await seconds(30);
  }

  expect(queues.receive(url, 1)).toEqual([]);
  const [dead] = queues.receive("dead", 1);
  expect(dead?.body).toBe("poison");
  expect(dead?.attributes).toEqual({ kind: { DataType: "String", StringValue: "x" } });
});

test("a message older than the retention is gone", async () => {
  const { queues, url, seconds } = open();
  queues.send(url, "old");

  await seconds(345_600);

  expect(queues.receive(url, 1)).toEqual([]);
});

test("a listener hears of messages that wait, arrive and come back", async () => {
  const { queues, url, seconds } = open();
  queues.send(url, "first");
  const heard = vi.fn();
  queues.onVisible(url, heard);
  await seconds(0);
  expect(heard).toHaveBeenCalledTimes(1);

  queues.send(url, "second");
  expect(heard).toHaveBeenCalledTimes(2);

  queues.receive(url, 2);
  await seconds(30);
  expect(heard).toHaveBeenCalledTimes(4);
});

test("another process that opens the file finds what was acknowledged", async () => {
  const folder = mkdtempSync(join(tmpdir(), "queues-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "state.db");
  const killed = open(openStateDb(path));
  for (const body of ["visible", "deleted", "in flight"]) killed.queues.send(killed.url, body);
  killed.queues.send(killed.url, "delayed", { delaySeconds: 60 });
  const [visible, deleted] = killed.queues.receive(killed.url, 3);
  killed.queues.changeVisibility(killed.url, visible?.receiptHandle ?? "", 0);
  killed.queues.delete(killed.url, deleted?.receiptHandle ?? "");

  const next = open(openStateDb(path));

  expect(next.queues.depth(next.url)).toEqual({ visible: 1, inFlight: 1, delayed: 1 });
  await next.seconds(60);
  const bodies = next.queues.receive(next.url, 10).map(({ body }) => body);
  expect(bodies).toEqual(["visible", "in flight", "delayed"]);
  expect(statSync(path).mode & 0o777).toBe(0o600);
});
