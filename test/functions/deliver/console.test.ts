import { afterEach, expect, test, vi } from "vitest";
import { messageFor } from "../../../domain/message.ts";
import { terminal } from "../../../functions/deliver/channels/console.ts";
import { accuracyIncident, accuracyOpened } from "../../support/accuracyIncident.ts";

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
  });
  expect(await terminal.send(message, undefined, { idempotencyKey: "d1", now: 0 })).toEqual({
    kind: "delivered",
  });
  expect(printed.mock.calls).toEqual([
    [
      `▶ DRILL · SEV1 · Accuracy of ranker fell below 0.80
  ${message.happened.summary}
  Service: ranker
  Status: TRIGGERED; it began at 2026-11-22 02:55:00 UTC
  Incident: inc_01accuracy
  Paged: Ana. Acknowledge it to stop the escalation.`,
    ],
  ]);
});
