import type { Sender } from "../../../app/sendDelivery.ts";
import type { ChannelKind } from "../../../domain/channel.ts";
import { terminal } from "./console.ts";
import { slack } from "./slack.ts";
import { webhook } from "./webhook.ts";

export const senders: Readonly<Record<ChannelKind, Sender>> = { console: terminal, slack, webhook };
