import { deadlineItem, deadlineOf } from "../../../adapters/dynamodb/items/deadline.ts";
import { deliveryItem, deliveryPlacement } from "../../../adapters/dynamodb/items/delivery.ts";
import { entryItem, entryPlacement } from "../../../adapters/dynamodb/items/event.ts";
import {
  groupedKeyItem,
  lockPlacement,
  memberPlacement,
} from "../../../adapters/dynamodb/items/groupedKey.ts";
import { groupPlacement, groupPointerItem } from "../../../adapters/dynamodb/items/groupPointer.ts";
import { incidentItem, incidentPlacement } from "../../../adapters/dynamodb/items/incident.ts";
import { seenItem } from "../../../adapters/dynamodb/items/marker.ts";
import { openPointerItem } from "../../../adapters/dynamodb/items/openPointer.ts";
import { playbookRunItem } from "../../../adapters/dynamodb/items/playbookRun.ts";
import { postItem, postPlacement } from "../../../adapters/dynamodb/items/post.ts";
import {
  postmortemItem,
  postmortemPlacement,
} from "../../../adapters/dynamodb/items/postmortem.ts";
import { keys } from "../../../adapters/dynamodb/keys.ts";
import type { Post } from "../../../app/postPorts.ts";
import type { Delivery } from "../../../domain/delivery.ts";
import type { GroupedKey } from "../../../domain/grouping/groupedKey.ts";
import type { Incident } from "../../../domain/incident.ts";
import type { PlaybookRun } from "../../../domain/playbooks/playbookRun.ts";
import { DEFAULT_SEVERITIES } from "../../../domain/severity.ts";
import { ADA, at, twoSteps } from "../incidents.ts";
import { accuracyPostmortem } from "../postmortems.ts";
import { events } from "./events.ts";
import { coded, type Sample, sample } from "./sample.ts";

const common = {
  id: "inc_1",
  revision: 9,
  version: 4,
  eventCount: 12,
  deadlineCount: 3,
  serviceId: "fraudscoring",
  title: "Accuracy is below 0.90",
  description: "Since the promotion of v2.5.",
  severity: "SEV1",
  rule: DEFAULT_SEVERITIES.SEV1,
  category: "MODEL_PERFORMANCE",
  drill: true,
  exercise: {
    ...{ scenario: { id: "model-drift", name: "Model drift" }, pages: true, planId: "drl_1" },
    endsAt: at("11:00"),
    ended: "STOPPED",
    targets: { mitigateWithinSeconds: 1_800, resolveWithinSeconds: 3_600 },
    ahead: [{ at: at("10:04"), title: "Approvals fell", severity: "SEV1" }],
    recovery: { afterSeconds: 180, title: "Back in range" },
  },
  dedupKey: "c0ffee",
  source: "alertmanager",
  labels: { model: "fraud-scoring" },
  policy: twoSteps,
  autoResolve: false,
  startedAt: at("09:45"),
  detectedAt: at("10:00"),
  declaredAt: at("10:00:01"),
  acknowledgedAt: at("10:04"),
  roles: [
    {
      ...{ role: "INCIDENT_COMMANDER" as const, person: { id: "usr_ada", name: "Ada" } },
      ...{ since: at("10:06"), by: "user:grace" },
    },
  ],
  signalCount: 3,
  repeats: true,
  playbook: {
    ...{ id: "pbk_drift", version: 2, name: "Drift", run: 1, isBegun: true },
    first: { key: "look", title: "Look" },
  },
  pinned: [3, 7],
  subscribers: [{ target: ADA, hearsFrom: at("10:05") }],
  monitor: { severity: "SEV2", episode: "1", saidAt: at("10:00"), heardAt: at("10:00:01") },
  keys: {
    ...{ group: "service", told: { joined: 4, cleared: 1, again: 0 }, named: 4 },
    settlesAt: at("10:35"),
  },
  resolveAfterSeconds: 300,
} as const;
const deadlines = [{ kind: "ESCALATE", generation: 3, dueAt: at("10:15") }] as const;
const paging = {
  ...{ step: 1, round: 0, since: at("10:00"), stepSince: at("10:00"), overdue: false },
  ...{ seniorCalled: true, paged: [ADA], awaiting: ["usr_ada"], escalatedAt: at("10:02") },
};
const responder = { actor: "user:ada", name: "Ada", userId: "usr_ada" };
const ended = { mitigatedAt: at("10:20"), resolvedAt: at("10:30"), rootCause: "Bad features." };

