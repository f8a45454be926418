import { changeItem, changePlacement } from "../../../adapters/dynamodb/items/change.ts";
import { contributionItem } from "../../../adapters/dynamodb/items/contribution.ts";
import { failureItem } from "../../../adapters/dynamodb/items/failure.ts";
import { measuredOnItem } from "../../../adapters/dynamodb/items/measuredOn.ts";
import { receiptCodec, receiptItem } from "../../../adapters/dynamodb/items/receipt.ts";
import {
  suppressedItem,
  suppressedPlacement,
} from "../../../adapters/dynamodb/items/suppressed.ts";
import { keys } from "../../../adapters/dynamodb/keys.ts";
import type { StoredContribution } from "../../../app/metrics/ports.ts";
import type { ServiceChange } from "../../../domain/changes/serviceChange.ts";
import type { SuppressedSignal } from "../../../domain/suppressedSignal.ts";
import { at } from "../incidents.ts";
import { coded, type Sample, sample } from "./sample.ts";

const change: ServiceChange = {
  kind: "MODEL_PROMOTION",
  id: "chg_1",
  serviceId: "fraudscoring",
  at: at("09:40"),
  recordedAt: at("09:41"),
  summary: "Promoted v2.5",
  source: "model registry",
  details: { model: "fraud-scoring", version: "2.5" },
  links: [{ href: "https://registry.example/2.5", text: "Model" }],
};
const contribution: StoredContribution = {
  incidentId: "inc_1",
  revision: 9,
  contribution: {
    incidentId: "inc_1",
    serviceId: "fraudscoring",
    severity: "SEV1",
    category: "DRIFT",
    detectedAt: at("10:00"),
    failedAt: at("09:45"),
    measurements: {
      detect: { state: "RECORDED", endedAt: at("10:00"), ms: 900_000 },
      acknowledge: { state: "PENDING" },
      mitigate: { state: "NOT_APPLICABLE" },
      resolve: { state: "INVALID", marks: ["detectedAt", "resolvedAt"] },
      restore: { state: "PENDING" },
    },
  },
};
const failure = {
  serviceId: "fraudscoring",
  severity: "SEV1",
  category: "DRIFT",
  startedAt: at("09:45"),
} as const;

const suppressed: SuppressedSignal = {
  id: "sup_1",
  serviceId: "fraudscoring",
  at: at("10:00"),
  by: { kind: "RULE", name: "canaries" },
  source: "alertmanager",
  dedupKey: "c0ffee",
  title: "Latency of the canary",
  severity: "SEV3",
  startedAt: at("09:45"),
  labels: { stage: "canary" },
};

const receipt = { ownerId: "inc_1", seq: 1, target: "user:usr_ada", channel: "ada-mail", round: 4 };
const sent = {
  ...receipt,
  targetName: "Ada",
  urgency: "PAGE",
  status: "SENT",
  attempts: 1,
} as const;

export const recordSamples: readonly Sample[] = [
  sample("receipt", receiptItem("ses:0102", sent, at("10:00")), {
    value: receipt,
    decode: receiptCodec.decode,
  }),
  coded("suppressed", suppressedItem, [suppressed, suppressedPlacement(suppressed)]),
  coded("change", changeItem, [change, changePlacement(change)]),
  coded("contribution", contributionItem, [contribution, { ...keys.contribution("inc_1") }]),
  coded("failure", failureItem, [
    failure,
    { ...keys.failure("fraudscoring", failure.startedAt, "inc_1") },
  ]),
  coded("measuredOn", measuredOnItem, [
    { incidentId: "inc_1" },
    { ...keys.measuredOn("fraudscoring", at("2026-03-01T00:00:00Z"), "inc_1") },
  ]),
];
