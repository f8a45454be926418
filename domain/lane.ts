import type { ChannelKind } from "./channel.ts";

/**
 * Messages wait for others of their lane, never for those of another. Kinds that fail for one reason, or that the same
 * people read, share one.
 */
export const LANES = ["chat", "mail", "alerts", "tickets", "hooks"] as const;
export type Lane = (typeof LANES)[number];

const LANE_OF: Readonly<Record<ChannelKind, Lane>> = {
  slack: "chat",
  slackApp: "chat",
  teams: "chat",
  email: "mail",
  sms: "mail",
  webPush: "mail",
  pagerduty: "alerts",
  opsgenie: "alerts",
  jira: "tickets",
  webhook: "hooks",
  console: "hooks",
};

/** Where there is no such channel there is nobody to wait for. */
export const laneOf = (kind: ChannelKind | undefined): Lane =>
  kind === undefined ? "hooks" : LANE_OF[kind];
