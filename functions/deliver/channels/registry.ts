import type { Sender } from "../../../app/sendDelivery.ts";
import type { ChannelKind } from "../../../domain/channel.ts";
import { terminal } from "./console.ts";
import { email, type MailSettings } from "./email.ts";
import { jira } from "./jira.ts";
import { opsgenie } from "./opsgenie.ts";
import { pagerduty } from "./pagerduty.ts";
import { slack } from "./slack.ts";
import { slackApp } from "./slackApp.ts";
import { sms } from "./sms.ts";
import { teams } from "./teams.ts";
import { webhook } from "./webhook.ts";
import { type PushSettings, webPush } from "./webPush.ts";

export interface SenderSettings {
  readonly mail: MailSettings;
  readonly push: PushSettings;
}

export const sendersFor = ({
  mail,
  push,
}: SenderSettings): Readonly<Record<ChannelKind, Sender>> => ({
  console: terminal,
  ...{ slack, slackApp, teams, webhook },
  ...{ pagerduty, opsgenie, jira },
  email: email(mail),
  sms: sms(),
  webPush: webPush(push),
});
