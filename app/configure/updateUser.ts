import { tidyName } from "../../domain/flaw.ts";
import { rulesFor } from "../../domain/rulesFor.ts";
import type { User } from "../../domain/user.ts";
import { attempt } from "./attempt.ts";
import { type HoursInput, hoursOf } from "./hoursInput.ts";
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
  readonly quietHours?: Maybe<HoursInput>;
  readonly pagesPerHour?: Maybe<number>;
  readonly timeZone?: Maybe<string>;
  readonly login?: Maybe<string>;
}

/**
 * A contact that goes takes its rules along and is no longer verified, also if it comes back. A policy keeps the name a person had when the policy was last saved; whom it pages goes by their id.
 */
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

function updated(before: User, input: UpdateUserInput): User {
  const email = changed(before.email, input.email)?.trim();
  const timeZone = changed(before.timeZone, input.timeZone);
  const quietHours = changed(before.quietHours, input.quietHours);
  const pagesPerHour = changed(before.pagesPerHour, input.pagesPerHour);
  const login = changed(before.login, input.login);
  const contacts = changedList(before.contacts, input.contacts);
  const verified = before.verifiedContacts?.filter((channel) => contacts.includes(channel)) ?? [];
  const rules = rulesFor(before.contactRules ?? [], contacts);
  return {
    id: before.id,
    name: tidyName(input.name ?? before.name),
    ...(email && { email }),
    version: before.version + 1,
    contacts,
    ...(verified.length > 0 && { verifiedContacts: verified }),
    ...(rules.length > 0 && { contactRules: rules }),
    ...(quietHours && { quietHours: hoursOf(quietHours) }),
    ...(pagesPerHour !== undefined && { pagesPerHour }),
    ...(timeZone && { timeZone }),
    ...(login && { login }),
    ...(before.leftAt !== undefined && { leftAt: before.leftAt }),
  };
}
