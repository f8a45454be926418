import { deadlineItem, deadlineOf } from "../../../adapters/dynamodb/items/deadline.ts";
import {
  handoffDeskItem,
  handoffDeskPlacement,
} from "../../../adapters/dynamodb/items/handoffDesk.ts";
import {
  handoffReportItem,
  handoffReportPlacement,
} from "../../../adapters/dynamodb/items/handoffReport.ts";
import { overrideItem, overridePlacement } from "../../../adapters/dynamodb/items/override.ts";
import {
  type StoredSchedule,
  scheduleItem,
  schedulePlacement,
} from "../../../adapters/dynamodb/items/schedule.ts";
import {
  scheduleEntryItem,
  scheduleEntryPlacement,
} from "../../../adapters/dynamodb/items/scheduleEntry.ts";
import {
  scheduleVersionItem,
  scheduleVersionPlacement,
} from "../../../adapters/dynamodb/items/scheduleVersion.ts";
import {
  shiftRequestItem,
  shiftRequestPlacement,
} from "../../../adapters/dynamodb/items/shiftRequest.ts";
import type { Deadline, ScheduleClock } from "../../../domain/deadline.ts";
import type { ScheduleEntry, ScheduleEvent } from "../../../domain/oncall/events.ts";
import {
  briefOf,
  type HandoffReport,
  type KnownIssue,
  type ReportedIncident,
} from "../../../domain/oncall/handoff/handoffReport.ts";
import type { Override, ScheduleVersion } from "../../../domain/oncall/schedule.ts";
import type { ShiftRequest } from "../../../domain/oncall/shiftRequest.ts";
import { at } from "../incidents.ts";
import { coded, type Sample, sample } from "./sample.ts";

const ada = { id: "usr_ada", name: "Ada" };
const grace = { id: "usr_grace", name: "Grace" };
const clock: Deadline<ScheduleClock> = { kind: "HANDOFF", generation: 3, dueAt: at("17:00") };
const quiet = { tells: [], clocks: [], stopped: [] };
const asks = { tells: [ada, grace], clocks: [clock], stopped: [{ ...clock, generation: 2 }] };

const override: Override = {
  id: "ovr_1",
  start: at("12:00"),
  end: at("13:00"),
  userId: "usr_grace",
  createdAt: at("10:00"),
  replaces: "usr_ada",
};
const nobody: Override = {
  id: "ovr_2",
  start: at("14:00"),
  end: at("15:00"),
  createdAt: at("10:00"),
};
const request: ShiftRequest = {
  id: "req_1",
  scheduleId: "sch_1",
  requesterId: "usr_ada",
  shift: { start: at("12:00"), end: at("13:00"), whole: true },
  askedId: "usr_grace",
  inReturn: { start: at("15:00"), end: at("16:00") },
  status: "ACCEPTED",
  createdAt: at("09:00"),
  note: "The dentist.",
  moved: true,
};

const knownIssue: KnownIssue = {
  ...{ id: "kis_1", title: "Features of region B are late", workaround: "Rerun the job." },
  ...{ link: "https://tracker.example.com/7", notedAt: at("09:30"), notedBy: "user:ada" },
};
const incident: ReportedIncident = {
  ...{ id: "inc_1", title: "Accuracy dropped", serviceName: "ranker", severity: "SEV2" },
  ...{ status: "RESOLVED", drill: false, declaredAt: at("09:10"), rootCause: "v2.5" },
  postmortem: "IN_REVIEW",
};
const report: HandoffReport = {
  ...{ id: "hnd_1", scheduleId: "sch_1", draftedAt: at("16:00"), at: at("17:00") },
  ...{ since: at("09:00"), from: ada, to: grace, handedOver: true, leftOut: 1 },
  ...{ open: [], recent: [incident], knownIssues: [knownIssue] },
  planned: [
    {
      ...{ kind: "MAINTENANCE", name: "Move", serviceName: "ranker" },
      ...{ start: at("18:00"), end: at("19:00") },
    },
  ],
  ...{ upcoming: "v2.6 on Friday.", notes: "Watch the p99." },
  completed: { at: at("16:30"), by: "user:ada" },
  accepted: { at: at("17:05"), by: "user:grace", note: "Mine." },
};
const brief = briefOf(report);

