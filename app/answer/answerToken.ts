import { createHmac, timingSafeEqual } from "node:crypto";
import { type Instant, MINUTE } from "../../domain/time.ts";

/** What a link lets whoever has it do: see the incident, and answer one page about it in one person's name. */
export interface AnswerLink {
  readonly incidentId: string;
  /** Number of the timeline's entry that the page is about. */
  readonly seq: number;
  readonly userId: string;
  /** To the minute. */
  readonly expiresAt: Instant;
}

const PREFIX = { incident: "inc_", user: "usr_" } as const;
const TOKEN = /^([\w-]{22})\.([\w-]+)\.([\w-]+)\.([0-9a-z]+)\.([0-9a-z]+)$/;
/** 132 bits: nobody guesses them, and a text message has not much room. */
const SIGNATURE_LETTERS = 22;

/**
 * A link as it stands in an address: a signature, ids without their prefixes, numbers in base 36. It ends in a letter
 * or digit, since programs that find addresses in texts take what follows those for the sentence's.
 */
export function answerToken(link: AnswerLink, key: string): string {
  const said = [
    link.incidentId.slice(PREFIX.incident.length),
    link.userId.slice(PREFIX.user.length),
    link.seq.toString(36),
    Math.ceil(link.expiresAt / MINUTE).toString(36),
  ].join(".");
  return `${signature(said, key)}.${said}`;
}

/** Whether it could be one at all, which needs no key to tell. */
export const isAnswerToken = (token: string): boolean => TOKEN.test(token);

/** The link that a token stands for; undefined when it was not signed with this key. */
export function readAnswerToken(token: string, key: string): AnswerLink | undefined {
  const [, given, incident, user, seq, minute] = TOKEN.exec(token) ?? [];
  if (!given || !incident || !user || !seq || !minute) return undefined;
  const expected = signature([incident, user, seq, minute].join("."), key);
  if (!timingSafeEqual(Buffer.from(given), Buffer.from(expected))) return undefined;
  return {
    incidentId: `${PREFIX.incident}${incident}`,
    userId: `${PREFIX.user}${user}`,
    seq: Number.parseInt(seq, 36),
    expiresAt: Number.parseInt(minute, 36) * MINUTE,
  };
}

const signature = (said: string, key: string): string =>
  createHmac("sha256", key)
    .update(`answer:${said}`)
    .digest("base64url")
    .slice(0, SIGNATURE_LETTERS);