const incidents: readonly Incident[] = [
  { ...common, status: "TRIGGERED", deadlines, paging, snoozedUntil: at("12:00") },
  { ...common, status: "IDENTIFIED", deadlines: [], paging, responder },
  { ...common, status: "MONITORING", deadlines: [], paging, mitigatedAt: at("10:20") },
  {
    ...{ ...common, ...ended, status: "RESOLVED", resolution: { kind: "DUPLICATE", of: "inc_0" } },
    deadlines: [{ kind: "POSTMORTEM_SOON", generation: 4, dueAt: at("11:00") }],
    postmortem: {
      ...{ version: 2, status: "IN_REVIEW", isEdited: true },
      author: { name: "Ada", userId: "usr_ada" },
    },
  },
  {
    ...common,
    ...ended,
    status: "CLOSED",
    resolution: { kind: "FALSE_ALARM" },
    closedAt: at("11:00"),
  },
];

const pointer = {
  dedupKey: "c0ffee",
  incidentId: "inc_1",
  severity: "SEV1",
  repeats: true,
  episode: "1",
  touchedAt: at("10:00"),
} as const;
const key: GroupedKey = {
  ...{ incidentId: "inc_1", dedupKey: "c0ffee", revision: 2, state: "CLEARED" },
  ...{ source: "alertmanager", title: "Accuracy is below 0.90", category: "MODEL_PERFORMANCE" },
  ...{ severity: "SEV1", episode: "1" },
  ...{ firstAt: at("10:00"), heardAt: at("10:30"), saidAt: at("10:29") },
};
const group = { group: "service", incidentId: "inc_1", openedAt: at("10:00") };
const delivery: Delivery = {
  ownerId: "inc_1",
  seq: 1,
  target: "user:usr_ada",
  channel: "screen",
  targetName: "Ada",
  urgency: "PAGE",
  status: "FAILED",
  attempts: 6,
  requestedAt: at("10:00"),
  settledAt: at("10:05"),
  reason: "answered 500",
};
const post: Post = {
  ...{ incidentId: "inc_1", channel: "slack-critical", since: at("10:00"), taken: 2 },
  ...{ conversation: "C0CRITICAL", message: "1795316461.000100", begunBy: "inc_1%3A1" },
  suspects: [{ at: at("09:40"), summary: "Promoted v2.5" }],
  ...{
    isPersonal: false,
    revision: 9,
    links: [{ href: "https://grafana.example", text: "Board" }],
  },
};
const own: Post = {
  ...{ incidentId: "inc_1", channel: "slack-critical", since: at("10:00"), taken: 1 },
  ...{ isOwn: true, isLinked: true, invited: ["usr_ada"], isDropped: true },
};
const deadline = { ownerId: "inc_1", ...deadlines[0] };

const run: PlaybookRun = {
  ...{ playbook: { id: "pbk_drift", version: 2, name: "Drift" }, number: 1 },
  startedAt: at("10:00"),
  taken: [
    {
      ...({ key: "look", outcome: "DONE", by: "Ada", answer: "YES", note: "PSI is 0.4." } as const),
      expectedMinutes: 5,
      ...{ since: at("10:00"), at: at("10:03") },
    },
  ],
  current: "undo",
  currentSince: at("10:03"),
};

export const incidentSamples: readonly Sample[] = [
  ...incidents.map((one) => coded("incident", incidentItem, [one, incidentPlacement(one)])),
  ...Object.values(events)
    .map((event, index) => ({
      incidentId: "inc_1",
      seq: index + 1,
      at: at("10:00"),
      recordedAt: at("10:00:01"),
      actor: "user:ada",
      event,
    }))
    .map((entry) => coded("event", entryItem, [entry, entryPlacement(entry)])),
  coded("openPointer", openPointerItem, [pointer, { ...keys.open("fraudscoring", "c0ffee") }]),
  coded("groupedKey", groupedKeyItem, [key, lockPlacement("fraudscoring", key)]),
  coded("groupedKey", groupedKeyItem, [key, memberPlacement(key)]),
  coded("groupPointer", groupPointerItem, [group, groupPlacement("fraudscoring", group)]),
  coded("playbookRun", playbookRunItem, [run, { ...keys.run("inc_1") }]),
  coded("playbookRun", playbookRunItem, [run, { ...keys.pastRun("inc_1", 1) }]),
  coded("postmortem", postmortemItem, [
    accuracyPostmortem,
    postmortemPlacement(accuracyPostmortem),
  ]),
  coded("postmortem", postmortemItem, [accuracyPostmortem, { ...keys.pastPostmortem("inc_1", 2) }]),
  coded("delivery", deliveryItem, [delivery, deliveryPlacement(delivery)]),
  ...[post, own].map((one) => coded("post", postItem, [one, postPlacement(one)])),
  sample("deadline", deadlineItem(deadline), { value: deadline, decode: deadlineOf }),
  sample("marker", seenItem("alertmanager#1", { at: at("10:00") }), {
    value: at("10:00"),
    decode: (item) => Number(item["at"]),
  }),
];
