import { type ContactCode, MOST_TRIES } from "../../domain/contactCode.ts";
import type { User } from "../../domain/user.ts";
import { attempt, change, type Verdict } from "./attempt.ts";
import { hashOf } from "./drawCode.ts";
import type { ConfigurePorts } from "./ports.ts";
import { type ConfigRequest, type ConfigResult, failed, failure } from "./request.ts";
import { type SendContactCodeInput, userWith } from "./sendContactCode.ts";

export interface ConfirmContactInput extends SendContactCodeInput {
  readonly code: string;
}

/** The code was read: what is sent over the channel reaches the person. A try counts whatever comes of it. */
export function confirmContact(
  ports: ConfigurePorts,
  request: ConfigRequest<ConfirmContactInput>,
): Promise<ConfigResult<User>> {
  const { userId, channel } = request.input;
  let tried: Promise<ContactCode | undefined> | undefined;
  return attempt(ports, request, {
    action: "confirmContact",
    subject: userId,
    decide: async () => {
      const user = await userWith(ports, request.input);
      if ("kind" in user) return user;
      // One request is one try, however often it is decided anew.
      tried ??= ports.config.tryContactCode(userId, channel, ports.clock.now());
      return decide(user, await tried, request.input);
    },
    recall: async (id) => (await ports.config.users([id])).get(id),
  });
}

function decide(
  before: User,
  known: ContactCode | undefined,
  { channel, code }: ConfirmContactInput,
): Verdict<User> {
  if (!known) {
    const words = "No code for this contact can be confirmed any more; ask for a new one.";
    return failed(failure("INVALID", words, ["code"]));
  }
  if (hashOf(code.trim(), known.salt) !== known.hash) {
    const left = MOST_TRIES - known.tries;
    const words = `That is not the six digits that were sent; tries left: ${left}.`;
    return failed(failure("INVALID", words, ["code"]));
  }
  const verifiedContacts = [...new Set([...(before.verifiedContacts ?? []), channel])];
  const after: User = { ...before, verifiedContacts, version: before.version + 1 };
  return change(after, { kind: "user", before, after }, { kind: "contactCodeUse", before: known });
}
