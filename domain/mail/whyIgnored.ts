import type { Mail } from "./mail.ts";

/** A mail that a program wrote because it got one: taken for an alarm, it could go round in a circle. */
export function whyIgnored(mail: Mail): string | undefined {
  if (BOUNCES.some((is) => is(mail))) return "a report of a mail server, and no mail of a monitor";
  return ANSWERS.some((is) => is(mail)) ? "an automatic answer" : undefined;
}

type Sign = (mail: Mail) => boolean;

const header = ({ headers }: Mail, name: string): string =>
  (Object.hasOwn(headers, name) ? headers[name] : undefined)?.trim().toLowerCase() ?? "";

const firstWord = (text: string): string => text.split(/[\s;(]/)[0] ?? "";

const BOUNCES: readonly Sign[] = [
  (mail) => header(mail, "return-path") === "<>",
  (mail) => header(mail, "content-type").startsWith("multipart/report"),
  (mail) => header(mail, "x-failed-recipients") !== "",
  ({ from = "" }) => /^(mailer-daemon|postmaster)@/i.test(from),
];

const ANSWERS: readonly Sign[] = [
  (mail) => !["", "no", "auto-generated"].includes(firstWord(header(mail, "auto-submitted"))),
  (mail) => /^auto[_-]?repl/.test(header(mail, "precedence")),
  (mail) => ["x-autoreply", "x-autorespond", "x-autoresponder"].some((one) => header(mail, one)),
  // By itself it only asks for no answers, which many a monitor does.
  (mail) => header(mail, "x-auto-response-suppress") !== "" && header(mail, "in-reply-to") !== "",
  ({ subject }) => AUTOMATIC.test(subject),
];

/** How programs that answer for people begin their subjects. */
const AUTOMATIC =
  /^\s*(auto(matic)?[ -]?(reply|response)|out of (the )?office|automatische antwort|abwesenheitsnotiz|r[ée]ponse automatique|respuesta autom[áa]tica|automatisch antwoord|risposta automatica)\s*(:|$)/iu;
