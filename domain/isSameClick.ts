import { type Instant, SECOND } from "./time.ts";

/** Two clicks this close to each other are one. */
const ONE_CLICK = 30 * SECOND;

/** Whether what a person asks for now is what was asked for a moment ago. */
export const isSameClick = (earlier: Instant | undefined, now: Instant): boolean =>
  earlier !== undefined && now - earlier < ONE_CLICK;
