export const CHANNEL_KINDS = [
  ...(["console", "slack", "webhook"] as const),
  ...(["pagerduty", "opsgenie", "teams", "jira"] as const),
  ...(["email", "sms", "slackApp", "webPush"] as const),
] as const;
/** One kind, one file in functions/deliver/channels. */
export type ChannelKind = (typeof CHANNEL_KINDS)[number];

/** A named way out: what the severity table, policies and contacts refer to. Its address is a secret, kept by name. */
export interface Channel {
  readonly name: string;
  readonly kind: ChannelKind;
  readonly version: number;
  /** Name of the secret that holds its address and keys; absent for kinds that need none. */
  readonly secretName?: string;
}

/** Kinds that show an incident in one message, which they keep up to date, and tell all that happens below it. */
export const showsIncidents = (kind: ChannelKind): boolean => kind === "slackApp";
