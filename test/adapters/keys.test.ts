import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Key, keys } from "../../adapters/dynamodb/keys.ts";
import { at } from "../support/incidents.ts";
import { actionItemSamples } from "../support/itemSamples/actionItems.ts";
import { actionSamples } from "../support/itemSamples/actions.ts";
import { calendarSamples } from "../support/itemSamples/calendars.ts";
import { communicationSamples } from "../support/itemSamples/communication.ts";
import { configurationSamples } from "../support/itemSamples/configuration.ts";
import { drillSamples } from "../support/itemSamples/drills.ts";
import { heartbeatSamples } from "../support/itemSamples/heartbeats.ts";
import { incidentSamples } from "../support/itemSamples/incidents.ts";
import { maintenanceSamples } from "../support/itemSamples/maintenance.ts";
import { recordSamples } from "../support/itemSamples/records.ts";
import { scheduleSamples } from "../support/itemSamples/schedules.ts";

/** Every kind of item is here once at least; a new file in items/ adds its sample. */
const samples = [
  ...communicationSamples,
  ...configurationSamples,
  ...actionSamples,
  ...actionItemSamples,
  ...calendarSamples,
  ...drillSamples,
  ...heartbeatSamples,
  ...maintenanceSamples,
  ...incidentSamples,
  ...recordSamples,
  ...scheduleSamples,
];

/** The parts of codecs, and the cell of measures, which is only ever added to and has a test of its own. */
const NO_ITEM: ReadonlySet<string> = new Set([
  ...[
    "codec",
    "actionShape",
    "eventShapes",
    "postmortemEvents",
    "chronicleEvents",
    "ownedAnew",
    "responseEvents",
    "shapes",
    "scheduleShapes",
    "handoffShapes",
    "signalMappingShape",
    "signalRuleShape",
    "maintenanceShape",
    "exerciseShape",
    "signalShape",
  ],
  "metricsCell",
]);

