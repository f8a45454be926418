import { afterEach, expect, test, vi } from "vitest";
import { directMessage } from "../../../domain/directMessage.ts";
import { messageFor } from "../../../domain/message.ts";
import { noticeMessage } from "../../../domain/noticeMessage.ts";
import { terminal } from "../../../functions/deliver/channels/console.ts";
import { accuracyIncident, accuracyOpened } from "../../support/accuracyIncident.ts";
import { noticeToAna } from "../../support/handoff.ts";

afterEach(() => vi.restoreAllMocks());

test("a page is printed in a few readable lines", async () => {
  const printed = vi.spyOn(console, "log").mockReturnValue();
  const incident = { ...accuracyIncident, drill: true };
  const message = messageFor({
    incident,
    entry: accuracyOpened,
    serviceName: "ranker",
    urgency: "PAGE",
    to: "Ana",
    now: Date.parse("2026-11-22T03:01:04Z"),
  });
  const options = { idempotencyKey: "d1", now: 0, answerUrl: "https://tocsin.example/answer/x" };
  expect(await terminal.send(message, undefined, options)).toEqual({ kind: "delivered" });
  expect(printed.mock.calls).toEqual([
    [
      `▶ DRILL · SEV1 · Accuracy of ranker fell below 0.80
  Opened by alertmanager. Paged Ana.
  Service: ranker
  Began: 6 min ago, Sun 2026-11-22 02:55 UTC
  Status: TRIGGERED, nobody has answered
  Incident: inc_01accuracy
  Paged: Ana. Acknowledge it to stop the escalation.
  Acknowledge: https://tocsin.example/answer/x`,
    ],
  ]);
});

test("a notice and a direct message are printed the same way", async () => {
  const printed = vi.spyOn(console, "log").mockReturnValue();
  const direct = directMessage({ headline: "Your code", lines: ["Code: 4711"] }, "Ana");
  for (const message of [noticeMessage(noticeToAna), direct])
    await terminal.send(message, undefined, { idempotencyKey: "d1", now: 0 });

  expect(printed.mock.calls).toEqual([
    [
      `▶ Handoff ahead · Ranking
  You go on call in 1 hour, after Ben.
  When: Mon 2026-11-23 09:00 UTC; your time: Mon 2026-11-23 10:00 (Europe/Berlin)
  Schedule: Ranking, sch_ranking
  Told: Ana. See that your contacts reach you, or ask somebody to cover the shift.`,
    ],
    ["▶ Your code\n  Code: 4711"],
  ]);
});
