import { tidyName } from "../../domain/flaw.ts";
import type { User } from "../../domain/user.ts";
import { attempt } from "./attempt.ts";
import type { ConfigurePorts } from "./ports.ts";
import { staleness } from "./references.ts";
import {
  type ConfigRequest,
  type ConfigResult,
  changed,
  changedList,
  failed,
  type Maybe,
  notFound,
} from "./request.ts";
import { userVerdict } from "./userVerdict.ts";

export interface UpdateUserInput {
  readonly id: string;
  readonly name?: Maybe<string>;
  readonly email?: Maybe<string>;
  readonly contacts?: Maybe<readonly string[]>;
}

/** A policy keeps the name a person had when the policy was last saved; whom it pages goes by their id. */
export function updateUser(
  ports: ConfigurePorts,
  request: ConfigRequest<UpdateUserInput>,
): Promise<ConfigResult<User>> {
  const { input, expectedVersion } = request;
  const find = async (id: string) => (await ports.config.users([id])).get(id);
  return attempt(ports, request, {
    action: "updateUser",
    subject: input.id,
    decide: async () => {
      const before = await find(input.id);
      if (!before) return failed(notFound(`user ${input.id}`, "id"));
      const stale = staleness(before, expectedVersion);
      if (stale.length > 0) return failed(...stale);
      return userVerdict(ports.config, { before, after: updated(before, input) });
    },
    recall: find,
  });
}

function updated(before: User, { name, email, contacts }: UpdateUserInput): User {
  const { email: known, ...rest } = before;
  const next = changed(known, email)?.trim();
  return {
    ...rest,
    name: tidyName(name ?? before.name),
    ...(next && { email: next }),
    contacts: changedList(before.contacts, contacts),
    version: before.version + 1,
  };
}