const instant = at("10:00");
const delivery = { ownerId: "§", seq: 1, target: "§", channel: "§" };
/** Every key formula with § in place of what varies; a new formula adds a line, or this does not compile. */
const formulas: Record<keyof typeof keys, Key> = {
  incident: keys.incident("§"),
  event: keys.event("§", 1),
  deadline: keys.deadline("§", "ACKNOWLEDGE", 1),
  delivery: keys.delivery(delivery),
  receipt: keys.receipt("§"),
  post: keys.post({ incidentId: "§", channel: "§" }),
  repeats: keys.repeats("§", 1),
  incidentUpdate: keys.incidentUpdate("§", "§"),
  publicUpdate: keys.publicUpdate(instant, "§"),
  newestDrill: keys.newestDrill("§"),
  postmortem: keys.postmortem("§"),
  pastPostmortem: keys.pastPostmortem("§", 1),
  open: keys.open("§", "§"),
  group: keys.group("§", "§"),
  member: keys.member("§", instant, "§"),
  seen: keys.seen("§"),
  idempotency: keys.idempotency("§"),
  service: keys.service("§"),
  integration: keys.integration("§", "§"),
  change: keys.change("§", instant, "§"),
  suppressed: keys.suppressed("§", instant, "§"),
  held: keys.held("§", "§"),
  heldTally: keys.heldTally("§", 1),
  serviceEntry: keys.serviceEntry("§", instant, "§"),
  window: keys.window("§"),
  policy: keys.policy("§"),
  turns: keys.turns("§", 1),
  policyUse: keys.policyUse("§", "§"),
  user: keys.user("§"),
  schedule: keys.schedule("§"),
  override: keys.override("§", instant, "§"),
  shiftRequest: keys.shiftRequest("§", instant, "§"),
  scheduleVersion: keys.scheduleVersion("§", instant),
  scheduleEntry: keys.scheduleEntry("§", 1),
  handoffDesk: keys.handoffDesk("§"),
  handoffReport: keys.handoffReport("§", instant, "§"),
  scheduleUse: keys.scheduleUse("§", "§"),
  scheduleUsers: keys.scheduleUsers("§"),
  contactCode: keys.contactCode("§", "§"),
  testPages: keys.testPages("§"),
  sentPages: keys.sentPages("§"),
  actionItem: keys.actionItem("§"),
  actionItemOf: keys.actionItemOf("§", "§"),
  fixPart: keys.fixPart("§", "ROLL_FORWARD"),
  heartbeat: keys.heartbeat("§"),
  pulse: keys.pulse("§"),
  pageCheck: keys.pageCheck("§"),
  drillPlan: keys.drillPlan("§"),
  team: keys.team("§"),
  teamUse: keys.teamUse("§", "§"),
  teamUsers: keys.teamUsers("§"),
  login: keys.login("§"),
  onSchedule: keys.onSchedule("§", "§"),
  ownedFeed: keys.ownedFeed("§", "§"),
  calendarFeed: keys.calendarFeed("§"),
  pushInvitation: keys.pushInvitation("§"),
  publishedMonth: keys.publishedMonth("§", "2026-11"),
  channel: keys.channel("§"),
  severities: keys.severities(),
  defaultPolicy: keys.defaultPolicy(),
  action: keys.action("§", 1),
  actionClock: keys.actionClock("§"),
  actionClaim: keys.actionClaim("§"),
  actionSettings: keys.actionSettings(),
  run: keys.run("§"),
  pastRun: keys.pastRun("§", 1),
  playbook: keys.playbook("§"),
  proposal: keys.proposal("§"),
  playbookVersion: keys.playbookVersion("§", 1),
  playbooks: keys.playbooks(),
  subscriptions: keys.subscriptions(),
  freezes: keys.freezes(),
  communication: keys.communication(),
  awsRoutes: keys.awsRoutes(),
  name: keys.name("service", "§"),
  audit: keys.audit("§", instant, "§"),
  contribution: keys.contribution("§"),
  metricsCell: keys.metricsCell("§", instant, "§"),
  measuredOn: keys.measuredOn("§", instant, "§"),
  failure: keys.failure("§", instant, "§"),
};
/** What a partition or an item's place in it begins with: `SVC#`, `KEY#`; all of it where nothing varies. */
const headOf = (text: string): string => text.split("#")[0] ?? "";
const partitionOf = ({ pk }: Key): string => (pk.includes("§") ? headOf(pk) : pk);

describe("keys", () => {
  it("are different for every kind of item", () => {
    const places = Object.values(formulas).map((key) => `${partitionOf(key)} ${headOf(key.sk)}`);
    expect(new Set(places).size).toBe(places.length);
  });

  it("let a query by prefix meet one kind of item only", () => {
    const overlaps = Object.entries(formulas).flatMap(([name, key]) =>
      Object.entries(formulas)
        .filter(([other, { sk }]) => other !== name && headOf(sk).startsWith(headOf(key.sk)))
        .filter(([, other]) => partitionOf(other) === partitionOf(key))
        .map(([other]) => `${name} and ${other}`),
    );
    expect(overlaps).toEqual([]);
  });

  it("give the audit entries of any owner a prefix of their own", () => {
    const others = Object.entries(formulas).filter(([name]) => name !== "audit");
    expect(others.map(([, { sk }]) => headOf(sk))).not.toContain("AUD");
  });
});

describe("items", () => {
  it("have a sample for every file that knows some", () => {
    const known = new Set(samples.map((sample) => sample.file));
    const files = readdirSync(new URL("../../adapters/dynamodb/items/", import.meta.url))
      .map((file) => file.replace(/\.ts$/, ""))
      .filter((file) => !NO_ITEM.has(file));
    expect(files.filter((file) => !known.has(file))).toEqual([]);
  });

  it.each(samples.map((sample) => [sample.item["kind"], sample.item["sk"], sample]))(
    "of kind %s at %s come out of the table as they went in",
    (_kind, _place, sample) => {
      expect(sample.read()).toEqual(sample.value);
    },
  );

  it("say in which version of their shape they were written", () => {
    expect(samples.filter(({ item }) => typeof item["schema"] !== "number")).toEqual([]);
  });
});
