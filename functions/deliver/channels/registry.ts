import type { Sender } from "../../../app/sendDelivery.ts";
import type { ChannelKind } from "../../../domain/channel.ts";
import { terminal } from "./console.ts";
import { jira } from "./jira.ts";
import { opsgenie } from "./opsgenie.ts";
import { pagerduty } from "./pagerduty.ts";
import { slack } from "./slack.ts";
import { teams } from "./teams.ts";
import { webhook } from "./webhook.ts";

export const senders: Readonly<Record<ChannelKind, Sender>> = {
  console: terminal,
  ...{ slack, teams, webhook },
  ...{ pagerduty, opsgenie, jira },
};
