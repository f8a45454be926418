import { CODE_LIVES, CODE_PAUSE, type ContactCode } from "../../domain/contactCode.ts";
import { SECOND } from "../../domain/time.ts";
import { hasLeft, type User } from "../../domain/user.ts";
import { attempt, change, type Verdict } from "./attempt.ts";
import { drawCode, hashOf } from "./drawCode.ts";
import type { ConfigurePorts } from "./ports.ts";
import { type ConfigRequest, type ConfigResult, failed, failure, notFound } from "./request.ts";

export interface SendContactCodeInput {
  readonly userId: string;
  /** Name of one of the user's contacts. */
  readonly channel: string;
}

/**
 * Sends a code that only whoever reads the channel can know. The table keeps its hash; the code itself is in the
 * message alone, so a repeat of the request cannot send it again: a new one can be asked for a minute later.
 */
export async function sendContactCode(
  ports: ConfigurePorts,
  request: ConfigRequest<SendContactCodeInput>,
): Promise<ConfigResult<User>> {
  const { userId, channel } = request.input;
  const code = drawCode(ports.randomness);
  const result = await attempt<{ user: User; isFirst: boolean }>(ports, request, {
    action: "sendContactCode",
    subject: userId,
    decide: async () => {
      const user = await userWith(ports, request.input);
      return "kind" in user ? user : decide(ports, { user, channel, code });
    },
    recall: async (id) => {
      const user = (await ports.config.users([id])).get(id);
      return user && { user, isFirst: false };
    },
  });
  if (result.kind === "failed") return result;
  const { user, isFirst } = result.value;
  if (isFirst) await ports.contactCodes.send(user, channel, code);
  return { kind: "done", value: user };
}

/** The user, whose contact the channel has to be. */
export async function userWith(
  { config, clock }: ConfigurePorts,
  { userId, channel }: SendContactCodeInput,
) {
  const user = (await config.users([userId])).get(userId);
  if (!user) return failed(notFound(`user ${userId}`, "userId"));
  if (hasLeft(user, clock.now()))
    return failed(failure("INVALID", `${user.name} has left.`, ["userId"]));
  if (!user.contacts.includes(channel)) {
    const contacts = user.contacts.join(", ") || "none";
    return failed(
      failure("INVALID", `It is one of the user's contacts: ${contacts}.`, ["channel"]),
    );
  }
  return user;
}

interface Wanted {
  readonly user: User;
  readonly channel: string;
  readonly code: string;
}

async function decide(
  { config, clock, randomness }: ConfigurePorts,
  { user, channel, code }: Wanted,
): Promise<Verdict<{ user: User; isFirst: boolean }>> {
  const before = await config.contactCode(user.id, channel);
  const now = clock.now();
  const wait = before ? before.sentAt + CODE_PAUSE - now : 0;
  if (wait > 0) {
    const seconds = Math.ceil(wait / SECOND);
    const words = `A code was sent a moment ago; another can be asked for in ${seconds} s.`;
    return failed(failure("INVALID", words, ["channel"]));
  }
  const salt = Buffer.from(randomness.bytes(16)).toString("hex");
  const after: ContactCode = {
    ...{ userId: user.id, channel, salt, hash: hashOf(code, salt) },
    ...{ sentAt: now, until: now + CODE_LIVES, tries: 0 },
  };
  const edit = { kind: "contactCode" as const, ...(before && { before }), after };
  return change({ user, isFirst: true }, edit);
}
