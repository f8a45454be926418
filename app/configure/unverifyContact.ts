import type { User } from "../../domain/user.ts";
import { type AttemptPorts, attempt, change } from "./attempt.ts";
import type { ConfigResult } from "./request.ts";
import { failed, failure } from "./request.ts";
import type { SendContactCodeInput } from "./sendContactCode.ts";

export type UnverifyPorts = AttemptPorts;

/** What is sent over the contact does not reach the person any more. Whoever has verified it since may do so again. */
export function unverifyContact(
  ports: UnverifyPorts,
  input: SendContactCodeInput,
): Promise<ConfigResult<User>> {
  const { userId, channel } = input;
  const find = async (id: string) => (await ports.config.users([id])).get(id);
  return attempt(
    ports,
    { actor: "tocsin", input },
    {
      action: "unverifyContact",
      subject: userId,
      decide: async () => {
        const before = await find(userId);
        if (!before?.verifiedContacts?.includes(channel))
          return failed(failure("INVALID", "It is not verified.", ["channel"]));
        const after = without(before, channel);
        return change(after, { kind: "user", before, after });
      },
      recall: find,
    },
  );
}

function without({ verifiedContacts = [], ...user }: User, channel: string): User {
  const left = verifiedContacts.filter((one) => one !== channel);
  return {
    ...{ ...user, version: user.version + 1 },
    ...(left.length > 0 && { verifiedContacts: left }),
  };
}
