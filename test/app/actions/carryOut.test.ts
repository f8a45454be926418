import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { DynamoActionStore } from "../../../adapters/dynamodb/actionStore.ts";
import { DynamoConfigReader } from "../../../adapters/dynamodb/configReader.ts";
import { DynamoIncidentStore } from "../../../adapters/dynamodb/incidentStore.ts";
import { actionRunItem } from "../../../adapters/dynamodb/items/actionRun.ts";
import { actionSettingsItem } from "../../../adapters/dynamodb/items/actionSettings.ts";
import { incidentItem, incidentPlacement } from "../../../adapters/dynamodb/items/incident.ts";
import { keys } from "../../../adapters/dynamodb/keys.ts";
import { DynamoPlaybookReader } from "../../../adapters/dynamodb/playbookReader.ts";
import type { Table } from "../../../adapters/dynamodb/table.ts";
import { carryOut } from "../../../app/actions/carryOut.ts";
import { fireActionDeadline } from "../../../app/actions/fireActionDeadline.ts";
import type { ActPorts, Finished, Performed } from "../../../app/actions/ports.ts";
import type { RunningAction } from "../../../domain/playbooks/actions/actionRun.ts";
import { accuracyIncident, at } from "../../support/accuracyIncident.ts";
import { type Engine, startEngine } from "../../support/engine.ts";

const NOON = at("2026-11-22T12:00:00Z");
const SECOND = 1_000;
const ID = "run_01accuracy-1";
const rollback: RunningAction = {
  ...{ id: ID, incidentId: accuracyIncident.id, number: 1, revision: 1, run: 1 },
  ...{ playbook: { id: "pbk_model_performance", version: 1, name: "Model performance drop" } },
  step: { key: "roll-back", title: "Roll back" },
  call: {
    ...({ label: "Roll back", kind: "STEP_FUNCTIONS", target: "endpoint-rollback" } as const),
    ...{ input: [], timeLimitSeconds: 120 },
  },
  ...{ automatic: false, needsApproval: false, requestedAt: NOON, since: NOON, state: "RUNNING" },
  requestedBy: { actor: "user:ana", name: "Ana" },
  deadline: { kind: "ACTION", generation: 1, dueAt: NOON + 120 * SECOND },
};

let engine: Engine;
let table: Table;
let now: number;
let ports: ActPorts;
/** How often something was begun, and what comes of it. */
let begun: number;
let comes: Performed | Error;
let goes: Finished | undefined;
let isRepeatable: boolean;
let asked: string[];

beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  table = await engine.createTable();
  now = NOON + SECOND;
  begun = 0;
  comes = { kind: "FINISHED", ending: "SUCCEEDED" };
  goes = undefined;
  isRepeatable = true;
  asked = [];
  const performer = {
    get isRepeatable() {
      return isRepeatable;
    },
    prepare: async () => async () => {
      begun++;
      if (comes instanceof Error) throw comes;
      return comes;
    },
    look: async () => goes,
  };
  ports = {
    store: new DynamoIncidentStore(table),
    actions: new DynamoActionStore(table),
    playbooks: new DynamoPlaybookReader(table),
    config: new DynamoConfigReader(table),
    performers: { HTTP: performer, STEP_FUNCTIONS: performer, SSM_AUTOMATION: performer },
    clock: { now: () => now },
  };
  await table.put(incidentItem.encode(accuracyIncident, incidentPlacement(accuracyIncident)));
});

const keep = (run: RunningAction) =>
  table.put(actionRunItem.encode(run, { ...keys.action(run.incidentId, run.number) }));
const action = async () => {
  const run = await ports.actions.action(ID);
  if (!run) throw new Error("the action is gone");
  return run;
};
const fire = (generation: number, dueAt: number) => {
  const acts = { send: async () => void asked.push("CARRY_OUT") };
  const ref = { ownerId: ID, kind: "ACTION", generation, dueAt } as const;
  return fireActionDeadline({ ...ports, acts }, ref);
};

