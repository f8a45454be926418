import { tidyName } from "../../domain/flaw.ts";
import type { User } from "../../domain/user.ts";
import { attempt } from "./attempt.ts";
import type { ConfigurePorts } from "./ports.ts";
import type { ConfigRequest, ConfigResult, Maybe } from "./request.ts";
import { userVerdict } from "./userVerdict.ts";

export interface CreateUserInput {
  readonly name: string;
  readonly email?: Maybe<string>;
  /** Names of channels. */
  readonly contacts?: Maybe<readonly string[]>;
  /** IANA name; UTC unless said. */
  readonly timeZone?: Maybe<string>;
  /** Subject of the tokens that the person signs in with. */
  readonly login?: Maybe<string>;
}

export function createUser(
  ports: ConfigurePorts,
  request: ConfigRequest<CreateUserInput>,
): Promise<ConfigResult<User>> {
  const { name, email, contacts, timeZone, login } = request.input;
  const after: User = {
    id: ports.ids.next("usr"),
    name: tidyName(name),
    ...(email && { email: email.trim() }),
    version: 1,
    contacts: [...new Set(contacts)],
    ...(timeZone && { timeZone }),
    ...(login && { login }),
  };
  return attempt(ports, request, {
    action: "createUser",
    subject: after.id,
    decide: () => userVerdict(ports.config, { after }),
    recall: async (id) => (await ports.config.users([id])).get(id),
  });
}
