import { describe, expect, it } from "vitest";
import { hearSignal } from "../../domain/hearSignal.ts";
import { isOpenAt, type MaintenanceWindow } from "../../domain/maintenanceWindow.ts";
import { validateMaintenanceWindow } from "../../domain/validateMaintenanceWindow.ts";
import { accuracyAlert, at, fraudScoring } from "../support/incidents.ts";
import { rule } from "../support/signalRules.ts";

const migration: MaintenanceWindow = {
  id: "win_1",
  name: "migration",
  start: at("10:00"),
  end: at("12:00"),
  labels: [],
};
/** From 2 to 4 on Sunday nights in London, where the clock goes forward on 29 March 2026 at 1. */
const retraining: MaintenanceWindow = {
  ...{ id: "win_2", name: "retraining", start: at("10:00"), labels: [] },
  recurrence: {
    timeZone: "Europe/London",
    windows: [{ kind: "WEEKLY", startTime: "02:00", startDay: 7, durationSeconds: 7_200 }],
  },
};

describe("a window", () => {
  it.each([
    ["09:59:59", false],
    ["10:00", true],
    ["11:59:59", true],
    ["12:00", false],
  ])("from 10 to 12 at %s is open: %s", (time, open) => {
    expect(isOpenAt(migration, at(time))).toBe(open);
  });

  it.each([
    ["2026-03-01T03:00:00Z", false],
    ["2026-03-08T01:59:59Z", false],
    ["2026-03-08T02:00:00Z", true],
    ["2026-03-08T04:00:00Z", false],
    ["2026-03-09T03:00:00Z", false],
    ["2026-03-29T01:00:00Z", true],
    ["2026-03-29T03:00:00Z", false],
  ])("that recurs on the local clock at %s is open: %s", (time, open) => {
    expect(isOpenAt(retraining, at(time))).toBe(open);
  });

  it("that recurs is not open after its end", () => {
    const until = { ...retraining, end: at("2026-03-08T03:00:00Z") };
    expect(isOpenAt(until, at("2026-03-08T02:59:59Z"))).toBe(true);
    expect(isOpenAt(until, at("2026-03-08T03:00:00Z"))).toBe(false);
  });
});

describe("a signal in a window", () => {
  const during = { ...fraudScoring, maintenance: [migration] };

  it("opens nothing", () => {
    expect(hearSignal(during, accuracyAlert, at("11:00"))).toEqual({
      kind: "HELD",
      signal: accuracyAlert,
      window: migration,
    });
  });

  it("is heard when it is a recovery", () => {
    const recovery = { ...accuracyAlert, state: "RESOLVED" } as const;
    expect(hearSignal(during, recovery, at("11:00")).kind).toBe("TAKEN");
  });

  it("is heard when its labels are not those that the window is about", () => {
    const narrow = { ...migration, labels: [{ name: "model", value: "ranker-*" }] };
    const service = { ...fraudScoring, maintenance: [narrow] };
    expect(hearSignal(service, accuracyAlert, at("11:00")).kind).toBe("TAKEN");
  });

  it("that a rule suppresses is the rule's", () => {
    const rules = [rule({ name: "known", suppress: true })];
    expect(hearSignal({ ...during, rules }, accuracyAlert, at("11:00"))).toMatchObject({
      kind: "SUPPRESSED",
      by: "known",
    });
  });
});

describe("a plan", () => {
  const night = { kind: "DAILY", startTime: "22:00", durationSeconds: 3_600 } as const;
  const { end: _, ...endless } = migration;

  it.each<[string, MaintenanceWindow]>([
    ["from 10 to 12", migration],
    ["that recurs for ever", retraining],
    ["that has begun", { ...migration, start: at("2026-02-01T00:00:00Z"), end: at("10:30") }],
  ])("%s is right", (_name, window) => {
    expect(validateMaintenanceWindow(window, at("10:05"))).toEqual([]);
  });

  it.each<[string, MaintenanceWindow, string]>([
    ["without a name", { ...migration, name: " " }, "name"],
    ["without an end", endless, "end"],
    ["that ends before it starts", { ...migration, end: at("09:00") }, "end"],
    ["that is over", { ...migration, start: at("09:00"), end: at("10:05") }, "end"],
    ["of a year", { ...migration, end: at("2027-03-01T10:00:00Z") }, "end"],
    ["for a blank label", { ...migration, labels: [{ name: "", value: "x" }] }, "labels.0.name"],
    [
      "in no zone",
      { ...migration, recurrence: { timeZone: "London", windows: [night] } },
      "recurrence.timeZone",
    ],
    [
      "that recurs never",
      { ...migration, recurrence: { timeZone: "UTC", windows: [] } },
      "recurrence.windows",
    ],
    [
      "that is over before it would open",
      { ...migration, recurrence: { timeZone: "UTC", windows: [night] } },
      "recurrence",
    ],
    [
      "at no time of day",
      {
        ...migration,
        recurrence: { timeZone: "UTC", windows: [{ ...night, startTime: "24:00" }] },
      },
      "recurrence.windows.0.startTime",
    ],
    [
      "that recurs without a pause",
      {
        ...migration,
        recurrence: { timeZone: "UTC", windows: [{ ...night, durationSeconds: 86_400 }] },
      },
      "recurrence.windows",
    ],
  ])("%s is refused", (_name, window, path) => {
    const flaws = validateMaintenanceWindow(window, at("10:05"));
    expect(flaws.map((one) => one.path.join("."))).toEqual([path]);
  });
});
