import * as z from "zod";
import { type HttpAnswer, orLater, unlessKnown } from "../../adapters/http/httpAnswer.ts";
import { type CalendarPorts, readCalendar } from "../../app/oncall/readCalendar.ts";
import { icsOf } from "./icsOf.ts";

export interface ServePorts extends CalendarPorts {
  /** Whether an error of the store will pass. */
  readonly isUnavailable: (error: unknown) => boolean;
}

/** A request as an HTTP API hands it on, payload format 2.0. */
const request = z.object({
  pathParameters: z.record(z.string(), z.string().optional()).nullish(),
  headers: z.record(z.string(), z.string().optional()),
});
type Request = z.infer<typeof request>;

/** An address is answered alike whether it never was one or was revoked. */
const NOT_FOUND: HttpAnswer = {
  statusCode: 404,
  headers: { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" },
  body: JSON.stringify({ message: "Not Found" }),
};

/** `GET /calendars/{token}.ics`. The token is a secret: it is in no message and no log. */
export const serveCalendar =
  (ports: ServePorts) =>
  (event: unknown): Promise<HttpAnswer> =>
    orLater(ports.isUnavailable, async () => answer(ports, request.parse(event)));

async function answer(
  ports: ServePorts,
  { pathParameters, headers: asked }: Request,
): Promise<HttpAnswer> {
  const [, token] = /^(.+)\.ics$/.exec(pathParameters?.["file"] ?? "") ?? [];
  const calendar = token && (await readCalendar(ports, token));
  if (!calendar) return NOT_FOUND;
  const headers = { "content-type": "text/calendar; charset=utf-8", "cache-control": "private" };
  return unlessKnown({ headers, body: icsOf(calendar) }, asked["if-none-match"]);
}
