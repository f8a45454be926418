import { expect, test } from "vitest";
import { decide } from "../../domain/decide.ts";
import type { Facts } from "../../domain/decision.ts";
import type { Incident } from "../../domain/incident.ts";
import { isOvertaken } from "../../domain/isOvertaken.ts";
import type { Severity } from "../../domain/severity.ts";
import type { Audience } from "../../domain/subscription.ts";
import { accepted, at, command, facts, GRACE } from "../support/incidents.ts";

const DATA_CHANNEL = { kind: "CHANNEL", name: "slack-data" } as const;
const dataTeam: Audience = {
  ...{ teamId: "team_data", categories: ["DRIFT", "DATA_QUALITY"], lowestSeverity: "SEV3" },
  ...{ toleranceSeconds: 0, channels: ["slack-data"], tellsMembers: false, pages: false },
  targets: [DATA_CHANNEL],
};
const withAudience = (...audience: readonly Audience[]): Facts => ({ ...facts, audience });

const drift = (severity: Severity) =>
  command("Declare", "10:00", {
    ...{ incidentId: "inc_1", title: "Input distribution moved", category: "DRIFT" },
    ...{ severity, drill: false },
  });
const declare = (given: Facts, severity: Severity = "SEV3") =>
  accepted(decide(undefined, drift(severity), given));
const subscribedBy = (events: readonly object[]) =>
  events.flatMap((event) => ("subscribed" in event ? [event.subscribed] : []));
const toldBy = (events: readonly object[]) =>
  events.flatMap((event) => ("tells" in event ? [event.tells] : []));
const acknowledge = (incident: Incident, time: string) =>
  accepted(decide(incident, command("Acknowledge", time, {}), facts)).events;

test("a team hears of trouble of its category that opens", () => {
  const { events } = declare(withAudience(dataTeam));
  expect(subscribedBy(events)).toEqual([[{ target: DATA_CHANNEL, urgency: "INFORM" }]]);
});

test("a team hears of nothing that is less severe than it asked for", () => {
  const { events } = declare(withAudience({ ...dataTeam, lowestSeverity: "SEV2" }));
  expect(subscribedBy(events)).toEqual([]);
});

test("a team hears when a worse level makes it what it asked for, once", () => {
  const asked = withAudience({ ...dataTeam, lowestSeverity: "SEV2" });
  const { incident } = declare(asked);
  const worse = command("ChangeSeverity", "10:10", { severity: "SEV2" });
  const raised = accepted(decide(incident, worse, asked));
  const worst = command("ChangeSeverity", "10:20", { severity: "SEV1" });
  const again = accepted(decide(raised.incident, worst, asked));

  expect(subscribedBy(raised.events)).toEqual([[{ target: DATA_CHANNEL, urgency: "INFORM" }]]);
  expect(subscribedBy(again.events)).toEqual([]);
  expect(toldBy(again.events)).toEqual([[DATA_CHANNEL]]);
});

test("a team hears when a person finds that it is its kind of trouble", () => {
  const asked = withAudience({ ...dataTeam, categories: ["DATA_QUALITY"] });
  const { incident } = declare(asked);
  const found = command("ChangeCategory", "10:10", { category: "DATA_QUALITY" });
  const { events } = accepted(decide(incident, found, asked));
  expect(subscribedBy(events)).toEqual([[{ target: DATA_CHANNEL, urgency: "INFORM" }]]);
});

test("who has heard of an incident hears what becomes of it", () => {
  const { incident } = declare(withAudience(dataTeam));
  expect(toldBy(acknowledge(incident, "10:05"))).toEqual([[DATA_CHANNEL]]);
});

test("a team that tolerates ten minutes hears after ten minutes, and of nothing before", () => {
  const { incident, events } = declare(withAudience({ ...dataTeam, toleranceSeconds: 600 }));
  expect(subscribedBy(events)).toEqual([
    [{ target: DATA_CHANNEL, urgency: "INFORM", from: at("10:10") }],
  ]);
  expect(toldBy(acknowledge(incident, "10:09"))).toEqual([]);
  expect(toldBy(acknowledge(incident, "10:11"))).toEqual([[DATA_CHANNEL]]);
});

test("members are paged where the team asks for it, unless the policy pages them anyhow", () => {
  const paging = { ...dataTeam, tellsMembers: true, pages: true, targets: [GRACE] };
  const ada = { ...GRACE, id: "usr_ada", name: "Ada" };
  const { events } = declare(withAudience({ ...paging, targets: [GRACE, ada] }), "SEV1");
  expect(subscribedBy(events)).toEqual([[{ target: GRACE, urgency: "PAGE" }]]);
});

test("a channel that the level informs anyhow is not told twice", () => {
  const heard = { ...dataTeam, targets: [{ kind: "CHANNEL", name: "slack-incidents" }] } as const;
  expect(subscribedBy(declare(withAudience(heard)).events)).toEqual([]);
});

test("what is over within the tolerance is not told any more", () => {
  const asked = withAudience({ ...dataTeam, toleranceSeconds: 600 });
  const decision = decide(undefined, drift("SEV3"), asked);
  if (decision.kind !== "accepted" || !decision.entries[0]) throw new Error(decision.kind);
  const message = { target: "channel:slack-data", urgency: "INFORM" } as const;
  const over = command("Resolve", "10:09", { falseAlarm: false });
  const { incident: ended } = accepted(decide(decision.incident, over, facts));

  expect(isOvertaken(decision.incident, decision.entries[0], message)).toBe(false);
  expect(isOvertaken(ended, decision.entries[0], message)).toBe(true);
});
