import { afterEach, beforeEach, expect, test } from "vitest";
import type { Severity } from "../../../domain/severity.ts";
import { pagerduty as channel } from "../../../functions/deliver/channels/pagerduty.ts";
import {
  answered,
  calledFor,
  ended,
  opened,
  openedAs,
  openedLate,
} from "../../support/accuracyMessages.ts";
import { type PagerDuty, pagerduty } from "../../support/providers/pagerduty.ts";
import { type Receiver, startReceiver } from "../../support/receiver.ts";

const options = { idempotencyKey: "d1", now: Date.parse("2026-11-22T03:01:05Z") };
let provider: PagerDuty;
let receiver: Receiver;
let secret: string;
beforeEach(async () => {
  provider = pagerduty();
  receiver = await startReceiver(provider.serve);
  secret = JSON.stringify(provider.address(receiver.url));
});
afterEach(() => receiver.stop());

const send = (message: typeof opened) => channel.send(message, secret, options);
const events = () => receiver.received.map(({ body }) => JSON.parse(body));

test("an opening triggers an alert that says what, where, how bad and since when", async () => {
  expect(await send(opened)).toEqual({ kind: "sent" });
  expect(events()).toEqual([
    {
      routing_key: "R0123456789abcdef0123456789abcde",
      event_action: "trigger",
      dedup_key: "inc_01accuracy",
      client: "Tocsin",
      payload: {
        summary: "SEV1 · Accuracy of ranker fell below 0.80",
        source: "ranker",
        severity: "critical",
        timestamp: "2026-11-22T02:55:00.000Z",
        class: "MODEL_PERFORMANCE",
        custom_details: { message: opened.lines },
      },
      links: [{ href: "https://grafana.example/d/ranker?a=1&b=2", text: "Dashboard" }],
    },
  ]);
});

test("the alert is acknowledged and resolved with the incident", async () => {
  const states: (string | undefined)[] = [];
  for (const message of [opened, answered, ended]) {
    await send(message);
    states.push(provider.alerts.get("inc_01accuracy"));
  }
  expect(states).toEqual(["triggered", "acknowledged", "resolved"]);
});

test("an opening that comes after the answer rings nobody", async () => {
  await send(openedLate);
  expect(provider.shown()).toEqual([]);
});

test("a call for help after the answer rings", async () => {
  await send(calledFor);
  expect(provider.alerts.get("inc_01accuracy")).toBe("triggered");
});

test.each<[Severity, string]>([
  ["SEV1", "critical"],
  ["SEV2", "error"],
  ["SEV3", "warning"],
  ["SEV4", "info"],
  ["SEV5", "info"],
])("%s is %s there", async (severity, level) => {
  await send(openedAs({ severity }));
  expect(events()[0].payload.severity).toBe(level);
});

test("an address without a routing key is refused without an attempt", async () => {
  expect(await channel.send(opened, `{"url":"${receiver.url}"}`, options)).toEqual({
    kind: "refused",
    reason: "its address is not that of PagerDuty",
  });
  expect(receiver.received).toEqual([]);
});
