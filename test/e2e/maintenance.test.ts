import { afterAll, beforeAll, expect, it } from "vitest";
import { startTestHost, type TestHost } from "../support/testHost.ts";

let system: TestHost;
beforeAll(async () => {
  system = await startTestHost();
  await plan({
    name: "migration",
    start: "2026-03-01T10:10:00Z",
    end: "2026-03-01T10:40:00Z",
  });
});
afterAll(() => system.stop());

async function plan(fields: object): Promise<string> {
  const { maintenanceWindow } = await system.api.mutate<{ maintenanceWindow: { id: string } }>(
    "createMaintenanceWindow",
    { serviceId: system.team.serviceId, ...fields },
    "maintenanceWindow { id }",
  );
  await system.host.settled();
  return maintenanceWindow.id;
}
const seconds = (count: number) => system.host.advance(count * 1_000);
async function say(key: string, status: "firing" | "resolved"): Promise<void> {
  const body = { key, title: `${key} is off`, status, severity: "critical" };
  await system.post(`/v1/signals/generic/${system.team.integrationKey}`, body);
  await system.host.settled();
}
interface Shown {
  readonly service: {
    readonly record: { readonly nodes: readonly { readonly at: string; summary: string }[] };
    readonly incidents: {
      readonly nodes: readonly {
        readonly title: string;
        readonly status: string;
        readonly detectedAt: string;
        readonly declaredAt: string;
      }[];
    };
  };
}
async function shown() {
  const { service } = await system.api.query<Shown>(
    `query ($id: ID!) { service(id: $id) {
      record { nodes { at summary } } incidents { nodes { title status detectedAt declaredAt } } } }`,
    { id: system.team.serviceId },
  );
  const entries = service.record.nodes.map(({ at, summary }) => `${at.slice(11, 19)} ${summary}`);
  return { record: entries.reverse(), incidents: service.incidents.nodes };
}

it("a window that begins stands on the service's record at its time", async () => {
  await seconds(10 * 60 + 2);
  expect((await shown()).record).toEqual([
    '10:10:00 The maintenance "migration" began; it lasts until 2026-03-01 10:40 UTC.',
  ]);
});

it("what fires in it opens nothing, and what clears in it is forgotten", async () => {
  await say("accuracy", "firing");
  await say("latency", "firing");
  await seconds(10 * 60);
  await say("latency", "resolved");
  expect((await shown()).incidents).toEqual([]);
  expect(system.pages()).toEqual([]);
});

it("what still fires when it ends opens its incident then, never before, and somebody is paged", async () => {
  await seconds(20 * 60 - 3);
  expect((await shown()).incidents).toEqual([]);
  await seconds(3);
  expect((await shown()).incidents).toEqual([
    {
      title: "accuracy is off",
      status: "TRIGGERED",
      detectedAt: "2026-03-01T10:10:02.000Z",
      declaredAt: expect.stringMatching(/^2026-03-01T10:40:0[0-2]/),
    },
  ]);
  expect(system.pages()).toEqual(["ada: IncidentOpened"]);
});

it("its end says what it held back and what was heard anew", async () => {
  expect((await shown()).record.slice(1)).toEqual([
    '10:40:00 The maintenance "migration" is over. It held back 2 signals; 1 alarm still fires and was heard anew.',
  ]);
});

it("the monitor's recovery resolves what was replayed, as any other incident", async () => {
  await seconds(60);
  await say("accuracy", "resolved");
  expect((await shown()).incidents).toMatchObject([{ status: "RESOLVED" }]);
});

it("a window that recurs stands on the record each time, until it is called off", async () => {
  const id = await plan({
    name: "retraining",
    start: "2026-03-01T10:45:00Z",
    recurrence: {
      timeZone: "UTC",
      windows: ["11:00", "12:00"].map((startTime) => ({
        ...{ kind: "DAILY", startTime, durationSeconds: 600 },
      })),
    },
  });
  await seconds(85 * 60);
  await system.api.mutate(
    "cancelMaintenanceWindow",
    { serviceId: system.team.serviceId, id },
    "service { id }",
  );
  await seconds(10 * 60);
  expect((await shown()).record.slice(2).map((entry) => entry.replace(/ It .*/, ""))).toEqual([
    '11:00:00 The maintenance "retraining" began; it lasts until 2026-03-01 11:10 UTC.',
    '11:10:00 The maintenance "retraining" is over.',
    '12:00:00 The maintenance "retraining" began; it lasts until 2026-03-01 12:10 UTC.',
    expect.stringMatching(/^12:06:\d\d The maintenance "retraining" was called off/),
  ]);
});
