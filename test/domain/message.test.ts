import { expect, test } from "vitest";
import type { TimelineEntry } from "../../domain/events.ts";
import type { Incident } from "../../domain/incident.ts";
import { messageFor } from "../../domain/message.ts";
import {
  accuracyIncident,
  accuracyOpened,
  at,
  rollout,
  suspect,
} from "../support/accuracyIncident.ts";

const nameless = {
  incident: accuracyIncident,
  entry: accuracyOpened,
  urgency: "PAGE",
  to: "Ana",
  now: at("2026-11-22T03:01:04Z"),
} as const;
const page = { ...nameless, serviceName: "ranker" };
const titled = (title: string) => messageFor({ ...page, incident: { ...accuracyIncident, title } });

test("a page says how bad, what, who else is paged, where, since when, who is on it, what changed before and what to do", () => {
  const reader = { timeZone: "Europe/Berlin" };
  const { headline, lines } = messageFor({ ...page, reader, suspects: [rollout] });
  expect(headline).toBe("SEV1 · Accuracy of ranker fell below 0.80");
  expect(lines).toEqual([
    "Opened by alertmanager. Paged Ana.",
    "Service: ranker",
    "Began: 6 min ago, Sun 2026-11-22 02:55 UTC; your time: Sun 2026-11-22 03:55 (Europe/Berlin)",
    "Status: TRIGGERED, nobody has answered",
    "Changed before it began: ranker v2.5 serves all traffic (24 min)",
    "Incident: inc_01accuracy",
    "Paged: Ana. Acknowledge it to stop the escalation.",
  ]);
});

test("where all of a step must acknowledge, it says whom it waits for", () => {
  const paged = ["ana", "ben", "eva"].map((name) => ({
    ...({
      kind: "USER",
      id: `usr_${name}`,
      name: `${name[0]?.toUpperCase()}${name.slice(1)}`,
    } as const),
  }));
  const paging = { ...accuracyIncident.paging, paged, awaiting: ["usr_ben", "usr_eva"] };
  const { lines } = messageFor({ ...page, incident: { ...accuracyIncident, paging } });
  expect(lines[3]).toBe("Status: TRIGGERED, it waits for Ben, Eva to acknowledge");
});

const { deadlines, paging, ...common } = accuracyIncident;
const answered: Incident = {
  ...{ ...common, deadlines, paging, status: "INVESTIGATING" },
  ...{ acknowledgedAt: at("2026-11-22T03:05:00Z") },
  responder: { actor: "user:ben", name: "Ben", userId: "usr_ben" },
};

test("after an answer it says who is on it", () => {
  const { lines, responder } = messageFor({ ...page, urgency: "INFORM", incident: answered });
  expect([lines[3], responder]).toEqual(["Status: INVESTIGATING, Ben is on it", "Ben"]);
});

test.each([
  ["UpdateOverdue", { everySeconds: 1_800 }, "Say how it stands, with a note or a new status."],
  ["ResolveOverdue", { limitSeconds: 1_800 }, "Help is wanted: join whoever is on it."],
] as const)("a page for %s asks for what is left to do", (type, rest, wanted) => {
  const consequences = { pages: [], informs: [], clocks: [], stopped: [] };
  const event = { type, ...consequences, ...rest } as TimelineEntry["event"];
  const { lines } = messageFor({
    ...page,
    incident: answered,
    entry: { ...accuracyOpened, event },
  });
  expect(lines.at(-1)).toBe(`Paged: Ana. ${wanted}`);
});

test("what is over says how long it lasted", () => {
  const resolvedAt = at("2026-11-22T04:00:00Z");
  const resolution = { kind: "RESTORED" } as const;
  const incident: Incident = { ...common, status: "RESOLVED", resolution, resolvedAt };
  const { lines } = messageFor({ ...page, incident, now: at("2026-11-22T09:00:00Z") });
  expect(lines.slice(2, 4)).toEqual([
    "Began: Sun 2026-11-22 02:55 UTC; it lasted 1 h 5 min",
    "Status: RESOLVED",
  ]);
});

test("of several changes each has its distance, and none can break the line", () => {
  const flag = suspect("flag <b>x</b>\non", 110 * 60, 1);
  const { lines } = messageFor({ ...page, suspects: [rollout, flag] });
  expect(lines[4]).toBe(
    "Changed before it began: ranker v2.5 serves all traffic (24 min); flag <b>x</b> on (1 h 50 min, upstream)",
  );
});

test("information asks for no answer", () => {
  const { lines } = messageFor({ ...page, urgency: "INFORM", to: "slack-critical" });
  expect(lines.at(-1)).toBe("Told: slack-critical");
});

test("a drill says so first", () => {
  const { headline } = messageFor({ ...page, incident: { ...accuracyIncident, drill: true } });
  expect(headline).toBe("DRILL · SEV1 · Accuracy of ranker fell below 0.80");
});

test("a title cannot break the line, drive a terminal or turn the text around", () => {
  expect(titled("one\ntwo\u001b[31m \u202ethree").title).toBe("one two [31m three");
});

test("a long title is cut between letters", () => {
  const { title } = titled("😀".repeat(300));
  expect([...title]).toHaveLength(200);
  expect(title.endsWith("😀…")).toBe(true);
});

test("a service whose name is unknown is named by its id", () => {
  expect(messageFor(nameless).lines[1]).toBe("Service: ranker000001");
});
