import { type Flaw, flaw, flawsOfLength } from "./flaw.ts";
import { DAY, HOUR, SECOND } from "./time.ts";

const DEFAULT_OVERLAP = 24 * HOUR;
const LONGEST_OVERLAP = 30 * DAY;

/** How long an old secret still passes. */
export const overlapOf = (seconds: number | null | undefined): number =>
  typeof seconds === "number" ? seconds * SECOND : DEFAULT_OVERLAP;

export const flawsOfOverlap = (overlap: number): Flaw[] =>
  overlap >= 0 && overlap <= LONGEST_OVERLAP
    ? []
    : [flaw("It is between 0 and 2592000 seconds, which are 30 days.", "overlapSeconds")];

/** It has to pass as a bearer token and as a password too, so it is of letters that a header can hold. */
export const flawsOfSecret = (secret: string): Flaw[] =>
  /^[\x21-\x7e]{16,256}$/.test(secret)
    ? []
    : [flaw("It has 16 to 256 letters, digits and signs of ASCII, and no blanks.", "secret")];

const MOST_TOPICS = 20;
const TOPIC = /^arn:aws[a-z-]*:sns:[a-z0-9-]+:\d{12}:[A-Za-z0-9_-]{1,256}(\.fifo)?$/;

export const flawsOfTopics = (arns: readonly string[]): Flaw[] => [
  ...flawsOfLength(arns, MOST_TOPICS, "topicArns"),
  ...arns.flatMap((arn, place) =>
    TOPIC.test(arn) ? [] : [flaw("It is no ARN of an SNS topic.", "topicArns", String(place))],
  ),
];
