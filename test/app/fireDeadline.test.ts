import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { DynamoIncidentStore } from "../../adapters/dynamodb/incidentStore.ts";
import { deadlineItem } from "../../adapters/dynamodb/items/deadline.ts";
import { keys } from "../../adapters/dynamodb/keys.ts";
import { DynamoOverdueWork } from "../../adapters/dynamodb/overdueWork.ts";
import type { Table } from "../../adapters/dynamodb/table.ts";
import type { DeliveryRequest } from "../../app/deliveryPorts.ts";
import { type FireDeadlinePorts, fireDeadline, nothingStands } from "../../app/fireDeadline.ts";
import { fireIncidentDeadline } from "../../app/fireIncidentDeadline.ts";
import type { DeadlineRef } from "../../app/ports.ts";
import { sweep } from "../../app/sweep.ts";
import { decide } from "../../domain/decide.ts";
import { type Engine, startEngine } from "../support/engine.ts";
import { at, command, facts } from "../support/incidents.ts";

let engine: Engine;
let table: Table;
let store: DynamoIncidentStore;
let ports: FireDeadlinePorts;
let work: DynamoOverdueWork;
let now = at("10:00");
let queued: [DeadlineRef, number][] = [];
let fired: DeadlineRef[] = [];
let stands = true;

beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  table = await engine.createTable();
  store = new DynamoIncidentStore(table);
  work = new DynamoOverdueWork(table);
  queued = [];
  fired = [];
  stands = true;
  ports = {
    store,
    clock: { now: () => now },
    queue: { send: async (deadline, seconds) => void queued.push([deadline, seconds]) },
    fire: {
      INCIDENT: (ref) =>
        fireIncidentDeadline({ store, clock: ports.clock, lookUp: async () => undefined }, ref),
      SCHEDULE: async (ref) => {
        fired.push(ref);
        return stands;
      },
      USER: nothingStands,
      ACTION: nothingStands,
      HEARTBEAT: nothingStands,
      ACTION_ITEM: nothingStands,
      DRILL_PLAN: nothingStands,
      PAGE_CHECK: nothingStands,
      MAINTENANCE: nothingStands,
    },
  };
  const declare = command("Declare", "10:00", {
    incidentId: "inc_1",
    title: "Down",
    severity: "SEV1",
    drill: false,
  });
  const decision = decide(undefined, declare, facts);
  if (decision.kind !== "accepted") throw new Error(decision.kind);
  await store.commit({ after: decision.incident, entries: decision.entries });
});

const escalate: DeadlineRef = {
  ownerId: "inc_1",
  kind: "ESCALATE",
  generation: 1,
  dueAt: at("10:15"),
};
const stepOf = async () => {
  const { incident } = await store.load("inc_1");
  return incident?.status === "TRIGGERED" ? incident.paging.step : undefined;
};
const sweepNow = async () => {
  const swept: DeadlineRef[] = [];
  await sweep({
    work,
    clock: ports.clock,
    deadlines: { send: async (ref) => void swept.push(ref) },
    deliveries: { send: async (_: readonly DeliveryRequest[]) => {} },
  });
  return swept.map(({ kind }) => kind);
};

describe("a deadline that is fired", () => {
  it("before its time spends what is left in the queue, in whole seconds rounded up", async () => {
    now = at("10:14:13.200");
    await fireDeadline(ports, escalate);

    expect(queued).toEqual([[escalate, 47]]);
    expect(await stepOf()).toBe(0);
  });

  it("at its time escalates", async () => {
    now = at("10:15");
    await fireDeadline(ports, escalate);

    expect(await stepOf()).toBe(1);
  });

  it("twice escalates once", async () => {
    now = at("10:15");
    await fireDeadline(ports, escalate);
    await fireDeadline(ports, escalate);

    expect(await stepOf()).toBe(1);
  });

  it("for an incident that is not there is dropped", async () => {
    now = at("10:15");

    await expect(fireDeadline(ports, { ...escalate, ownerId: "inc_x" })).resolves.toBeUndefined();
  });
});

describe("a deadline of a schedule", () => {
  const handoff: DeadlineRef = {
    ownerId: "sch_ranking",
    kind: "HANDOFF_HOUR",
    generation: 4,
    dueAt: at("10:30"),
  };
  const standsThere = async () =>
    (await table.get(keys.deadline("sch_ranking", "HANDOFF_HOUR", 4))) !== undefined;
  beforeEach(() => table.put(deadlineItem(handoff)));

  it("is fired for the schedule once its time has come", async () => {
    now = at("10:29:59");
    await fireDeadline(ports, handoff);
    now = at("10:30");
    await fireDeadline(ports, handoff);

    expect(queued).toEqual([[handoff, 1]]);
    expect(fired).toEqual([handoff]);
  });

  it("is forgotten when it stands no longer or its schedule is gone", async () => {
    now = at("10:30");
    stands = false;
    await fireDeadline(ports, handoff);

    expect(await standsThere()).toBe(false);
  });

  it("is found by the sweep in the schedule's own partition", async () => {
    now = at("10:31:01");

    expect(await sweepNow()).toContain("HANDOFF_HOUR");
  });
});

describe("the sweep", () => {
  it("fires a deadline that nothing has consumed a minute after its time", async () => {
    now = at("10:06:01");

    expect(await sweepNow()).toEqual(["ACKNOWLEDGE"]);
  });

  it("leaves alone what is not late yet", async () => {
    now = at("10:05:30");

    expect(await sweepNow()).toEqual([]);
  });

  it("finds no clock of the escalation of an incident that was answered", async () => {
    const { incident: before } = await store.load("inc_1");
    const decision = decide(before, command("Acknowledge", "10:04", {}), facts);
    if (!before || decision.kind !== "accepted") throw new Error(decision.kind);
    await store.commit({ before, after: decision.incident, entries: decision.entries });
    now = at("11:00");

    expect(await sweepNow()).toEqual(["RESOLVE", "UPDATE"]);
  });
});
