import type { Suspect } from "../../domain/changes/suspects.ts";
import type { TimelineEntry } from "../../domain/events.ts";
import type { Triggered } from "../../domain/incident.ts";
import { DEFAULT_SEVERITIES } from "../../domain/severity.ts";

export const at = (text: string): number => Date.parse(text);

/** A model that lost accuracy; detected at 03:01, nobody has answered. */
export const accuracyIncident: Triggered = {
  id: "inc_01accuracy",
  revision: 1,
  version: 1,
  eventCount: 1,
  deadlineCount: 0,
  serviceId: "ranker000001",
  title: "Accuracy of ranker fell below 0.80",
  severity: "SEV1",
  rule: DEFAULT_SEVERITIES.SEV1,
  category: "MODEL_PERFORMANCE",
  drill: false,
  dedupKey: "accuracy",
  source: "alertmanager",
  labels: { model: "ranker" },
  autoResolve: true,
  startedAt: at("2026-11-22T02:55:00Z"),
  detectedAt: at("2026-11-22T03:01:00Z"),
  declaredAt: at("2026-11-22T03:01:02Z"),
  signalCount: 1,
  repeats: false,
  status: "TRIGGERED",
  paging: {
    step: 0,
    round: 0,
    since: at("2026-11-22T03:01:02Z"),
    stepSince: at("2026-11-22T03:01:02Z"),
    overdue: false,
    seniorCalled: false,
    paged: [],
    awaiting: [],
  },
  deadlines: [],
};

export const accuracyOpened: TimelineEntry = {
  incidentId: accuracyIncident.id,
  seq: 1,
  at: at("2026-11-22T03:01:00Z"),
  recordedAt: at("2026-11-22T03:01:02Z"),
  actor: "integration:alertmanager",
  event: {
    type: "IncidentOpened",
    title: accuracyIncident.title,
    severity: "SEV1",
    category: "MODEL_PERFORMANCE",
    drill: false,
    startedAt: accuracyIncident.startedAt,
    detectedAt: accuracyIncident.detectedAt,
    source: "alertmanager",
    links: [{ href: "https://grafana.example/d/ranker?a=1&b=2", text: "Dashboard" }],
    pages: [{ kind: "USER", id: "usr_ana", name: "Ana" }],
    informs: ["slack-critical"],
    clocks: [],
    stopped: [],
  },
};

/** What was done to its service before, and how long before. */
export const suspect = (summary: string, secondsBefore: number, distance = 0): Suspect => ({
  change: {
    ...{ id: summary, serviceId: accuracyIncident.serviceId, kind: "MODEL_PROMOTION", summary },
    at: accuracyIncident.startedAt - secondsBefore * 1_000,
    recordedAt: accuracyIncident.startedAt,
    ...{ details: {}, links: [] },
  },
  ...{ distance, secondsBefore },
});
export const rollout: Suspect = suspect("ranker v2.5 serves all traffic", 24 * 60);
