import { isZone } from "../../../domain/oncall/zone.ts";
import { channels } from "../config/kinds/channels.ts";
import { type User, users } from "../config/kinds/users.ts";
import { sorted } from "../config/texts.ts";
import { countOf } from "./countOf.ts";
import { type Draft, draftOf } from "./draft.ts";
import { changed, type Finding, leftOut } from "./finding.ts";
import type { Match } from "./matchPeople.ts";
import type { Names } from "./names.ts";
import { readContactRules } from "./readContactRules.ts";
import type { FilePerson } from "./readPeople.ts";

export interface ReadUser {
  /** What others call this person. */
  readonly label: string;
  /** Absent: there is nothing to write about somebody who is here. */
  readonly draft?: Draft;
  readonly findings: readonly Finding[];
}

/** Somebody as they would be here: who is here already keeps all but the contacts that are missing. */
export function readUser({ person, by, user }: Match, names: Names): ReadUser {
  const contacts = contactsOf(person, names);
  if (!user) return newUser(person, contacts, names);
  const label = users.labelOf(user.value);
  const differs = by === "NAME" && person.email && user.value.email;
  const findings = differs
    ? [
        changed(
          `e-mail of ${person.name}`,
          `${person.email} in the file, stays ${user.value.email} here`,
        ),
      ]
    : [];
  if (contacts.every((contact) => user.value.contacts.includes(contact)))
    return { label, findings };
  if (user.value.contacts.length > 0) {
    const why = `there are some here already: ${user.value.contacts.join(", ")}`;
    return { label, findings: [...findings, leftOut(`contacts of ${person.name}`, why)] };
  }
  const rules = readContactRules(person, names);
  const draft = draftOf(users, user.value, {
    content: countOf(contacts, "contact"),
    findings: rules.findings,
    over: (host) => ({ ...host, contacts: sorted(contacts), contactRules: [...rules.value] }),
  });
  return { label, draft, findings };
}

function newUser(person: FilePerson, contacts: readonly string[], names: Names): ReadUser {
  const { key, name, email, timeZone } = person;
  const rules = readContactRules(person, names);
  const zone = timeZone !== undefined && isZone(timeZone) ? { timeZone } : {};
  const said = { name, ...(email && { email }), ...zone };
  const value: User = users.shape.parse({ ...said, contacts, contactRules: rules.value });
  const findings = [...findingsOfNew(person, contacts), ...rules.findings];
  const content = countOf(contacts, "contact");
  const draft = {
    ...{ id: key, content, findings, onlyIfNamed: true },
    over: (host: User) => host,
  };
  return { label: users.labelOf(value), draft: draftOf(users, value, draft), findings: [] };
}

const contactsOf = ({ contactMethods = [] }: FilePerson, names: Names): readonly string[] =>
  contactMethods.flatMap(({ id }) => (id ? (names.find(channels, { id }) ?? []) : []));

const findingsOfNew = (
  { name, email, timeZone }: FilePerson,
  contacts: readonly string[],
): readonly Finding[] => [
  ...(email ? [] : [leftOut(`e-mail of ${name}`, "the files have none")]),
  ...(timeZone && !isZone(timeZone)
    ? [leftOut(`time zone of ${name}`, `"${timeZone}" is no zone of the tz database`)]
    : []),
  ...(contacts.length > 0
    ? []
    : [leftOut(`contacts of ${name}`, "no page reaches a new user without them")]),
];
