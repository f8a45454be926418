import type { Channel, ChannelKind } from "../../domain/channel.ts";
import { type ChannelAddress, SIGNS, validateChannel } from "../../domain/validateChannel.ts";
import { attempt, change } from "./attempt.ts";
import type { ConfigurePorts } from "./ports.ts";
import { type ConfigRequest, type ConfigResult, invalid, type Maybe } from "./request.ts";

export interface CreateChannelInput {
  readonly name: string;
  readonly kind: ChannelKind;
  readonly url?: Maybe<string>;
  /** What a webhook's messages are signed with; made up when it is left out. */
  readonly signingKey?: Maybe<string>;
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
  const channel: Channel = { name, kind, version: 1, ...(given.url && { secretName }) };
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

const addressOf = ({ url, signingKey }: CreateChannelInput): ChannelAddress => ({
  ...(url && { url }),
  ...(signingKey && { signingKey }),
});

/** Keeps the address, unless this request has done so before; returns a signing key that it made up. */
async function keepSecret(
  { secrets, randomness }: ConfigurePorts,
  { channel: { kind, secretName }, isFirst }: Claim,
  given: ChannelAddress,
): Promise<string | undefined> {
  if (!secretName) return undefined;
  const madeUp =
    SIGNS[kind] && !given.signingKey
      ? Buffer.from(randomness.bytes(32)).toString("base64url")
      : undefined;
  const address = JSON.stringify({ ...given, ...(madeUp && { signingKey: madeUp }) });
  // Whatever a forgotten channel left under the name is not this one's.
  if (isFirst) await secrets.put(secretName, address);
  else if (!(await secrets.putIfAbsent(secretName, address))) return undefined;
  return madeUp;
}
