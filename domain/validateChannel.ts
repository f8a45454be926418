import type { Channel, ChannelKind } from "./channel.ts";
import {
  ADDRESS_PARTS,
  type AddressPart,
  type ChannelAddress,
  isBase,
  mayHave,
  needs,
} from "./channelAddress.ts";
import { type Flaw, flaw, flawsOfName } from "./flaw.ts";

/** Where a channel may lead besides https anywhere. */
export interface Reach {
  /** Plain http to this machine: right on a developer's, where a function runs its own runtime answers there. */
  readonly loopback: boolean;
}

/** What a delivery says when there is no channel at all. */
const RESERVED = "none";
const SHORTEST_SIGNING_KEY = 16;

export function validateChannel(
  { name, kind }: Pick<Channel, "name" | "kind">,
  address: ChannelAddress,
  reach: Reach,
): readonly Flaw[] {
  const parts = ADDRESS_PARTS.flatMap((part) => {
    const value = address[part];
    if (value === undefined)
      return needs(kind, part) ? [flaw(`A channel of kind ${kind} needs it.`, part)] : [];
    if (!mayHave(kind, part)) return [flaw(`A channel of kind ${kind} has none.`, part)];
    return flawsOf(part, value, { kind, reach });
  });
  const byHand =
    kind === "webPush" ? [flaw("A browser makes it: see createPushInvitation.", "kind")] : [];
  return [...byHand, ...flawsOfChannelName(name), ...parts];
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

/** As SES takes it: letters beyond ASCII would have to be encoded, and a comma would make two of it. */
const MAILBOX =
  /^(?=.{3,254}$)[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)+$/i;

const PHONE = "It is a number with + and the country's code, and nothing between the digits.";

interface Place {
  readonly kind: ChannelKind;
  readonly reach: Reach;
}

function flawsOf(part: AddressPart, value: string, place: Place): Flaw[] {
  switch (part) {
    case "url":
      return flawsOfUrl(value, place);
    case "signingKey":
      return value.length < SHORTEST_SIGNING_KEY || value.length > 256
        ? [flaw(`It has ${SHORTEST_SIGNING_KEY} to 256 characters.`, part)]
        : [];
    // Keys and e-mail addresses travel in a header, where a colon divides them.
    case "key":
      return matching(value, /^[\x21-\x7e]{1,1024}$/, flaw("It is one word of ASCII.", part));
    case "conversation":
      return matching(
        value,
        /^[CGDUW][A-Z0-9]{6,30}$/,
        flaw("It is the id of a channel or a person at Slack, such as C024BE91L.", part),
      );
    case "email":
      return place.kind === "jira"
        ? matching(value, /^[^\s:@]{1,64}@[^\s:@]{1,255}$/, flaw("It is an address.", part))
        : matching(value, MAILBOX, flaw("It is one e-mail address and nothing else.", part));
    case "phone":
      return matching(value, /^\+[1-9]\d{6,14}$/, flaw(PHONE, part));
    // A project's key stands in a query, between quotation marks.
    case "project":
      return matching(value, /^[A-Z][A-Z0-9_]{0,254}$/, flaw("It is a project's key.", part));
    case "issueType":
      return flawsOfName(value, 60, part);
    default:
      return part satisfies never;
  }
}

const matching = (value: string, pattern: RegExp, otherwise: Flaw): Flaw[] =>
  pattern.test(value) ? [] : [otherwise];

function flawsOfUrl(url: string, { kind, reach }: Place): Flaw[] {
  const exception = reach.loopback ? " (http only to this machine)" : "";
  if (!isSafeUrl(url, reach))
    return [flaw(`It is an https URL without a user name${exception}.`, "url")];
  return isBase(kind) && /[?#]/.test(url) ? [flaw("It has no query and no fragment.", "url")] : [];
}

const LOOPBACK: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]"]);

function isSafeUrl(text: string, reach: Reach): boolean {
  if (text.length > 2_048 || !URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  const isLoopback = LOOPBACK.has(hostname);
  const isPrivate = protocol === "https:" || (protocol === "http:" && isLoopback);
  return isPrivate && (reach.loopback || !isLoopback) && username === "" && password === "";
}
