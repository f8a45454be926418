import { afterEach, beforeEach, expect, test } from "vitest";
import { opsgenie as channel } from "../../../functions/deliver/channels/opsgenie.ts";
import { answered, ended, opened, openedAs, openedLate } from "../../support/accuracyMessages.ts";
import { type Opsgenie, opsgenie } from "../../support/providers/opsgenie.ts";
import { type Receiver, startReceiver } from "../../support/receiver.ts";

const options = { idempotencyKey: "d1", now: Date.parse("2026-11-22T03:01:05Z") };
let provider: Opsgenie;
let receiver: Receiver;
let secret: string;
beforeEach(async () => {
  provider = opsgenie();
  receiver = await startReceiver(provider.serve);
  secret = JSON.stringify(provider.address(`${receiver.url}/`));
});
afterEach(() => receiver.stop());

const send = (message: typeof opened) => channel.send(message, secret, options);
const bodies = () => receiver.received.map(({ body }) => JSON.parse(body));

test("an opening creates an alert under the incident's id", async () => {
  expect(await send(opened)).toEqual({ kind: "sent" });
  expect(bodies()).toEqual([
    {
      source: "Tocsin",
      message: "SEV1 · Accuracy of ranker fell below 0.80",
      alias: "inc_01accuracy",
      description: [...opened.lines, "Dashboard: https://grafana.example/d/ranker?a=1&b=2"].join(
        "\n",
      ),
      entity: "ranker",
      priority: "P1",
      tags: ["MODEL_PERFORMANCE"],
    },
  ]);
});

test("the alert is acknowledged and closed with the incident, with a note that says by whom", async () => {
  const states: (string | undefined)[] = [];
  for (const message of [opened, answered, ended]) {
    await send(message);
    states.push(provider.alerts.get("inc_01accuracy"));
  }
  expect(states).toEqual(["open", "acknowledged", "closed"]);
  expect(bodies()[1].note).toContain("Acknowledged by ana.");
});

test("an opening that comes after the answer rings nobody", async () => {
  await send(openedLate);
  expect(provider.shown()).toEqual([]);
});

test("a headline is cut to what Opsgenie takes", async () => {
  await send(openedAs({ headline: "x".repeat(200) }));
  expect(bodies()[0].message).toBe(`${"x".repeat(129)}…`);
});

test("a drill is marked as one", async () => {
  await send(openedAs({ drill: true }));
  expect(bodies()[0].tags).toEqual(["MODEL_PERFORMANCE", "DRILL"]);
});

test("a key that Opsgenie does not know is a refusal", async () => {
  const wrong = JSON.stringify({ url: receiver.url, key: "another" });
  expect(await channel.send(opened, wrong, options)).toEqual({
    kind: "refused",
    reason: "answered with HTTP 401",
  });
});
