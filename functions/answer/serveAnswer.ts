import * as z from "zod";
import { html } from "../../adapters/pages/html.ts";
import { HEADERS, page } from "../../adapters/pages/page.ts";
import { type AnsweredByLink, answerByLink } from "../../app/answer/answerByLink.ts";
import type { AnswerPorts } from "../../app/answer/answerPorts.ts";
import { followLink, type LinkView } from "../../app/answer/followLink.ts";
import { ContentionError } from "../../app/execute.ts";
import { incidentPage } from "./incidentPage.ts";

export interface ServePorts extends AnswerPorts {
  /** Whether an error of the store or the vault will pass. */
  readonly isUnavailable: (error: unknown) => boolean;
}

/** A request as an HTTP API hands it on, payload format 2.0. */
const request = z.object({
  pathParameters: z.record(z.string(), z.string().optional()).nullish(),
  requestContext: z.object({ http: z.object({ method: z.string() }) }),
});

export interface HttpAnswer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** `GET` and `POST /answer/{token}`. The token lets whoever has it answer: it is in no log, and in no page. */
export const serveAnswer =
  (ports: ServePorts) =>
  async (event: unknown): Promise<HttpAnswer> => {
    const { pathParameters, requestContext } = request.parse(event);
    const token = pathParameters?.["token"] ?? "";
    try {
      return requestContext.http.method === "POST"
        ? acted(await answerByLink(ports, token), token)
        : seen(await followLink(ports, token));
    } catch (error) {
      if (!ports.isUnavailable(error) && !(error instanceof ContentionError)) throw error;
      return tryAgain;
    }
  };

const answerOf = (statusCode: number, body: string, headers: object = {}): HttpAnswer => ({
  statusCode,
  headers: { ...HEADERS, ...headers },
  body,
});

function seen(view: LinkView): HttpAnswer {
  return view.kind === "SHOWN" ? answerOf(200, incidentPage(view)) : nothingThere(view);
}

/** Whoever has answered is sent back to look, so that loading the page again asks for nothing. */
function acted(answered: AnsweredByLink, token: string): HttpAnswer {
  if (answered.kind === "ANSWERED") return answerOf(303, "", { location: token });
  if (answered.kind !== "SHOWN") return nothingThere(answered);
  return answered.isUsed
    ? answerOf(410, incidentPage(answered, "This link was used before, and it answers once."))
    : answerOf(409, incidentPage(answered, "Nothing was changed: this answer came too late."));
}

function nothingThere({ kind }: Exclude<LinkView, { kind: "SHOWN" }>): HttpAnswer {
  switch (kind) {
    case "EXPIRED":
      return answerOf(
        410,
        words(
          "This link has expired",
          "A link answers for a day. Sign in to see the incident, or wait to be paged again.",
        ),
      );
    case "UNKNOWN":
      return answerOf(
        404,
        words(
          "There is nothing here",
          "This link leads nowhere. Was it copied whole, to its last letter?",
        ),
      );
    default:
      return kind satisfies never;
  }
}

const words = (title: string, text: string): string =>
  page(title, html`<h1>${title}</h1><p>${text}</p>`);

const tryAgain = answerOf(
  503,
  words(
    "Not now",
    "Tocsin could not look this up. Try again in a moment: to answer twice does no harm.",
  ),
  { "retry-after": "10" },
);
