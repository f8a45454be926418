import type { IncidentEvent } from "../../../domain/events.ts";
import { ADA, at } from "../incidents.ts";

const asks = {
  pages: [ADA],
  informs: ["slack-critical"],
  clocks: [{ kind: "ACKNOWLEDGE", generation: 1, dueAt: at("10:05") }],
  stopped: [{ kind: "ESCALATE", generation: 2, dueAt: at("10:15") }],
} as const;

const { clocks, stopped } = asks;
const clocked = { clocks, stopped };

const update = {
  ...{ updateId: "upd_1", audience: "PUBLIC" as const, who: "Grace" },
  headline: "We have found the cause",
} as const;

const redelivered = {
  ...{ seq: 1, target: "user:usr_ada", channel: "screen", targetName: "Ada" },
  urgency: "PAGE",
} as const;

/** One of each type; the compiler tells when one is missing. */
export const events: { [T in IncidentEvent["type"]]: Extract<IncidentEvent, { type: T }> } = {
  IncidentOpened: {
    ...asks,
    type: "IncidentOpened",
    title: "Accuracy is below 0.90",
    severity: "SEV1",
    category: "MODEL_PERFORMANCE",
    drill: false,
    startedAt: at("09:45"),
    detectedAt: at("10:00"),
    source: "alertmanager",
    subscribed: [{ target: ADA, urgency: "INFORM", from: at("10:05") }],
    links: [{ href: "https://prometheus.example/graph", text: "Graph" }],
    playbook: { id: "pbk_drift", version: 2, name: "Drift", first: "Look" },
    asksFor: ["INCIDENT_COMMANDER"],
  },
  CoverageGapFound: { ...asks, type: "CoverageGapFound", step: 1, asleep: true },
  DrillSignalPlayed: {
    ...clocked,
    ...{ type: "DrillSignalPlayed", title: "The queue is full", isRecovery: false },
  },
  StepSkipped: { type: "StepSkipped", step: 0, round: 1 },
  StepHeld: { ...asks, type: "StepHeld", step: 0, until: at("11:00") },
  PersonAcknowledged: {
    ...asks,
    type: "PersonAcknowledged",
    person: { id: "usr_ada", name: "Ada" },
    remaining: 1,
    via: "LINK",
    note: "Me too.",
  },
  IncidentTakenOver: {
    ...asks,
    type: "IncidentTakenOver",
    tells: [ADA],
    from: "Ada",
    to: "Grace",
    note: "Sleep well.",
  },
  IncidentSnoozed: { ...asks, type: "IncidentSnoozed", until: at("12:00"), note: "Batch runs." },
  SnoozeEnded: { ...asks, type: "SnoozeEnded", note: "It is done." },
  UpdateOverdue: { ...asks, type: "UpdateOverdue", everySeconds: 1_800 },
  ResolveOverdue: { ...asks, type: "ResolveOverdue", limitSeconds: 1_800 },
  SignalRepeated: {
    ...{ ...clocked, type: "SignalRepeated", title: "Again", again: true },
    startedAt: at("09:40"),
  },
  SignalCleared: { ...clocked, type: "SignalCleared", title: "Over", firing: 2 },
  KeyJoined: { ...clocked, type: "KeyJoined", title: "GPU memory is exhausted" },
  KeysCleared: { ...clocked, type: "KeysCleared", keys: 3, resolvesAt: at("10:35") },
  KeysTallied: {
    ...{ ...clocked, type: "KeysTallied" },
    ...{ joined: 37, cleared: 2, again: 1, firing: 41 },
  },
  IncidentAcknowledged: {
    ...asks,
    type: "IncidentAcknowledged",
    person: { id: "usr_ada", name: "Ada" },
    via: "LINK",
    note: "On it.",
  },
  IncidentAdvanced: {
    ...asks,
    type: "IncidentAdvanced",
    from: "INVESTIGATING",
    to: "IDENTIFIED",
    note: "v2.5 it is.",
  },
  IncidentResolved: {
    ...asks,
    type: "IncidentResolved",
    from: "MONITORING",
    resolution: { kind: "RESTORED" },
    keys: 3,
    rootCause: "Stale features.",
    note: "Rolled back.",
  },
  IncidentClosed: { ...asks, type: "IncidentClosed", from: "RESOLVED", note: "Published." },
  IncidentReopened: { ...asks, type: "IncidentReopened", to: "TRIGGERED", note: "It is back." },
  IncidentMerged: {
    ...asks,
    type: "IncidentMerged",
    from: "TRIGGERED",
    into: "inc_0",
    note: "Same.",
  },
  SeverityChanged: { ...asks, type: "SeverityChanged", from: "SEV2", to: "SEV1", reason: "Worse." },
  CategoryChanged: {
    ...clocked,
    type: "CategoryChanged",
    from: "OTHER",
    to: "DRIFT",
    reason: "Inputs moved.",
  },
  ActionRequested: {
    ...{ ...clocked, type: "ActionRequested", actionId: "run_1-1", label: "Roll back" },
    ...{ step: "Roll back first", automatic: true, approveBy: at("10:20"), asks: [ADA] },
  },
  ActionApproved: { ...clocked, type: "ActionApproved", actionId: "run_1-1", label: "Roll back" },
  ActionStarted: {
    ...{ ...clocked, type: "ActionStarted", actionId: "run_1-1", label: "Roll back" },
    reference: "arn:aws:states:eu-west-1:111122223333:execution:tocsin-rollback:run_1-1",
  },
  ActionEnded: {
    ...{ ...clocked, type: "ActionEnded", actionId: "run_1-1", label: "Roll back" },
    ...{ ending: "FAILED", output: "The endpoint is not there." },
  },
  ActionLeftOut: { ...clocked, type: "ActionLeftOut", label: "Roll back", reason: "It is off." },
  NoteAdded: { ...clocked, type: "NoteAdded", text: "Seen in shadow traffic too." },
  PlaybookAttached: {
    ...clocked,
    type: "PlaybookAttached",
    playbook: { id: "pbk_drift", version: 2, name: "Drift", first: "Look" },
  },
  RoleAssigned: {
    ...{ ...asks, type: "RoleAssigned", role: "INCIDENT_COMMANDER" },
    ...{ person: { id: "usr_ada", name: "Ada" }, taken: true, note: "I have it." },
  },
  RoleHandedOver: {
    ...{ ...asks, type: "RoleHandedOver", role: "INCIDENT_COMMANDER" },
    from: { id: "usr_ada", name: "Ada" },
    to: { id: "usr_grace", name: "Grace" },
    note: "Sleep well.",
  },
  RoleReleased: {
    ...{ ...asks, type: "RoleReleased", role: "SCRIBE" },
    ...{ person: { id: "usr_ada", name: "Ada" }, note: "Enough is written down." },
  },
  RolesMissing: { ...asks, type: "RolesMissing", roles: ["TECHNICAL_LEAD"] },
  UpdateDrafted: {
    ...{ ...asks, ...update, type: "UpdateDrafted" },
    tells: [ADA],
  },
  UpdateEdited: { ...asks, ...update, type: "UpdateEdited", voided: ["PR", "LEGAL"] },
  UpdateApproved: {
    ...{ ...asks, ...update, type: "UpdateApproved", capacity: "LEGAL" },
    person: { id: "usr_grace", name: "Grace" },
  },
  UpdateSent: {
    ...{ ...asks, ...update, type: "UpdateSent", stage: "IDENTIFIED", drill: false },
    text: "A fix is on its way.\n\nThank you for your patience.",
  },
  PlaybookStepTaken: {
    ...clocked,
    type: "PlaybookStepTaken",
    key: "recent-change",
    title: "Was there a recent change?",
    outcome: "DONE",
    question: "Did a change come before it?",
    answer: "YES",
    next: "Roll back",
    note: "v2.5 at 09:40.",
  },
  TimesCorrected: {
    ...clocked,
    type: "TimesCorrected",
    changes: [{ mark: "startedAt", from: at("09:45"), to: at("09:30") }],
    reason: "The logs say so.",
  },
  AcknowledgeOverdue: { ...asks, type: "AcknowledgeOverdue", promisedSeconds: 300 },
  StepEscalated: { ...asks, type: "StepEscalated", step: 1, round: 0, manual: true, note: "Help." },
  EscalationExhausted: { ...asks, type: "EscalationExhausted" },
  DeliveryRetried: {
    ...clocked,
    type: "DeliveryRetried",
    delivery: redelivered,
    note: "Its certificate is renewed.",
  },
  DeliveryResent: {
    ...clocked,
    type: "DeliveryResent",
    delivery: redelivered,
    about: 1,
    note: "She got nothing.",
  },
  DeliverySettled: {
    type: "DeliverySettled",
    outcome: {
      ownerId: "inc_1",
      seq: 1,
      target: "user:usr_ada",
      channel: "screen",
      targetName: "Ada",
      urgency: "PAGE",
      status: "DELIVERED",
      attempts: 1,
      reason: "answered 200",
      round: 7,
      later: true,
    },
  },
  DecisionRecorded: { ...clocked, type: "DecisionRecorded", text: "We roll back." },
  LinkAdded: {
    ...{ ...clocked, type: "LinkAdded", href: "https://grafana.example/d/1", text: "Board" },
  },
  EntryPinned: { ...clocked, type: "EntryPinned", about: 3, summary: "We roll back." },
  EntryUnpinned: { ...clocked, type: "EntryUnpinned", about: 3, summary: "We roll back." },
  EntryCorrected: {
    ...{ ...clocked, type: "EntryCorrected", about: 3, from: "v2.4", to: "v2.3" },
    reason: "v2.4 was never live.",
  },
  PostmortemDrafted: { ...clocked, type: "PostmortemDrafted", version: 1, author: "Ada" },
  PostmortemRevised: {
    ...{ ...clocked, type: "PostmortemRevised", version: 2, sections: ["rootCause", "lessons"] },
    ...{ amends: true, note: "The registry was wrong, too." },
  },
  PostmortemSubmitted: {
    ...{ ...asks, type: "PostmortemSubmitted", version: 3, reviewers: ["Grace"] },
    note: "Please.",
  },
  PostmortemApproved: {
    ...{ ...clocked, type: "PostmortemApproved", version: 4, by: "Grace", note: "Clear." },
  },
  PostmortemPublished: { ...asks, type: "PostmortemPublished", version: 5, note: "Read it." },
  PostmortemAwaited: {
    ...{ ...asks, type: "PostmortemAwaited", stage: "LATE", dueAt: at("11:00"), tells: [ADA] },
  },
};
