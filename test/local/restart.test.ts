import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import type { Host } from "../../local/host.ts";
import { openSmallHost, post, type SmallHost, temporaryFolder } from "./openSmallHost.ts";

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

test("a host that was killed takes up at its next start what it had accepted", async () => {
  const dir = temporaryFolder();
  const { host } = await openSmallHost({ dir });
  await post(host, "/schedules/ten-past");
  host.putEvent({ source: "test.accepted", "detail-type": "Alarm", detail: {} });
  await host.kill();
  const { host: next, lines } = await open({ dir });
  await next.advance(600_000);
  expect(heard(lines).map((line) => line.split(" got ")[1])).toEqual([
    "event-test.accepted",
    "schedule-ten-past",
  ]);
});

test("what was dealt with is not dealt with again", async () => {
  const dir = temporaryFolder();
  const { host } = await openSmallHost({ dir });
  await post(host, "/items/first");
  await host.settled();
  await host.stop();
  const { host: next, lines } = await open({ dir });
  await next.settled();
  expect(heard(lines)).toEqual([]);
});

test("a fresh start forgets", async () => {
  const dir = temporaryFolder();
  const { host } = await openSmallHost({ dir });
  await post(host, "/schedules/ten-past");
  await host.stop();
  const { host: next, lines } = await open({ dir, fresh: true });
  await next.advance(600_000);
  expect(heard(lines)).toEqual([]);
});

test("one folder holds one host at a time", async () => {
  const dir = temporaryFolder();
  await open({ dir });
  await expect(openSmallHost({ dir })).rejects.toThrow(
    `another host is running in the folder ${dir}`,
  );
});

test("host.json is there while the host runs", async () => {
  const dir = temporaryFolder();
  const { host } = await openSmallHost({ dir });
  const told = JSON.parse(readFileSync(join(dir, "host.json"), "utf8")) as object;
  expect(told).toEqual({
    baseUrl: host.baseUrl,
    graphqlUrl: `${host.baseUrl}/graphql`,
    token: host.token,
    serviceId: "none",
    integrationKey: "none",
  });
  await host.stop();
  expect(existsSync(join(dir, "host.json"))).toBe(false);
});

test("a port that is taken is told in one sentence", async () => {
  const { host } = await open();
  const port = Number(new URL(host.baseUrl).port);
  await expect(openSmallHost({ port })).rejects.toThrow(
    `port ${port} is in use; choose another one with --port`,
  );
});
