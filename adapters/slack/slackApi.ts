import * as z from "zod";
import type { NotAccepted } from "../http/notAccepted.ts";
import type { Posting } from "../http/post.ts";
import { postForJson } from "../http/postForJson.ts";
import { notOk } from "./notOk.ts";

export interface SlackApp {
  /** The bot token. */
  readonly key: string;
  /** Where the API is. */
  readonly url: string;
}

/** `code`: what Slack called the fault, where it gave an answer at all. */
export type SlackAnswer<T> =
  | { readonly kind: "answered"; readonly value: T }
  | (NotAccepted & { readonly code?: string });

/** Slack's Web API, as one app may use it. */
export interface SlackApi {
  write<T>(method: string, args: object, shape: z.ZodType<T>): Promise<SlackAnswer<T>>;
  read<T>(
    method: string,
    query: Readonly<Record<string, string>>,
    shape: z.ZodType<T>,
  ): Promise<SlackAnswer<T>>;
}

/** Three calls have to fit into the time of one attempt. */
const TIMEOUT_MS = 6_000;

const fault = z.object({
  ok: z.literal(false),
  error: z.string(),
  needed: z.exactOptional(z.string()),
});

export function slackApi(
  { key, url }: SlackApp,
  options: Pick<Posting, "now" | "timeoutMs">,
): SlackApi {
  const ask = async <T>(
    path: string,
    rest: Pick<Posting, "method" | "body">,
    shape: z.ZodType<T>,
  ) => {
    const success = z.intersection(z.object({ ok: z.literal(true) }), shape);
    const answer = await postForJson(
      {
        ...{ timeoutMs: TIMEOUT_MS, ...options, ...rest },
        url: `${url.replace(/\/+$/, "")}/${path}`,
        headers: {
          authorization: `Bearer ${key}`,
          "content-type": "application/json; charset=utf-8",
        },
      },
      z.union([success, fault]),
    );
    if (answer.kind !== "answered") return answer;
    return answer.value.ok
      ? { kind: "answered" as const, value: answer.value }
      : notOk(answer.value);
  };
  return {
    write: (method, args, shape) => ask(method, { body: JSON.stringify(args) }, shape),
    read: (method, query, shape) =>
      ask(`${method}?${new URLSearchParams(query)}`, { method: "GET" }, shape),
  };
}
