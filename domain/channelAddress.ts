import type { ChannelKind } from "./channel.ts";

/** Where a channel leads, and what opens the door there. Secret: kept beside the table, never in it. */
export interface ChannelAddress {
  readonly url?: string;
  /** What messages are signed with: ours, or those that come back. */
  readonly signingKey?: string;
  /** What the provider knows us by: a routing key, an API key or a token. */
  readonly key?: string;
  /** Who gets the mail; for a token, whose it is. */
  readonly email?: string;
  /** The channel or person that messages go to, as the provider names them. */
  readonly conversation?: string;
  /** In the form of E.164. */
  readonly phone?: string;
  readonly project?: string;
  readonly issueType?: string;
}
export type AddressPart = keyof ChannelAddress;

export const ADDRESS_PARTS: readonly AddressPart[] = [
  ...(["url", "signingKey", "key"] as const),
  ...(["conversation", "email", "phone", "project", "issueType"] as const),
];

/** What the address of a kind is made of; a part that is not named here it does not have. */
const PARTS: Readonly<
  Record<ChannelKind, Readonly<Partial<Record<AddressPart, "NEEDED" | "OPTIONAL">>>>
> = {
  console: {},
  slack: { url: "NEEDED" },
  webhook: { url: "NEEDED", signingKey: "OPTIONAL" },
  pagerduty: { key: "NEEDED", url: "OPTIONAL" },
  opsgenie: { key: "NEEDED", url: "OPTIONAL" },
  teams: { url: "NEEDED" },
  jira: {
    ...({ url: "NEEDED", email: "NEEDED", key: "NEEDED" } as const),
    ...({ project: "NEEDED", issueType: "NEEDED" } as const),
  },
  email: { email: "NEEDED" },
  slackApp: {
    ...({ key: "NEEDED", signingKey: "NEEDED" } as const),
    ...({ conversation: "NEEDED", url: "OPTIONAL" } as const),
  },
  sms: { phone: "NEEDED" },
  // A browser makes its address itself.
  webPush: {},
};

export const needs = (kind: ChannelKind, part: AddressPart): boolean =>
  PARTS[kind][part] === "NEEDED";
export const mayHave = (kind: ChannelKind, part: AddressPart): boolean =>
  PARTS[kind][part] !== undefined;

/** Kinds whose URL is a place that paths are added to, and not the very address. */
export const isBase = (kind: ChannelKind): boolean => mayHave(kind, "key");
