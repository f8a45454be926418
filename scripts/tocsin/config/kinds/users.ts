import * as z from "zod";
import { validateUser } from "../../../../domain/validateUser.ts";
import { call } from "../call.ts";
import { fields } from "../fields.ts";
import { inFile } from "../inFile.ts";
import type { Kind } from "../kind.ts";
import { leanValue } from "../lean.ts";
import { renamed } from "../refs.ts";
import { nameText, reference, setOf } from "../texts.ts";
import { channels } from "./channels.ts";

const shape = fields({
  name: nameText,
  email: z.string().trim().nullable().default(null),
  contacts: setOf(reference),
  timeZone: z.string().default("UTC"),
  login: z.string().nullable().default(null),
});
export type User = z.infer<typeof shape>;

const node = z.looseObject({ id: z.string(), version: z.int(), leftAt: z.string().nullable() });

export const users: Kind<User> = {
  ...{ name: "users", one: "user", shape },
  note: "# Whether a contact is verified is not here: it is shown anew, by a code.",
  labelOf: ({ name, email }) => email ?? name,
  keyOf: ({ name, email }) => email?.toLowerCase() ?? name,
  isCalled: (user, name) => user.name === name,
  // Somebody who is known by name alone, in the files or on the host.
  isLike: ({ name, email }, other) =>
    other.name === name && (other.email === null || email === null),
  mapRefs: (user, rename) => ({
    ...user,
    contacts: renamed(rename, channels).list(user.contacts, "contacts"),
  }),
  leanOf: (user) => leanValue(user, { timeZone: "UTC" }),
  flawsOf: ({ name, email, contacts, timeZone, login }) =>
    inFile(
      validateUser({
        ...{ id: name, version: 0, name, contacts, timeZone },
        ...(email !== null && { email }),
        ...(login !== null && { login }),
      }),
    ),
  left: "this person has left",
  read: async (api, now) =>
    (await api.list("users", "id version leftAt name email contacts timeZone login", node)).map(
      ({ id, version, leftAt, ...rest }) => ({
        ...{ value: shape.parse(rest), id, version },
        ...(leftAt !== null && Date.parse(leftAt) <= now && { left: true }),
      }),
    ),
  create: call("createUser", "user", (user) => user),
  changes: [call("updateUser", "user", (user) => user)],
};
