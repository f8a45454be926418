import {
  ADDRESS_PARTS,
  type AddressPart,
  type ChannelAddress,
  mayHave,
  needs,
} from "../../../../domain/channelAddress.ts";
import { validateChannel } from "../../../../domain/validateChannel.ts";
import { KIND_OF } from "../../../../graphql/channelKind.ts";
import type { Environment } from "../kind.ts";
import type { Channel } from "./channels.ts";
import { variableOf } from "./variable.ts";

/** The field that names the variable of a part. */
const fieldOf = (part: AddressPart) => `${part}From` as const;

/** The parts that a file has to name a variable for. */
export const secretsOf = (kind: Channel["kind"]): readonly AddressPart[] =>
  ADDRESS_PARTS.filter(
    (part) =>
      needs(KIND_OF[kind], part) ||
      // The host would make one up and show it once, and what is shown here may stay in a log.
      (part === "signingKey" && mayHave(KIND_OF[kind], part)),
  );

/** With the variables that an export names. */
export function withVariables(channel: Channel): Channel {
  const variables = secretsOf(channel.kind).map((part) => {
    const words = part.replaceAll(/(?=[A-Z])/g, "_");
    return [fieldOf(part), variableOf("CHANNEL", channel.name, words)] as const;
  });
  return { ...channel, ...Object.fromEntries(variables) };
}

/** What the variables hold. */
export function addressOf(channel: Channel, env: Environment): ChannelAddress {
  const parts = ADDRESS_PARTS.flatMap((part) => {
    const variable = channel[fieldOf(part)];
    return variable === null ? [] : [[part, env[variable] ?? ""] as const];
  });
  return Object.fromEntries(parts);
}

/** Why a channel cannot be created; undefined: nothing that can be known before. */
export function whyNoChannel(channel: Channel, env: Environment): string | undefined {
  const lacking = secretsOf(channel.kind).find((part) => channel[fieldOf(part)] === null);
  if (lacking)
    return `it needs ${fieldOf(lacking)}, the name of an environment variable that holds its ${lacking}`;
  const variables = ADDRESS_PARTS.map((part) => channel[fieldOf(part)]);
  const unset = variables.find((name) => name !== null && !env[name]);
  if (unset) return `the environment variable ${unset} is not set`;
  const kind = KIND_OF[channel.kind];
  const [flaw] = validateChannel({ ...channel, kind }, addressOf(channel, env), { loopback: true });
  if (!flaw) return undefined;
  const part = ADDRESS_PARTS.find((one) => one === flaw.path[0]);
  return `${part ? channel[fieldOf(part)] : "name"}: ${flaw.message}`;
}
