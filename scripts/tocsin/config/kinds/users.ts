import * as z from "zod";
import { URGENCIES } from "../../../../domain/delivery.ts";
import { PAGES_PER_HOUR } from "../../../../domain/pages/overCap.ts";
import { validateContactRules } from "../../../../domain/validateContactRules.ts";
import { validateUser } from "../../../../domain/validateUser.ts";
import { call } from "../call.ts";
import { fields } from "../fields.ts";
import { inFile } from "../inFile.ts";
import type { Kind } from "../kind.ts";
import { leanValue } from "../lean.ts";
import { renamed } from "../refs.ts";
import { nameText, reference, setOf, sorted } from "../texts.ts";
import { channels } from "./channels.ts";
import { hours } from "./hoursShape.ts";

const shape = fields({
  name: nameText,
  email: z.string().trim().nullable().default(null),
  contacts: setOf(reference),
  contactRules: z
    .array(
      fields({
        urgency: z.enum(URGENCIES),
        channel: reference,
        delaySeconds: z.number().default(0),
      }),
    )
    .default([]),
  timeZone: z.string().default("UTC"),
  quietHours: hours.nullable().default(null),
  pagesPerHour: z.number().default(PAGES_PER_HOUR),
  login: z.string().nullable().default(null),
});
export type User = z.infer<typeof shape>;

const node = z.looseObject({ id: z.string(), version: z.int(), leftAt: z.string().nullable() });
const SELECT = `id version leftAt name email contacts contactRules { urgency channel delaySeconds }
  timeZone quietHours { days from to } pagesPerHour login`;

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
    contacts: sorted(renamed(rename, channels).list(user.contacts, "contacts")),
    contactRules: user.contactRules.map((rule, index) => ({
      ...rule,
      channel: rename(channels, rule.channel, ["contactRules", index, "channel"]),
    })),
  }),
  leanOf: (user) =>
    leanValue(user, { timeZone: "UTC", pagesPerHour: PAGES_PER_HOUR, delaySeconds: 0 }),
  flawsOf: ({ email, login, quietHours, ...rest }) =>
    inFile(
      [
        ...validateUser({
          ...{ ...rest, id: rest.name, version: 0 },
          ...(email !== null && { email }),
          ...(login !== null && { login }),
          ...(quietHours !== null && { quietHours }),
        }),
        ...validateContactRules(rest),
      ],
      { rules: "contactRules" },
    ),
  left: "this person has left",
  read: async (api, now) =>
    (await api.list("users", SELECT, node)).map(({ id, version, leftAt, ...rest }) => ({
      ...{ value: shape.parse(rest), id, version },
      ...(leftAt !== null && Date.parse(leftAt) <= now && { left: true }),
    })),
  create: call("createUser", "user", ({ name, email, contacts, timeZone, login }) => ({
    ...{ name, email, contacts, timeZone, login },
  })),
  atFirst: (user) => ({
    ...user,
    ...{ contactRules: [], quietHours: null, pagesPerHour: PAGES_PER_HOUR },
  }),
  changes: [
    {
      ...call("updateUser", "user", ({ contactRules: _, ...rest }: User) => rest),
      sets: ({ contactRules: _, ...rest }) => rest,
    },
    {
      ...call("setContactRules", "user", ({ contactRules: rules }: User) => ({ rules })),
      sets: ({ contactRules }) => ({ contactRules }),
      idAs: "userId",
    },
  ],
};
