import { spelled } from "../integrationKey.ts";

/** Random characters of the secret in a ping's URL: 5 bits each, 160 in all. */
export const SECRET_LENGTH = 32;

const PREFIX = "hbt_";

/** Whose it is, in the clear, then chance: a ping finds its heartbeat without a search. */
export const pingToken = (heartbeatId: string, chance: Uint8Array): string =>
  heartbeatId.slice(PREFIX.length) + spelled(chance);

/** The heartbeat that a token claims to be of; undefined for what is no token. */
export function heartbeatIn(token: string): string | undefined {
  const [, id] = /^([0-9a-z]{1,64})[0-9a-hjkmnp-tv-z]{32}$/.exec(token) ?? [];
  return id === undefined ? undefined : `${PREFIX}${id}`;
}
