import type { LaneVariables } from "../../adapters/laneQueues.ts";

/** The variables of the lanes' queues, below a URL. */
export const laneUrls = (base: string): LaneVariables => ({
  CHAT_QUEUE_URL: `${base}/chat`,
  MAIL_QUEUE_URL: `${base}/mail`,
  ALERT_QUEUE_URL: `${base}/alerts`,
  TICKET_QUEUE_URL: `${base}/tickets`,
  HOOK_QUEUE_URL: `${base}/hooks`,
});
