import * as z from "zod";
import { DRILL_UNITS } from "../../../../domain/drills/plan/drillPlan.ts";
import { validateDrillPlan } from "../../../../domain/drills/plan/validateDrillPlan.ts";
import { call } from "../call.ts";
import { fields } from "../fields.ts";
import { inFile } from "../inFile.ts";
import type { Kind } from "../kind.ts";
import { leanValue } from "../lean.ts";
import { ids } from "../refs.ts";
import { nameText, reference } from "../texts.ts";
import { ofService } from "./ofService.ts";
import { instant } from "./scheduleShape.ts";

const shape = fields({
  service: reference,
  name: nameText,
  scenarios: z.array(z.string()),
  pages: z.boolean().default(true),
  enabled: z.boolean().default(true),
  start: instant,
  timeZone: z.string(),
  every: fields({ unit: z.enum(DRILL_UNITS), count: z.number() }),
});
export type DrillPlan = z.infer<typeof shape>;

const node = z.object({
  id: z.string(),
  drillPlans: z.array(z.looseObject({ id: z.string(), version: z.int(), scenarios: ids })),
});
const SELECT = `id drillPlans {
  id version name scenarios { id } pages enabled start timeZone every { unit count } }`;

export const drillPlans: Kind<DrillPlan> = {
  ...{ name: "drillPlans", one: "drill plan", shape },
  ...ofService(),
  leanOf: (one) => leanValue(one, { pages: true, enabled: true }),
  flawsOf: ({ scenarios: scenarioIds, start, service: serviceId, ...rest }) =>
    inFile(
      validateDrillPlan({
        ...{ ...rest, scenarioIds, serviceId, start: Date.parse(start) },
        ...{ id: "", version: 0, createdAt: 0 },
      }),
      { scenarioIds: "scenarios" },
    ),
  read: async (api) =>
    (await api.list("services", SELECT, node)).flatMap(({ id: service, drillPlans: all }) =>
      all.map(({ id, version, ...rest }) => ({
        ...{ value: shape.parse({ ...rest, service }), id, version },
      })),
    ),
  create: call(
    "createDrillPlan",
    "drillPlan",
    ({ service: serviceId, scenarios: scenarioIds, ...rest }) => ({
      ...{ serviceId, scenarioIds, ...rest },
    }),
  ),
  changes: [
    call("updateDrillPlan", "drillPlan", ({ service: _, scenarios: scenarioIds, ...rest }) => ({
      scenarioIds,
      ...rest,
    })),
  ],
};
