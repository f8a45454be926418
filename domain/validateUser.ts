import { type Flaw, flaw, flawsOfLength, flawsOfName } from "./flaw.ts";
import { isZone } from "./oncall/zone.ts";
import type { User } from "./user.ts";

const MOST_CONTACTS = 10;

export function validateUser(user: User): readonly Flaw[] {
  const { name, email, contacts, timeZone, login } = user;
  return [
    ...flawsOfName(name, 100, "name"),
    ...(email === undefined || isEmail(email)
      ? []
      : [flaw("It is not an email address.", "email")]),
    ...flawsOfLength(contacts, MOST_CONTACTS, "contacts"),
    ...(timeZone === undefined || isZone(timeZone)
      ? []
      : [
          flaw(
            'It is not a zone of the tz database, such as "Europe/London" or "UTC".',
            "timeZone",
          ),
        ]),
    ...(login === undefined ? [] : flawsOfName(login, 255, "login")),
  ];
}

/** Whether it could be one; only a letter that arrives proves it. */
const isEmail = (text: string): boolean =>
  text.length <= 254 &&
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
  !/[\u0000-\u001f\u007f]/.test(text) &&
  /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
