import * as z from "zod";
import type { AddressPart } from "../../../../domain/channelAddress.ts";
import { CHANNEL_KINDS } from "../../../../graphql/channelKind.ts";
import { fields } from "../fields.ts";
import type { Kind } from "../kind.ts";
import { addressOf, whyNoChannel, withVariables } from "./channelSecrets.ts";
import { variable } from "./variable.ts";

const address = {
  urlFrom: variable,
  signingKeyFrom: variable,
  keyFrom: variable,
  conversationFrom: variable,
  emailFrom: variable,
  phoneFrom: variable,
  projectFrom: variable,
  issueTypeFrom: variable,
} satisfies Readonly<Record<`${AddressPart}From`, typeof variable>>;

const shape = fields({
  name: z.string(),
  kind: z.enum(Object.values(CHANNEL_KINDS)),
  // What they hold is read when the channel is created, and only then.
  ...address,
});
export type Channel = z.infer<typeof shape>;

const node = z.looseObject({ name: z.string(), version: z.int() });
const written = z.object({ name: z.string(), version: z.int() });

export const channels: Kind<Channel> = {
  ...{ name: "channels", one: "channel", shape },
  note: `# Addresses and keys are secrets that nobody can read back. These environment variables have to hold them where
# the channel is created; a channel that is there keeps its own. A host in the EU has to be named by urlFrom.`,
  labelOf: ({ name }) => name,
  factsOf: ({ name, kind }) => ({ name, kind }),
  whyNot: ({ action, value }, { env }) =>
    action === "CHANGE"
      ? "a channel stays what it is: give another one a name of its own"
      : whyNoChannel(value, env),
  read: async (api) =>
    (await api.list("channels", "name kind version", node)).map(({ version, ...rest }) => ({
      value: withVariables(shape.parse(rest)),
      ...{ id: rest.name, version },
    })),
  create: {
    mutation: "createChannel",
    select: "channel { name version }",
    input: (channel, env) => ({
      ...{ name: channel.name, kind: channel.kind },
      ...addressOf(channel, env),
    }),
    read: ({ channel }) => {
      const { name, version } = written.parse(channel);
      return { id: name, version };
    },
  },
  changes: [],
};
