import { describe, expect, it } from "vitest";
import type { OpenActionItem } from "../../../domain/actionItems/actionItem.ts";
import { isOpen, type OpenIncident } from "../../../domain/incident.ts";
import type { Layer } from "../../../domain/oncall/schedule.ts";
import { actionItemReasons } from "../../../domain/prevention/actionItemReasons.ts";
import { adviceOf, type Reason } from "../../../domain/prevention/advice.ts";
import type { Freeze } from "../../../domain/prevention/freeze.ts";
import { incidentReasons } from "../../../domain/prevention/incidentReasons.ts";
import { onCallReasons } from "../../../domain/prevention/onCallReasons.ts";
import { freezeReasons, maintenanceReasons } from "../../../domain/prevention/plannedReasons.ts";
import type { Severity } from "../../../domain/severity.ts";
import { at, declaredIncident } from "../../support/incidents.ts";
import { layer, onSchedule, people, policyOf, schedule, user } from "../../support/onCall.ts";

const told = (reasons: readonly Reason[]): readonly string[] =>
  reasons.map(({ verdict, code, message }) => `${verdict} ${code}: ${message}`);

describe("the verdict", () => {
  const reason = (code: Reason["code"], verdict: Reason["verdict"]): Reason => ({
    ...{ code, verdict, message: "" },
  });
  it("is GO without a reason", () => {
    expect(adviceOf([])).toEqual({ verdict: "GO", reasons: [] });
  });
  it("is that of the weightiest reason, which stands first", () => {
    const all = [reason("DRILL", "CAUTION"), reason("FREEZE", "STOP")];
    expect(adviceOf(all)).toEqual({ verdict: "STOP", reasons: all.toReversed() });
  });
});

describe("an open incident", () => {
  function open(severity: Severity, rest: Partial<OpenIncident> = {}): OpenIncident {
    const incident = declaredIncident(severity);
    if (!isOpen(incident)) throw new Error("it is over");
    return { ...incident, ...rest } as OpenIncident;
  }
  const around = {
    serviceId: "fraudscoring",
    names: new Map([["features", "feature-store"]]),
  };
  const reasons = (incident: OpenIncident) => told(incidentReasons([incident], around));

  it("stops where its level pages on call", () => {
    expect(reasons(open("SEV2"))).toEqual([
      "STOP OPEN_INCIDENT: SEV2 since 2026-03-01 10:00:00 UTC, TRIGGERED: Accuracy dropped",
    ]);
  });
  it("calls for caution where its level only counts as a failure", () => {
    expect(reasons(open("SEV3"))[0]).toMatch(/^CAUTION OPEN_INCIDENT/);
  });
  it("says nothing where its level has no impact", () => {
    expect(reasons(open("SEV4"))).toEqual([]);
  });
  it("of what the service depends on calls for caution, and names it", () => {
    expect(reasons(open("SEV1", { serviceId: "features" }))).toEqual([
      "CAUTION DEPENDENCY_INCIDENT: SEV1 on feature-store, upstream, since 2026-03-01 10:00:00 UTC, TRIGGERED: Accuracy dropped",
    ]);
  });
  it("of a drill calls for caution, whatever its level", () => {
    expect(reasons(open("SEV5", { drill: true }))[0]).toMatch(/^CAUTION DRILL: A drill runs\./);
  });
});

