import type { Actor } from "./acting.ts";
import type { Urgency } from "./delivery.ts";
import type { LocalHours } from "./policy.ts";
import type { Instant } from "./time.ts";

/** How a message of one urgency reaches a person: over which of their contacts, and how long after the event. */
export interface ContactRule {
  readonly urgency: Urgency;
  /** Name of one of the contacts. */
  readonly channel: string;
  readonly delaySeconds: number;
}

/** A person who can be paged. */
export interface User {
  readonly id: string;
  readonly name: string;
  readonly email?: string;
  readonly version: number;
  /** Names of the channels that reach this person. */
  readonly contacts: readonly string[];
  /** Those of the contacts that are known to arrive; absent: none. */
  readonly verifiedContacts?: readonly string[];
  /** Absent, and for an urgency that none is about: over all contacts, at once. */
  readonly contactRules?: readonly ContactRule[];
  /** When nothing but what pierces them is sent, on the person's own clock; absent: never. */
  readonly quietHours?: LocalHours;
  /** More pages within an hour are held back; absent: `PAGES_PER_HOUR`. */
  readonly pagesPerHour?: number;
  /** IANA name; absent: UTC. */
  readonly timeZone?: string;
  /** Subject of the tokens that this person signs in with. */
  readonly login?: string;
  /** From when on this person is in nobody's plans any more. */
  readonly leftAt?: Instant;
}

/** A person, as called when something happened. */
export interface Person {
  readonly id: string;
  readonly name: string;
}

/** The person as one who acts, wherever it was that they did: the same as when they sign in. */
export const actorOf = ({ id, login = id }: Pick<User, "id" | "login">): Actor => `user:${login}`;

/** Somebody who is not on file has not left. */
export const hasLeft = (user: Pick<User, "leftAt"> | undefined, at: Instant): boolean =>
  user?.leftAt !== undefined && user.leftAt <= at;
