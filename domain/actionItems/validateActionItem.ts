import { type Flaw, flaw, flawsOfName, flawsOfText } from "../flaw.ts";
import type { ActionItemContent, Ticket } from "./actionItem.ts";
import { dayAfter, isDay } from "./calendarDay.ts";

const LONGEST_TITLE = 200;
const LONGEST_DETAILS = 10_000;
const LONGEST_URL = 2_000;
const LONGEST_KEY = 100;
/** What nobody wants sooner is no action item. */
const FURTHEST_DAYS = 2 * 366;

export interface Calendar {
  /** The day that it is for its owner. */
  readonly today: string;
  /** The due day before, which may be past and stay. */
  readonly before?: string;
}

/** What is wrong with what people say of an action item. */
export function validateActionItem(content: ActionItemContent, calendar: Calendar): Flaw[] {
  const { title, details, dueOn, ticket } = content;
  return [
    ...flawsOfName(title, LONGEST_TITLE, "title"),
    ...(details === undefined ? [] : flawsOfText(details, LONGEST_DETAILS, "details")),
    ...flawsOfDay(dueOn, calendar),
    ...(ticket ? flawsOfTicket(ticket) : []),
  ];
}

function flawsOfDay(dueOn: string, { today, before }: Calendar): Flaw[] {
  if (!isDay(dueOn)) return [flaw("It is no day of the calendar.", "dueOn")];
  if (dueOn === before) return [];
  if (dueOn < today) return [flaw(`It is past: today is ${today}.`, "dueOn")];
  const last = dayAfter(today, FURTHEST_DAYS);
  return dueOn > last ? [flaw(`It is too far ahead: ${last} is the last day.`, "dueOn")] : [];
}

/** What is shown as a link leads to a page and nowhere else. */
function flawsOfTicket({ url, key }: Ticket): Flaw[] {
  const isPage = URL.canParse(url) && ["http:", "https:"].includes(new URL(url).protocol);
  return [
    ...(isPage ? [] : [flaw("It must be an http or https URL.", "ticket", "url")]),
    ...(url.length > LONGEST_URL
      ? [flaw(`It has more than ${LONGEST_URL} characters.`, "ticket", "url")]
      : []),
    ...(key === undefined ? [] : flawsOfName(key, LONGEST_KEY, "ticket", "key")),
  ];
}
