import type { ChannelKind } from "../../../domain/channel.ts";
import { jira } from "../../support/providers/jira.ts";
import { opsgenie } from "../../support/providers/opsgenie.ts";
import { pagerduty } from "../../support/providers/pagerduty.ts";
import type { Provider } from "../../support/providers/provider.ts";
import { ses } from "../../support/providers/ses.ts";
import { slackApp } from "../../support/providers/slackApp.ts";
import { snsTexts } from "../../support/providers/snsTexts.ts";
import { teams } from "../../support/providers/teams.ts";
import { slackWebhook, webhookReceiver } from "../../support/providers/webhooks.ts";
import { webPush } from "../../support/providers/webPush.ts";

interface Case {
  readonly provider: () => Provider;
  /** How many requests bring one message. */
  readonly calls: number;
  readonly success: "SENT" | "DELIVERED";
  /** How often a message shows whose answer was lost: twice where the provider has no key to know it by. */
  readonly afterLostAnswer: number;
  /**
   * A program gets the words as they are, and escapes them for whoever it shows them to; a phone too, which knows
   * neither tags nor mentions.
   */
  readonly readBy: "PEOPLE" | "PROGRAM" | "PHONE";
  /** What becomes of a message whose reply never ends. */
  readonly endless: "SENT" | "DELIVERED" | "PENDING";
}

/** Every kind of channel that speaks HTTP. */
export const CHANNEL_CASES: Readonly<Record<Exclude<ChannelKind, "console">, Case>> = {
  slack: {
    ...{ provider: slackWebhook, calls: 1, afterLostAnswer: 2 },
    ...({ success: "SENT", endless: "SENT", readBy: "PEOPLE" } as const),
  },
  slackApp: {
    ...{ provider: slackApp, calls: 1, afterLostAnswer: 1 },
    ...({ success: "DELIVERED", endless: "PENDING", readBy: "PEOPLE" } as const),
  },
  webhook: {
    ...{ provider: webhookReceiver, calls: 1, afterLostAnswer: 1 },
    ...({ success: "DELIVERED", endless: "DELIVERED", readBy: "PROGRAM" } as const),
  },
  pagerduty: {
    ...{ provider: pagerduty, calls: 1, afterLostAnswer: 1 },
    ...({ success: "SENT", endless: "SENT", readBy: "PEOPLE" } as const),
  },
  opsgenie: {
    ...{ provider: opsgenie, calls: 1, afterLostAnswer: 1 },
    ...({ success: "SENT", endless: "SENT", readBy: "PEOPLE" } as const),
  },
  teams: {
    ...{ provider: teams, calls: 1, afterLostAnswer: 2 },
    ...({ success: "SENT", endless: "SENT", readBy: "PEOPLE" } as const),
  },
  jira: {
    ...{ provider: jira, calls: 2, afterLostAnswer: 1 },
    ...({ success: "DELIVERED", endless: "PENDING", readBy: "PEOPLE" } as const),
  },
  email: {
    ...{ provider: ses, calls: 1, afterLostAnswer: 2 },
    ...({ success: "SENT", endless: "SENT", readBy: "PEOPLE" } as const),
  },
  webPush: {
    ...{ provider: webPush, calls: 1, afterLostAnswer: 2 },
    ...({ success: "SENT", endless: "SENT", readBy: "PHONE" } as const),
  },
  sms: {
    ...{ provider: snsTexts, calls: 1, afterLostAnswer: 2 },
    ...({ success: "SENT", endless: "SENT", readBy: "PHONE" } as const),
  },
};
