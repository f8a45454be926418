import type { DrillScenario } from "./scenario.ts";
import { cloudOutage } from "./scenarios/cloudOutage.ts";
import { costRunaway } from "./scenarios/costRunaway.ts";
import { dataOutage } from "./scenarios/dataOutage.ts";
import { latency } from "./scenarios/latency.ts";
import { modelDrift } from "./scenarios/modelDrift.ts";

/** Those that come with the product, by name. */
export const SCENARIOS: readonly DrillScenario[] = [
  cloudOutage,
  costRunaway,
  dataOutage,
  latency,
  modelDrift,
];

export const scenarioOf = (id: string): DrillScenario | undefined =>
  SCENARIOS.find((scenario) => scenario.id === id);
