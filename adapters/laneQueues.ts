import * as z from "zod";
import type { Lane } from "../domain/lane.ts";

/** The variables that name the queues of the lanes, for whoever hands messages over. */
export const laneVariables = {
  CHAT_QUEUE_URL: z.url(),
  MAIL_QUEUE_URL: z.url(),
  ALERT_QUEUE_URL: z.url(),
  TICKET_QUEUE_URL: z.url(),
  HOOK_QUEUE_URL: z.url(),
};
export type LaneVariables = Readonly<Record<keyof typeof laneVariables, string>>;
export type LaneQueues = Readonly<Record<Lane, string>>;

/** The URL of each lane's queue. */
export const laneQueues = (env: LaneVariables): LaneQueues => ({
  chat: env.CHAT_QUEUE_URL,
  mail: env.MAIL_QUEUE_URL,
  alerts: env.ALERT_QUEUE_URL,
  tickets: env.TICKET_QUEUE_URL,
  hooks: env.HOOK_QUEUE_URL,
});
