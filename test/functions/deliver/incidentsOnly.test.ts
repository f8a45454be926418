import { afterEach, beforeEach, expect, test } from "vitest";
import { directMessage } from "../../../domain/directMessage.ts";
import { noticeMessage } from "../../../domain/noticeMessage.ts";
import { noticeToAna } from "../../support/handoff.ts";
import { jira } from "../../support/providers/jira.ts";
import { opsgenie } from "../../support/providers/opsgenie.ts";
import { pagerduty } from "../../support/providers/pagerduty.ts";
import { type Receiver, startReceiver } from "../../support/receiver.ts";
import { makeSenders } from "../../support/senders.ts";

const options = { idempotencyKey: "d1", now: Date.parse("2026-11-23T08:00:05Z") };
const providers = { pagerduty, opsgenie, jira };
const kinds = ["pagerduty", "opsgenie", "jira"] as const;
const messages = {
  notice: noticeMessage(noticeToAna),
  "direct message": directMessage({ headline: "Your code", lines: ["Code: 4711"] }, "Ana"),
};
let receiver: Receiver;
beforeEach(async () => {
  receiver = await startReceiver();
});
afterEach(() => receiver.stop());

test.each(
  kinds.flatMap((kind) =>
    (["notice", "direct message"] as const).map((what) => [kind, what] as const),
  ),
)("%s brings no %s, and says why", async (kind, what) => {
  const secret = JSON.stringify(providers[kind]().address(receiver.url));
  expect(await makeSenders()[kind].send(messages[what], secret, options)).toEqual({
    kind: "suppressed",
    reason: "such a channel carries incidents only",
  });
  expect(receiver.received).toEqual([]);
});
