import { type Flaw, flaw, flawsOfLength, flawsOfName } from "./flaw.ts";
import { isZone } from "./oncall/zone.ts";
import { PAGES_PER_HOUR } from "./pages/overCap.ts";
import type { User } from "./user.ts";
import { flawsOfHours } from "./validateHours.ts";

const MOST_CONTACTS = 10;
/** They stand in one item, which is written for each page. */
const MOST_PAGES_PER_HOUR = 200;

export function validateUser(user: User): readonly Flaw[] {
  const { name, email, contacts, timeZone, login } = user;
  const { quietHours, pagesPerHour = PAGES_PER_HOUR } = user;
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
    ...(quietHours ? flawsOfHours(quietHours, "quietHours") : []),
    ...(Number.isInteger(pagesPerHour) && pagesPerHour >= 1 && pagesPerHour <= MOST_PAGES_PER_HOUR
      ? []
      : [flaw(`It is a whole number from 1 to ${MOST_PAGES_PER_HOUR}.`, "pagesPerHour")]),
    ...(login === undefined ? [] : flawsOfName(login, 255, "login")),
  ];
}

/** Whether it could be one; only a letter that arrives proves it. */
const isEmail = (text: string): boolean =>
  text.length <= 254 &&
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
  !/[\u0000-\u001f\u007f]/.test(text) &&
  /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