const version: ScheduleVersion = {
  from: at("09:00"),
  timeZone: "Europe/London",
  layers: [
    {
      ...{ id: "lay_1", name: "Nights", start: at("09:00"), virtualStart: at("08:00") },
      turn: { unit: "MONTHS", count: 1 },
      userIds: ["usr_ada", "usr_grace"],
      restrictions: [
        { kind: "WEEKLY", startTime: "22:00", startDay: 5, durationSeconds: 28_800 },
        { kind: "DAILY", startTime: "22:00:30", durationSeconds: 3_600 },
      ],
      ...{ end: at("20:00"), wallClock: true, consumeRestrictedTurns: true, shift: 1 },
    },
  ],
};
const schedule: StoredSchedule = {
  ...{ id: "sch_1", name: "ML on call", version: 4, revision: 7, teamId: "team_ml" },
  ...{ eventCount: 9, deadlineCount: 3, deadlines: [clock], versions: [version] },
  raised: { "gap 2026-03-09": at("18:00") },
};
const { teamId: _, ...ownSchedule } = schedule;
const reporting: StoredSchedule = {
  ...schedule,
  ...{ handoffReportFromSeconds: 3_600, reportDueAt: at("18:00") },
};

const events: readonly ScheduleEvent[] = [
  { type: "ScheduleCreated", ...asks },
  { type: "ScheduleChanged", ...asks, from: at("11:00") },
  { type: "ScheduleChanged", ...quiet },
  { type: "ScheduleDeleted", ...asks, name: "ML on call" },
  { type: "OverrideAdded", ...asks, override },
  { type: "OverrideEnded", ...asks, override: nobody },
  { type: "ShiftRequestChanged", ...asks, request },
  { type: "HandoffAhead", ...asks, at: at("17:00"), from: ada, to: grace },
  { type: "HandoffHappened", ...asks, at: at("17:00"), to: grace },
  {
    type: "DeliverySettled",
    ...quiet,
    outcome: {
      ...{ ownerId: "sch_1", seq: 8, target: "user:usr_ada", channel: "screen" },
      ...{ targetName: "Ada", urgency: "INFORM", status: "SENT", attempts: 1 },
    },
  },
  { type: "HandoffHappened", ...asks, at: at("17:00"), from: ada, to: grace, report: brief },
  { type: "HandoffReportCompleted", ...asks, report: brief },
  { type: "HandoffReportAccepted", ...asks, report: brief, to: grace, note: "Mine." },
  { type: "HandoffReportOverdue", ...asks, report: brief, from: ada, to: grace },
  { type: "KnownIssuesChanged", ...quiet, added: knownIssue },
  { type: "KnownIssuesChanged", ...quiet, removed: knownIssue },
  { type: "CoverageChecked", ...asks, findings: ["Nobody is on call from 18:00 to 19:00."] },
];

const entries = events.map(
  (event, index): ScheduleEntry => ({
    scheduleId: "sch_1",
    seq: index + 1,
    at: at("10:00"),
    recordedAt: at("10:01"),
    actor: "user:ada",
    event,
  }),
);

const due = { ...clock, ownerId: "sch_1" };

export const scheduleSamples: readonly Sample[] = [
  ...[schedule, ownSchedule, reporting].map((one) =>
    coded("schedule", scheduleItem, [one, schedulePlacement(one)]),
  ),
  ...[override, nobody].map((one) =>
    coded("override", overrideItem, [one, overridePlacement("sch_1", one)]),
  ),
  coded("handoffDesk", handoffDeskItem, [
    { knownIssues: [knownIssue] },
    handoffDeskPlacement("sch_1"),
  ]),
  coded("handoffReport", handoffReportItem, [report, handoffReportPlacement(report)]),
  coded("shiftRequest", shiftRequestItem, [request, shiftRequestPlacement(request)]),
  coded("scheduleVersion", scheduleVersionItem, [
    version,
    scheduleVersionPlacement("sch_1", version),
  ]),
  sample("deadline", deadlineItem(due), { value: due, decode: deadlineOf }),
  ...entries.map((entry) =>
    coded("scheduleEntry", scheduleEntryItem, [entry, scheduleEntryPlacement(entry)]),
  ),
];
