import type { ChannelKind as Kind } from "../domain/channel.ts";
import type { ChannelKind } from "./generated/types.ts";

/** What GraphQL calls the kinds. */
export const CHANNEL_KINDS: Readonly<Record<Kind, ChannelKind>> = {
  console: "CONSOLE",
  slack: "SLACK",
  webhook: "WEBHOOK",
  pagerduty: "PAGERDUTY",
  opsgenie: "OPSGENIE",
  teams: "TEAMS",
  jira: "JIRA",
  email: "EMAIL",
  slackApp: "SLACK_APP",
  sms: "SMS",
  webPush: "WEB_PUSH",
};

export const KIND_OF: Readonly<Record<ChannelKind, Kind>> = {
  CONSOLE: "console",
  SLACK: "slack",
  WEBHOOK: "webhook",
  PAGERDUTY: "pagerduty",
  OPSGENIE: "opsgenie",
  TEAMS: "teams",
  JIRA: "jira",
  EMAIL: "email",
  SLACK_APP: "slackApp",
  SMS: "sms",
  WEB_PUSH: "webPush",
};
