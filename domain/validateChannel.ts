import type { Channel, ChannelKind } from "./channel.ts";
import { type Flaw, flaw } from "./flaw.ts";

/** Where a channel leads, and what its messages are signed with. Secret: kept beside the table, never in it. */
export interface ChannelAddress {
  readonly url?: string;
  readonly signingKey?: string;
}

/** Where a channel may lead besides https anywhere. */
export interface Reach {
  /** Plain http to this machine: right on a developer's, where a function runs its own runtime answers there. */
  readonly loopback: boolean;
}

const NEEDS_URL: Readonly<Record<ChannelKind, boolean>> = {
  console: false,
  slack: true,
  webhook: true,
};
/** Kinds whose messages carry a signature. */
export const SIGNS: Readonly<Record<ChannelKind, boolean>> = {
  console: false,
  slack: false,
  webhook: true,
};
/** What a delivery says when there is no channel at all. */
const RESERVED = "none";
const SHORTEST_SIGNING_KEY = 16;

export function validateChannel(
  { name, kind }: Pick<Channel, "name" | "kind">,
  address: ChannelAddress,
  reach: Reach,
): readonly Flaw[] {
  return [
    ...flawsOfChannelName(name),
    ...flawsOfUrl(kind, address, reach),
    ...flawsOfKey(kind, address),
  ];
}

function flawsOfChannelName(name: string): Flaw[] {
  const isWellFormed = /^[a-z0-9][a-z0-9._-]{0,62}$/.test(name) && name !== RESERVED;
  return isWellFormed
    ? []
    : [
        flaw(
          `It has 1 to 63 lower-case letters, digits, ".", "_" and "-", begins with a letter or digit and is not "${RESERVED}".`,
          "name",
        ),
      ];
}

function flawsOfUrl(kind: ChannelKind, { url }: ChannelAddress, reach: Reach): Flaw[] {
  if (url === undefined)
    return NEEDS_URL[kind] ? [flaw(`A channel of kind ${kind} needs a URL.`, "url")] : [];
  if (!NEEDS_URL[kind]) return [flaw(`A channel of kind ${kind} has no URL.`, "url")];
  const exception = reach.loopback ? " (http only to this machine)" : "";
  return isSafeUrl(url, reach)
    ? []
    : [flaw(`It is an https URL without a user name${exception}.`, "url")];
}

function flawsOfKey(kind: ChannelKind, { signingKey }: ChannelAddress): Flaw[] {
  if (signingKey === undefined) return [];
  if (!SIGNS[kind]) return [flaw(`A channel of kind ${kind} is not signed.`, "signingKey")];
  return signingKey.length < SHORTEST_SIGNING_KEY || signingKey.length > 256
    ? [flaw(`It has ${SHORTEST_SIGNING_KEY} to 256 characters.`, "signingKey")]
    : [];
}

const LOOPBACK: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]"]);

function isSafeUrl(text: string, reach: Reach): boolean {
  if (text.length > 2_048 || !URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  const isLoopback = LOOPBACK.has(hostname);
  const isPrivate = protocol === "https:" || (protocol === "http:" && isLoopback);
  return isPrivate && (reach.loopback || !isLoopback) && username === "" && password === "";
}