describe("a freeze", () => {
  const freeze: Freeze = {
    ...{ id: "frz_1", name: "Holidays", serviceIds: [], reason: "Half of us are away." },
    ...{ start: at("12:00"), end: at("14:00") },
  };
  const reasons = (time: string, rest: Partial<Freeze> = {}) =>
    told(freezeReasons([{ ...freeze, ...rest }], at(time)));

  it("stops while it is open, to the second", () => {
    expect(reasons("12:00")).toEqual([
      "STOP FREEZE: Holidays until 2026-03-01 14:00 UTC: Half of us are away.",
    ]);
    expect(reasons("14:00")).toEqual([]);
  });
  it("calls for caution within the hour before", () => {
    expect(reasons("11:00")).toEqual([
      "CAUTION FREEZE_AHEAD: Holidays begins at 2026-03-01 12:00 UTC: Half of us are away.",
    ]);
    expect(reasons("10:59:59")).toEqual([]);
  });
  it("that recurs stops in its own hours only", () => {
    const nightly: Partial<Freeze> = {
      recurrence: {
        timeZone: "UTC",
        windows: [{ kind: "DAILY", startTime: "13:30", durationSeconds: 600 }],
      },
    };
    expect([reasons("12:00", nightly), reasons("13:30", nightly)[0]]).toEqual([
      [],
      expect.stringContaining("STOP FREEZE: Holidays until 2026-03-01 13:40 UTC"),
    ]);
  });
});

it("a maintenance window calls for caution while it is open", () => {
  const window = { id: "win_1", name: "Move", labels: [], start: at("10:00"), end: at("11:00") };
  expect(told(maintenanceReasons([window], at("10:30")))).toEqual([
    "CAUTION MAINTENANCE: Move until 2026-03-01 11:00 UTC keeps alarms back",
  ]);
  expect(maintenanceReasons([window], at("09:30"))).toEqual([]);
});

describe("who is on call", () => {
  const policy = policyOf([{ targets: [onSchedule("sch_1")] }, { targets: [user("Ada")] }]);
  const with_ = (rest: Partial<Layer>) =>
    people({ Ada: "UTC", Grace: "UTC" }, [
      schedule("sch_1", [layer(["usr_ada", "usr_grace"], rest)]),
    ]);
  const codes = (rest: Partial<Layer>, time: string) =>
    onCallReasons(policy, with_(rest), at(time)).map(({ verdict, code }) => `${verdict} ${code}`);

  it("speaks for it where somebody is for the next hour", () => {
    expect(codes({}, "11:00")).toEqual([]);
  });
  it("stops where nobody is at the first step", () => {
    expect(codes({ start: at("12:00") }, "11:00")).toEqual(["STOP NOBODY_ON_CALL"]);
  });
  it("calls for caution where somebody is for less than an hour", () => {
    expect(codes({ end: at("11:59") }, "11:00")).toEqual(["CAUTION GAP_AHEAD"]);
    expect(codes({ end: at("12:00") }, "11:00")).toEqual([]);
  });
  it("calls for caution within half an hour before a day changes hands", () => {
    const daily = { turn: { unit: "DAYS", count: 1 } } as const;
    const first = with_(daily).schedules.get("sch_1")?.versions[0]?.layers[0]?.virtualStart ?? 0;
    const soon = (minutes: number) =>
      onCallReasons(policy, with_(daily), first + (20 * 24 * 60 - minutes) * 60_000).map(
        ({ code }) => code,
      );
    expect([soon(31), soon(30)]).toEqual([[], ["HANDOFF_AHEAD"]]);
  });
  it("calls for caution where no policy would page anybody", () => {
    expect(told(onCallReasons(undefined, with_({}), at("11:00")))).toEqual([
      "CAUTION NOBODY_PAGED: Neither the service nor the default has an escalation policy",
    ]);
  });
});

it("what is still to be done after an incident of the worst level calls for caution", () => {
  const item = { id: "act_1", title: "Gate versions", state: "OPEN", dueOn: "2026-03-20" };
  const items = [{ ...item, incidentId: "inc_1" } as OpenActionItem];
  const after = (severity: Severity) =>
    told(actionItemReasons(items, new Map([["inc_1", declaredIncident(severity)]])));
  expect(after("SEV1")).toEqual([
    "CAUTION SEVERE_ACTION_ITEM: Still to be done after SEV1 Accuracy dropped, due 2026-03-20: Gate versions",
  ]);
  expect(after("SEV2")).toEqual([]);
});
