import { createHmac } from "node:crypto";
import type { SlackMessage } from "./slack/world.ts";
import { SIGNING_SECRET } from "./slackApp.ts";

/** The value of a button in a message, as Slack knows it. */
export const buttonIn = (message: SlackMessage | undefined, action: string): string => {
  const rows = (message?.blocks ?? []).flatMap((one) =>
    one.type === "actions" ? one.elements : [],
  );
  const found = rows.find(({ action_id }) => action_id === action);
  if (!found) throw new Error(`there is no button ${action}`);
  return found.value;
};

export interface Clicking {
  readonly action: string;
  readonly value: string;
  readonly userId?: string;
  readonly trigger?: string;
  /** Where Slack is. */
  readonly url: string;
}

/** What Slack sends when a button is clicked. */
export const clickBody = ({ action, value, userId, trigger, url }: Clicking): string => {
  const payload = {
    ...{ type: "block_actions", api_app_id: "A0", trigger_id: trigger ?? "13345224609.8088930838" },
    user: { id: userId ?? "U0ANA0001", team_id: "T0", username: "ana" },
    team: { id: "T0", domain: "example" },
    ...{ container: { type: "message" }, response_url: `${url}/respond/T0/1` },
    actions: [{ type: "button", action_id: action, value, action_ts: "1795316470.1" }],
  };
  return new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
};

/** The headers that prove a body is Slack's, at a time. */
export function signed(body: string, at: number, secret = SIGNING_SECRET): Record<string, string> {
  const timestamp = String(Math.floor(at / 1_000));
  const digest = createHmac("sha256", secret).update(`v0:${timestamp}:${body}`).digest("hex");
  return {
    "content-type": "application/x-www-form-urlencoded",
    "x-slack-request-timestamp": timestamp,
    "x-slack-signature": `v0=${digest}`,
  };
}
