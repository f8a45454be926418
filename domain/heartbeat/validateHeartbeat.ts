import { type Flaw, flaw, flawsOfName } from "../flaw.ts";
import type { Heartbeat } from "./heartbeat.ts";

const LONGEST_NAME = 100;
const LONGEST_TITLE = 250;
const MINUTE_IN_SECONDS = 60;
const MONTH_IN_SECONDS = 30 * 24 * 3_600;

export const validateHeartbeat = ({
  name,
  everySeconds,
  graceSeconds,
  title,
}: Heartbeat): readonly Flaw[] => [
  ...flawsOfName(name, LONGEST_NAME, "name"),
  ...(isBetween(everySeconds, MINUTE_IN_SECONDS, MONTH_IN_SECONDS)
    ? []
    : [
        flaw(
          `It is between ${MINUTE_IN_SECONDS} (a minute) and ${MONTH_IN_SECONDS} seconds (30 days).`,
          "everySeconds",
        ),
      ]),
  ...(isBetween(graceSeconds, 0, MONTH_IN_SECONDS)
    ? []
    : [flaw(`It is between 0 and ${MONTH_IN_SECONDS} seconds (30 days).`, "graceSeconds")]),
  ...(title === undefined ? [] : flawsOfName(title, LONGEST_TITLE, "title")),
];

const isBetween = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;
