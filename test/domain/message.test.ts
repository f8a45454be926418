import { expect, test } from "vitest";
import { messageFor } from "../../domain/message.ts";
import { accuracyIncident, accuracyOpened } from "../support/accuracyIncident.ts";

const nameless = {
  incident: accuracyIncident,
  entry: accuracyOpened,
  urgency: "PAGE",
  to: "Ana",
} as const;
const page = { ...nameless, serviceName: "ranker" };
const titled = (title: string) => messageFor({ ...page, incident: { ...accuracyIncident, title } });

test("a page says how bad, what, where, since when, which incident and who is paged", () => {
  const { headline, lines } = messageFor(page);
  expect(headline).toBe("SEV1 · Accuracy of ranker fell below 0.80");
  expect(lines.slice(1)).toEqual([
    "Service: ranker",
    "Status: TRIGGERED; it began at 2026-11-22 02:55:00 UTC",
    "Incident: inc_01accuracy",
    "Paged: Ana. Acknowledge it to stop the escalation.",
  ]);
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
