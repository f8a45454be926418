import { setTimeout as wait } from "node:timers/promises";
import type { Backoff } from "../app/metrics/ports.ts";

const FIRST_MS = 20;
const LONGEST_MS = 1000;

/** Anything from nothing to a limit that doubles: those who met once are unlikely to meet again. */
export const randomBackoff: Backoff = {
  pause: async (attempts) => {
    await wait(Math.random() * Math.min(LONGEST_MS, FIRST_MS * 2 ** attempts));
  },
};
