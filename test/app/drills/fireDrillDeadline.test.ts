import { afterAll, beforeAll, expect, it } from "vitest";
import { DynamoDrillStore } from "../../../adapters/dynamodb/drillStore.ts";
import { DynamoIncidentReader } from "../../../adapters/dynamodb/incidentReader.ts";
import { DynamoIncidentStore } from "../../../adapters/dynamodb/incidentStore.ts";
import { serviceItem, servicePlacement } from "../../../adapters/dynamodb/items/service.ts";
import { createDrillPlan } from "../../../app/configure/drillPlans.ts";
import { declareIncident } from "../../../app/declareIncident.ts";
import { fireDrillDeadline } from "../../../app/drills/fireDrillDeadline.ts";
import type { SeriesChange } from "../../../app/drills/ports.ts";
import { asked, configurationOn, done } from "../../support/configuration.ts";
import { type Engine, startEngine } from "../../support/engine.ts";
import { at, command, fraudScoring } from "../../support/incidents.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());

it("a drill that began before a crash is what came of its time, whatever has happened since", async () => {
  const table = await engine.createTable();
  const config = configurationOn(table);
  await table.put(serviceItem.encode(fraudScoring, servicePlacement(fraudScoring)));
  const plan = {
    ...{ serviceId: "fraudscoring", name: "Daily", scenarioIds: ["latency"], timeZone: "UTC" },
    ...{ start: at("11:00"), every: { unit: "DAYS", count: 1 } as const },
  };
  const { plan: made } = await done(createDrillPlan(config, asked(plan)));
  const drills = new DynamoDrillStore(table);
  const ports = {
    ...{ ...config, drills, store: new DynamoIncidentStore(table) },
    incidents: new DynamoIncidentReader(table),
    freezes: async () => ({ version: 0, value: [] }),
  };
  const ref = { ownerId: made.id, kind: "DRILL", generation: 1, dueAt: at("11:00") } as const;
  config.moveTo("11:00");
  const crash = (_: SeriesChange) => Promise.reject(new Error("crash"));
  const crashing = { series: (id: string) => drills.series(id), commit: crash };
  await expect(fireDrillDeadline({ ...ports, drills: crashing }, ref)).rejects.toThrow("crash");
  const declare = command("Declare", "11:01", {
    ...{ incidentId: "inc_real", title: "Down", severity: "SEV1", drill: false },
  });
  await declareIncident(ports, { serviceId: "fraudscoring", declare });
  await fireDrillDeadline(ports, ref);

  expect((await drills.series(made.id))?.last).toEqual({
    ...{ at: at("11:00"), incidentId: expect.stringMatching(/^inc_\d+$/) },
  });
});
