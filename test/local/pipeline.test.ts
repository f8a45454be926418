import { afterEach, describe, expect, test } from "vitest";
import type { Host } from "../../local/host.ts";
import { openSmallHost, post, type SmallHost } from "./openSmallHost.ts";

let hosts: Host[] = [];
afterEach(async () => {
  await Promise.all(hosts.map((host) => host.stop()));
  hosts = [];
});

async function open(...options: Parameters<typeof openSmallHost>): Promise<SmallHost> {
  const small = await openSmallHost(...options);
  hosts.push(small.host);
  return small;
}

const heard = (lines: readonly string[]) => lines.filter((line) => line.startsWith("[worker]"));

describe("from the table to the queue", () => {
  test("a write travels over the stream and the queue to its end", async () => {
    const { host, lines } = await open();
    await post(host, "/items/first");
    await host.settled();
    expect(heard(lines)).toEqual(["[worker] 2026-11-22T03:00:00.000Z got first"]);
  });

  test("a record that keeps failing ends in the on-failure queue, and holds up nothing else", async () => {
    const { host, lines } = await open();
    for (const id of ["poison", "good-1", "good-2"]) await post(host, `/items/${id}`);
    await host.advance(60_000);
    expect(
      heard(lines)
        .map((line) => line.split(" got ")[1])
        .sort(),
    ).toEqual(["good-1", "good-2"]);
    expect(host.queueDepth("StreamFailures").visible).toBe(1);
  });

  test("a message that keeps failing ends in the dead-letter queue", async () => {
    const { host, lines } = await open();
    await post(host, "/items/hopeless");
    await host.advance(60_000);
    expect(heard(lines)).toEqual([
      "[worker] 2026-11-22T03:00:00.000Z got hopeless",
      "[worker] 2026-11-22T03:00:12.000Z got hopeless",
    ]);
    expect(host.queueDepth("WorkDead").visible).toBe(1);
  });

  test("the calls of each function are counted", async () => {
    const { host } = await open();
    await post(host, "/items/first");
    await host.settled();
    expect(host.calls.snapshot()).toMatchObject({
      front: { "dynamodb:PutItem": { calls: 1, write: 1 } },
      follower: { "sqs:SendMessage": { calls: 1 } },
    });
  });
});

describe("time and events", () => {
  test("an event goes to the functions whose rules it matches", async () => {
    const { host, lines } = await open();
    host.putEvent({ source: "test.alarm", "detail-type": "Alarm", detail: {} });
    host.putEvent({ source: "other", "detail-type": "Alarm", detail: {} });
    await host.settled();
    expect(heard(lines).map((line) => line.split(" got ")[1])).toEqual(["event-test.alarm"]);
  });

  test("an event that cannot be handled is tried again after a minute, then set aside", async () => {
    const { host } = await open();
    host.putEvent({ source: "test.fails", "detail-type": "Alarm", detail: {} });
    await host.advance(59_000);
    expect(host.queueDepth("EventFailures").visible).toBe(0);
    await host.advance(2_000);
    expect(host.queueDepth("EventFailures").visible).toBe(1);
  });

  test("a rate rule fires when its interval is over", async () => {
    const { host, lines } = await open();
    await host.advance(3_599_000);
    expect(heard(lines)).toEqual([]);
    await host.advance(1_000);
    expect(heard(lines)).toEqual(["[worker] 2026-11-22T04:00:00.000Z got event-hourly"]);
  });

  test("a schedule made by a function fires at its time", async () => {
    const { host, lines } = await open();
    expect((await post(host, "/schedules/ten-past")).status).toBe(202);
    await host.advance(599_000);
    expect(heard(lines)).toEqual([]);
    await host.advance(1_000);
    expect(heard(lines)).toEqual(["[worker] 2026-11-22T03:10:00.000Z got schedule-ten-past"]);
  });
});
