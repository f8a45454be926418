import { heartbeatItem, heartbeatPlacement } from "../../../adapters/dynamodb/items/heartbeat.ts";
import { pulseItem } from "../../../adapters/dynamodb/items/pulse.ts";
import { keys } from "../../../adapters/dynamodb/keys.ts";
import type { Heartbeat } from "../../../domain/heartbeat/heartbeat.ts";
import type { Pulse } from "../../../domain/heartbeat/pulse.ts";
import { at } from "../incidents.ts";
import { coded, type Sample } from "./sample.ts";

const heartbeat: Heartbeat = {
  id: "hbt_1",
  serviceId: "fraudscoring",
  name: "nightly retraining",
  version: 3,
  everySeconds: 86_400,
  graceSeconds: 3_600,
  enabled: true,
  severity: "SEV2",
  category: "TRAINING_PIPELINE",
  title: "The model was not retrained",
  createdAt: at("09:00"),
};
const pulse: Pulse = {
  heartbeatId: "hbt_1",
  tokenHash: "5e88",
  lastPingAt: at("10:00"),
  revision: 4,
  generation: 2,
  dueAt: at("11:00"),
  alarm: { reason: "MISSED", since: at("11:00") },
};

export const heartbeatSamples: readonly Sample[] = [
  coded("heartbeat", heartbeatItem, [heartbeat, heartbeatPlacement(heartbeat)]),
  coded("pulse", pulseItem, [pulse, { ...keys.pulse("hbt_1") }]),
];