test("a message that comes while another has the action in hand waits, and begins nothing", async () => {
  await keep(rollback);
  await ports.actions.claim(ID, now);

  expect(await carryOut(ports, ID)).toBe("LATER");
  expect(begun).toBe(0);
});

test("a call that was begun, and whose end nobody knows, is not made once more", async () => {
  isRepeatable = false;
  await keep(rollback);
  await ports.actions.claim(ID, now);
  now += 61 * SECOND;

  expect(await carryOut(ports, ID)).toBe("DONE");
  expect(begun).toBe(0);
  expect(await action()).toMatchObject({
    state: "FAILED",
    output: expect.stringContaining("nothing is known of how it ended"),
  });
});

test("an execution that is known by its name is begun again after a fault", async () => {
  await keep(rollback);
  comes = new Error("throttled");
  await expect(carryOut(ports, ID)).rejects.toThrow("throttled");
  now += 61 * SECOND;
  comes = { kind: "STARTED", reference: "execution-1" };
  await carryOut(ports, ID);

  expect(await action()).toMatchObject({ state: "RUNNING", reference: "execution-1" });
});

test("an execution is looked at every half minute until it ends", async () => {
  await keep(rollback);
  comes = { kind: "STARTED", reference: "execution-1" };
  await carryOut(ports, ID);
  now += 30 * SECOND;
  await fire(2, NOON + 31 * SECOND);
  await carryOut(ports, ID);
  const between = await action();
  goes = { kind: "FINISHED", ending: "SUCCEEDED", output: "v2.4" };
  await carryOut(ports, ID);

  expect(between).toMatchObject({ state: "RUNNING", deadline: { dueAt: NOON + 61 * SECOND } });
  expect(await action()).toMatchObject({ state: "SUCCEEDED", output: "v2.4" });
  expect([begun, asked]).toEqual([1, ["CARRY_OUT"]]);
});

test("an execution is looked at once more just before its time limit, however short that is", async () => {
  await keep({ ...rollback, call: { ...rollback.call, timeLimitSeconds: 20 } });
  comes = { kind: "STARTED", reference: "execution-1" };
  await carryOut(ports, ID);
  const { deadline } = (await action()) as RunningAction;
  now = deadline.dueAt;
  await fire(2, deadline.dueAt);
  const between = await action();

  expect(deadline.dueAt).toBe(NOON + 17 * SECOND);
  expect(between).toMatchObject({ state: "RUNNING", deadline: { dueAt: NOON + 20 * SECOND } });
  expect(asked).toEqual(["CARRY_OUT"]);
});

test("what has not ended at its time limit is timed out, and a late end changes nothing", async () => {
  await keep({ ...rollback, reference: "execution-1" });
  now += 120 * SECOND;
  await fire(1, NOON + 120 * SECOND);
  goes = { kind: "FINISHED", ending: "SUCCEEDED" };
  await carryOut(ports, ID);

  expect(await action()).toMatchObject({ state: "TIMED_OUT" });
});

test("a deadline that another one has followed changes nothing", async () => {
  await keep({ ...rollback, deadline: { ...rollback.deadline, generation: 2 } });

  expect(await fire(1, NOON + 120 * SECOND)).toBe(false);
  expect(asked).toEqual([]);
});

test("an action that waits in the queue past its time limit is not begun any more", async () => {
  await keep(rollback);
  now = NOON + 120 * SECOND;
  await carryOut(ports, ID);

  expect(begun).toBe(0);
});

test("the switch stops automatic actions also between their entry and their beginning", async () => {
  await keep({ ...rollback, automatic: true });
  await table.put(
    actionSettingsItem.encode(
      { version: 1, automatic: false, targets: [] },
      { ...keys.actionSettings() },
    ),
  );
  await carryOut(ports, ID);

  expect(begun).toBe(0);
  expect(await action()).toMatchObject({
    state: "DECLINED",
    output: "Automatic actions are switched off.",
  });
});
