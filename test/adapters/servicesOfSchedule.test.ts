import { afterAll, beforeAll, expect, it } from "vitest";
import { DynamoScheduleStore } from "../../adapters/dynamodb/scheduleStore.ts";
import { DynamoScheduleUses } from "../../adapters/dynamodb/scheduleUses.ts";
import { createEscalationPolicy } from "../../app/configure/createEscalationPolicy.ts";
import { createService } from "../../app/configure/createService.ts";
import { setDefaultEscalationPolicy } from "../../app/configure/setDefaultEscalationPolicy.ts";
import { executeSchedule } from "../../app/oncall/executeSchedule.ts";
import { asked, configurationOn, done } from "../support/configuration.ts";
import { type Engine, startEngine } from "../support/engine.ts";
import { CREATE, users } from "../support/schedules.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());

it("the services of a schedule are those whose policy names it, by default too", async () => {
  const table = await engine.createTable();
  const ports = configurationOn(table);
  await executeSchedule(
    {
      ...{ ...ports, schedules: new DynamoScheduleStore(table) },
      config: { users: async () => users },
    },
    { scheduleId: "sch_1", command: CREATE },
  );
  await done(createService(ports, asked({ name: "without a policy" })));
  const steps = [{ targets: [{ scheduleId: "sch_1" }] }];
  const policy = await done(createEscalationPolicy(ports, asked({ name: "Ranking", steps })));
  const escalationPolicyId = policy.id;
  await done(createService(ports, asked({ name: "ranker", escalationPolicyId })));
  const uses = new DynamoScheduleUses(table);
  const names = async () => (await uses.servicesOf("sch_1")).map(({ name }) => name).sort();
  const named = await names();
  await done(setDefaultEscalationPolicy(ports, asked({ id: escalationPolicyId })));
  expect([named, await names()]).toEqual([["ranker"], ["ranker", "without a policy"]]);
});
