import { type Flaw, flaw, flawsOfLength, flawsOfName } from "./flaw.ts";
import type { User } from "./user.ts";

const MOST_CONTACTS = 10;

export function validateUser({ name, email, contacts }: User): readonly Flaw[] {
  return [
    ...flawsOfName(name, 100, "name"),
    ...(email === undefined || isEmail(email)
      ? []
      : [flaw("It is not an email address.", "email")]),
    ...flawsOfLength(contacts, MOST_CONTACTS, "contacts"),
  ];
}

/** Whether it could be one; only a letter that arrives proves it. */
const isEmail = (text: string): boolean =>
  text.length <= 254 && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
