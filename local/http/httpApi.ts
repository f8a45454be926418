import type { IncomingMessage } from "node:http";
import type { Activity } from "../activity.ts";
import type { LocalClock } from "../clock.ts";
import type { LambdaFunction } from "../lambda/lambdaFunction.ts";
import { proxyEvent } from "./proxyEvent.ts";
import { type HttpAnswer, httpAnswer, message } from "./proxyResult.ts";
import { readBody } from "./readBody.ts";
import { type Match, Routes } from "./routes.ts";

const MAXIMUM_BODY = 10 * 1024 * 1024;
const INTEGRATION_TIMEOUT_MS = 30_000;

export interface HttpApiOptions {
  readonly apiId: string;
  readonly account: string;
  readonly clock: LocalClock;
  readonly activity: Activity;
  readonly routes: readonly { readonly routeKey: string; readonly target: LambdaFunction }[];
}

/** The template's HTTP API. It never writes a path to a log: integration keys stand in paths. */
export class HttpApi {
  readonly #options: HttpApiOptions;
  readonly #routes: Routes<LambdaFunction>;

  constructor(options: HttpApiOptions) {
    this.#options = options;
    this.#routes = new Routes(options.routes);
  }

  async answer(request: IncomingMessage): Promise<HttpAnswer> {
    const path = (request.url ?? "/").split("?")[0] ?? "/";
    const match = this.#routes.find(request.method ?? "GET", path);
    if (!match) return message(404, "Not Found");
    return this.#options.activity.during(async () => {
      const body = await readBody(request, MAXIMUM_BODY);
      if (!body) return message(413, "Request Entity Too Large");
      return this.#integrate(request, { match, body });
    });
  }

  async #integrate(
    request: IncomingMessage,
    { match, body }: { match: Match<LambdaFunction>; body: Buffer },
  ): Promise<HttpAnswer> {
    const { apiId, account, clock } = this.#options;
    const { routeKey, pathParameters, target } = match;
    const context = { routeKey, pathParameters, apiId, account, now: clock.now() };
    const invocation = target.invoke(proxyEvent({ request, body, ...context }));
    const result = await within(INTEGRATION_TIMEOUT_MS, invocation);
    if (!result) return message(503, "Service Unavailable");
    return result.ok ? httpAnswer(result.payload) : message(500, "Internal Server Error");
  }
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
