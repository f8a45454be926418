import {
  drillSeriesItem,
  drillSeriesPlacement,
} from "../../../adapters/dynamodb/items/drillSeries.ts";
import { newestDrillItem } from "../../../adapters/dynamodb/items/newestDrill.ts";
import { pageCheckItem } from "../../../adapters/dynamodb/items/pageCheck.ts";
import {
  serviceEntryItem,
  serviceEntryPlacement,
} from "../../../adapters/dynamodb/items/serviceEntry.ts";
import { keys } from "../../../adapters/dynamodb/keys.ts";
import type { DrillSeries } from "../../../domain/drills/plan/drillSeries.ts";
import type { Occasion, SkipReason } from "../../../domain/drills/plan/occasion.ts";
import type { ServiceEntry } from "../../../domain/maintenance/serviceEntry.ts";
import type { PageCheckState } from "../../../domain/pageCheck/pageCheckState.ts";
import { ADA, at } from "../incidents.ts";
import { coded, type Sample } from "./sample.ts";

const series: DrillSeries = {
  plan: {
    ...{ id: "drl_1", serviceId: "fraudscoring", name: "Mondays", version: 2 },
    ...{ scenarioIds: ["latency", "model-drift"], pages: true, enabled: true },
    ...{ start: at("10:00"), timeZone: "Europe/Lisbon", createdAt: at("09:00") },
    every: { unit: "WEEKS", count: 2 },
  },
  ...{ revision: 4, generation: 3, dueAt: at("2026-03-15T10:00:00Z"), occasions: 2 },
};

const lasts: readonly Occasion[] = [
  { at: at("10:00"), incidentId: "inc_1" },
  { at: at("10:00"), skipped: { kind: "MAINTENANCE", name: "Upgrade" } },
];

const checked: PageCheckState = {
  ...{ version: 2, revision: 9, generation: 8 },
  check: {
    ...{ enabled: true, target: ADA, urgency: "PAGE", serviceId: "fraudscoring" },
    ...{ everySeconds: 14_400, withinSeconds: 300, severity: "SEV2" },
  },
  deadline: { kind: "PAGE_DUE", generation: 8, dueAt: at("10:05") },
  sent: {
    at: at("10:00"),
    deliveries: [
      { ownerId: "usr_ada", seq: 0, target: "direct:pck_synthetic.7", channel: "ada-push" },
    ],
  },
  ...{
    alarm: { since: at("06:05"), serviceId: "fraudscoring" },
    last: { sentAt: at("06:00"), arrivedAt: at("06:01") },
  },
};

const reasons: readonly SkipReason[] = [
  { kind: "INCIDENT", incidentId: "inc_1" },
  { kind: "DRILL", incidentId: "inc_2" },
  { kind: "FREEZE", name: "Black Friday" },
  { kind: "LATE" },
  { kind: "SCENARIO", scenarioId: "flood" },
];

const entry = (event: ServiceEntry["event"]): ServiceEntry => ({
  ...{ serviceId: "fraudscoring", id: "drl_1.3", at: at("10:00"), recordedAt: at("10:00:01") },
  ...{ actor: "tocsin", event },
});
const ofPlan = { planId: "drl_1", name: "Mondays" };
const entries: readonly ServiceEntry[] = [
  entry({ type: "DrillBegun", ...ofPlan, incidentId: "inc_1" }),
  ...reasons.map((reason) => entry({ type: "DrillSkipped", ...ofPlan, reason })),
];

export const drillSamples: readonly Sample[] = [
  coded("newestDrill", newestDrillItem, [
    { incidentId: "inc_1" },
    { ...keys.newestDrill("fraudscoring") },
  ]),
  coded("drillSeries", drillSeriesItem, [series, drillSeriesPlacement(series)]),
  ...lasts.map((last) =>
    coded("drillSeries", drillSeriesItem, [{ ...series, last }, drillSeriesPlacement(series)]),
  ),
  coded("pageCheck", pageCheckItem, [checked, { ...keys.pageCheck("pck_synthetic") }]),
  ...entries.map((one) =>
    coded("serviceEntry", serviceEntryItem, [one, serviceEntryPlacement(one)]),
  ),
];
