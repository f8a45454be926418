import {
  heldSignalItem,
  heldSignalPlacement,
} from "../../../adapters/dynamodb/items/heldSignal.ts";
import {
  serviceEntryItem,
  serviceEntryPlacement,
} from "../../../adapters/dynamodb/items/serviceEntry.ts";
import {
  windowClockItem,
  windowClockPlacement,
} from "../../../adapters/dynamodb/items/windowClock.ts";
import type { HeldSignal } from "../../../domain/maintenance/heldSignal.ts";
import type { ServiceEntry, ServiceEvent } from "../../../domain/maintenance/serviceEntry.ts";
import type { WindowClock } from "../../../domain/maintenance/windowClock.ts";
import { accuracyAlert, at } from "../incidents.ts";
import { coded, type Sample } from "./sample.ts";

const held: HeldSignal = {
  id: "sup_1",
  serviceId: "fraudscoring",
  signal: {
    ...accuracyAlert,
    description: "0.81",
    category: "MODEL_PERFORMANCE",
    occurredAt: at("10:00"),
    messageId: "m-1",
    episode: "e-1",
    group: "g-1",
    links: [{ href: "https://runbooks.example/accuracy", text: "Runbook" }],
  },
  since: at("10:00"),
  by: "migration",
};
const clock: WindowClock = {
  window: {
    id: "win_1",
    name: "migration",
    start: at("09:00"),
    end: at("12:00"),
    labels: [{ name: "model", value: "*" }],
    recurrence: {
      timeZone: "UTC",
      windows: [{ kind: "DAILY", startTime: "09:00", durationSeconds: 3_600 }],
    },
  },
  serviceId: "fraudscoring",
  revision: 3,
  deadline: { kind: "MAINTENANCE_END", generation: 2, dueAt: at("12:00") },
  ending: "CHANGED",
  told: { held: 4, replayed: 1 },
};
const entry = (event: ServiceEvent): ServiceEntry => ({
  ...{ serviceId: "fraudscoring", id: "win_1.2", at: at("12:00"), recordedAt: at("12:01") },
  actor: "tocsin",
  event,
});
const window = { windowId: "win_1", name: "migration" };
const began = entry({ type: "MaintenanceBegan", ...window, until: at("12:00") });
const ended = entry({ type: "MaintenanceEnded", ...window, why: "OVER", held: 4, replayed: 1 });

export const maintenanceSamples: readonly Sample[] = [
  coded("heldSignal", heldSignalItem, [held, heldSignalPlacement(held)]),
  coded("windowClock", windowClockItem, [clock, windowClockPlacement(clock)]),
  ...[began, ended].map((one) =>
    coded("serviceEntry", serviceEntryItem, [one, serviceEntryPlacement(one)]),
  ),
];
