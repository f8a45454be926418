import * as z from "zod";
import { etagOf, isKnown } from "../../adapters/http/conditional.ts";
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

export interface HttpAnswer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** An address is answered alike whether it never was one or was revoked. */
const NOT_FOUND: HttpAnswer = {
  statusCode: 404,
  headers: { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" },
  body: JSON.stringify({ message: "Not Found" }),
};
const TRY_AGAIN: HttpAnswer = {
  statusCode: 503,
  headers: { "content-type": "application/json; charset=utf-8", "retry-after": "60" },
  body: JSON.stringify({ message: "try again later" }),
};

/** `GET /calendars/{token}.ics`. The token is a secret: it is in no message and no log. */
export const serveCalendar =
  (ports: ServePorts) =>
  async (event: unknown): Promise<HttpAnswer> => {
    try {
      return await answer(ports, request.parse(event));
    } catch (error) {
      if (!ports.isUnavailable(error)) throw error;
      return TRY_AGAIN;
    }
  };

async function answer(ports: ServePorts, { pathParameters, headers }: Request) {
  const [, token] = /^(.+)\.ics$/.exec(pathParameters?.["file"] ?? "") ?? [];
  const calendar = token && (await readCalendar(ports, token));
  if (!calendar) return NOT_FOUND;
  const body = icsOf(calendar);
  const etag = etagOf(body);
  const caching = { etag, "cache-control": "private" };
  if (isKnown(headers["if-none-match"], etag))
    return { statusCode: 304, headers: caching, body: "" };
  const content = { "content-type": "text/calendar; charset=utf-8" };
  return { statusCode: 200, headers: { ...caching, ...content }, body };
}
