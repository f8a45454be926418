import { newestDrillItem } from "../../../adapters/dynamodb/items/newestDrill.ts";
import { keys } from "../../../adapters/dynamodb/keys.ts";
import { coded, type Sample } from "./sample.ts";

export const drillSamples: readonly Sample[] = [
  coded("newestDrill", newestDrillItem, [
    { incidentId: "inc_1" },
    { ...keys.newestDrill("fraudscoring") },
  ]),
];
