import { expect, test } from "vitest";
import { LocalQueues } from "../../../local/aws/localQueues.ts";
import { openStateDb } from "../../../local/aws/stateDb.ts";
import { ManualClock } from "../../../local/clock.ts";
import { queueSpec, START } from "./startTestGateway.ts";

function open(db = openStateDb(":memory:")) {
  const clock = new ManualClock(START);
  const queues = new LocalQueues(db, clock);
  const { url } = queueSpec("work");
  queues.create(queueSpec("work"));
  return {
    ...{ db, clock, queues },
    send: (groupId: string, ...bodies: string[]) => {
      for (const body of bodies) queues.send(url, body, { groupId });
    },
    receive: (max: number) => queues.receive(url, max),
    delete: (handle: string | undefined) => queues.delete(url, handle ?? ""),
  };
}
const bodiesOf = (messages: readonly { readonly body: string }[]) =>
  messages.map(({ body }) => body);

test("a message of a group that has nothing in flight goes before the backlog of one that has", () => {
  const { send, receive } = open();
  send("dead", "d1", "d2", "d3", "d4");
  receive(2);
  send("well", "w1");

  expect(bodiesOf(receive(1))).toEqual(["w1"]);
  expect(bodiesOf(receive(1))).toEqual(["d3"]);
});

test("a group whose messages are done is on equal terms again", () => {
  const { send, receive, delete: remove } = open();
  send("one", "o1", "o2");
  send("other", "p1");
  const [first] = receive(1);
  remove(first?.receiptHandle);

  expect(bodiesOf(receive(2))).toEqual(["o2", "p1"]);
});

test("a message that comes back after its time-out is in flight no more", async () => {
  const { send, receive, clock } = open();
  send("slow", "s1", "s2");
  receive(1);
  await clock.advanceTo(START + 30_000, async () => {});
  send("late", "l1");

  expect(bodiesOf(receive(3))).toEqual(["s2", "s1", "l1"]);
});

test("what is received says whose it is, also after a restart", () => {
  const { db, send } = open();
  send("dead", "d1");
  const [message] = open(db).receive(1);

  expect(message?.systemAttributes.MessageGroupId).toBe("dead");
});

test("messages that an earlier version left without groups are still there", () => {
  const db = openStateDb(":memory:");
  db.exec(`CREATE TABLE queue_message (
    id TEXT PRIMARY KEY, queue TEXT NOT NULL, body TEXT NOT NULL, attributes TEXT NOT NULL,
    sentAt INTEGER NOT NULL, visibleAt INTEGER NOT NULL,
    receiveCount INTEGER NOT NULL, firstReceivedAt INTEGER);
    INSERT INTO queue_message VALUES ('m1', 'work', 'old', '{}', ${START}, ${START}, 0, NULL)`);

  expect(bodiesOf(open(db).receive(1))).toEqual(["old"]);
});
