import type { Channel, ChannelKind } from "../../domain/channel.ts";
import {
  ADDRESS_PARTS,
  type AddressPart,
  type ChannelAddress,
  mayHave,
} from "../../domain/channelAddress.ts";
import { validateChannel } from "../../domain/validateChannel.ts";
import { attempt, change } from "./attempt.ts";
import type { ConfigurePorts } from "./ports.ts";
import { type ConfigRequest, type ConfigResult, invalid, type Maybe } from "./request.ts";

/** The parts of its address, and what it is called; the signing key of a webhook is made up when it is left out. */
export interface CreateChannelInput extends Readonly<Partial<Record<AddressPart, Maybe<string>>>> {
  readonly name: string;
  readonly kind: ChannelKind;
}
export interface CreatedChannel {
  readonly channel: Channel;
  /** A signing key that was made up, shown this once. */
  readonly signingKey?: string;
}

/**
 * The name is taken in the table first, so that two who want it cannot overwrite each other's secret. A crash in
 * between leaves a channel whose deliveries fail; the same request again (same idempotency key) adds the secret.
 */
export async function createChannel(
  ports: ConfigurePorts,
  request: ConfigRequest<CreateChannelInput>,
): Promise<ConfigResult<CreatedChannel>> {
  const { name, kind } = request.input;
  const given = addressOf(request.input);
  const secretName = `${ports.secretPrefix}/${name}`;
  const channel: Channel = { name, kind, version: 1, ...(hasParts(given) && { secretName }) };
  const result = await attempt<Claim>(ports, request, {
    action: "createChannel",
    subject: name,
    decide: async () => {
      const flaws = validateChannel(channel, given, ports.reach);
      if (flaws.length > 0) return invalid(flaws);
      return change({ channel, isFirst: true }, { kind: "channel", after: channel });
    },
    recall: async (known) => {
      const found = (await ports.config.channels([known])).get(known);
      return found && { channel: found, isFirst: false };
    },
  });
  if (result.kind === "failed") return result;
  const signingKey = await keepSecret(ports, result.value, given);
  const { channel: made } = result.value;
  return { kind: "done", value: { channel: made, ...(signingKey && { signingKey }) } };
}

/** A name that is this request's, and whether it took it just now or when it first came. */
interface Claim {
  readonly channel: Channel;
  readonly isFirst: boolean;
}

const addressOf = (input: CreateChannelInput): ChannelAddress =>
  Object.fromEntries(
    ADDRESS_PARTS.flatMap((part) => {
      const value = input[part];
      return value ? [[part, value]] : [];
    }),
  );

const hasParts = (address: ChannelAddress): boolean => Object.keys(address).length > 0;

/** Keeps the address, unless this request has done so before; returns a signing key that it made up. */
async function keepSecret(
  { secrets, randomness }: ConfigurePorts,
  { channel: { kind, secretName }, isFirst }: Claim,
  given: ChannelAddress,
): Promise<string | undefined> {
  if (!secretName) return undefined;
  const madeUp =
    mayHave(kind, "signingKey") && !given.signingKey
      ? Buffer.from(randomness.bytes(32)).toString("base64url")
      : undefined;
  const address = JSON.stringify({ ...given, ...(madeUp && { signingKey: madeUp }) });
  // Whatever a forgotten channel left under the name is not this one's.
  if (isFirst) await secrets.put(secretName, address);
  else if (!(await secrets.putIfAbsent(secretName, address))) return undefined;
  return madeUp;
}
