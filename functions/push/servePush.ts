import * as z from "zod";
import { html } from "../../adapters/pages/html.ts";
import { HEADERS, headersWith, page } from "../../adapters/pages/page.ts";
import { publicKeyOf, type VapidKeys } from "../../adapters/push/vapid.ts";
import {
  type AcceptPushPorts,
  acceptPush,
  openInvitation,
} from "../../app/configure/acceptPush.ts";
import { PAGE_SCRIPT, WORKER_SCRIPT } from "./scripts.ts";

export interface PushPorts extends AcceptPushPorts {
  /** What browsers and push services know this environment by. */
  readonly vapid: () => Promise<VapidKeys>;
}

/** A request as an HTTP API hands it on, payload format 2.0. */
const request = z.object({
  pathParameters: z.record(z.string(), z.string().optional()).nullish(),
  requestContext: z.object({ http: z.object({ method: z.string() }) }),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().nullish(),
});
type Request = z.infer<typeof request>;

/** As a browser's Push API says it; it says more. */
const subscription = z.object({
  endpoint: z.string(),
  keys: z.object({ p256dh: z.string(), auth: z.string() }),
});

interface HttpAnswer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** `GET` and `POST /push/{token}`, and the service worker that stands beside every invitation. */
export const servePush =
  (ports: PushPorts) =>
  async (event: unknown): Promise<HttpAnswer> => {
    const asked = request.parse(event);
    const token = asked.pathParameters?.["token"] ?? "";
    if (token === "worker.js") return worker;
    return asked.requestContext.http.method === "POST"
      ? accept(ports, token, asked)
      : show(ports, token);
  };

const worker: HttpAnswer = {
  statusCode: 200,
  headers: { ...HEADERS, "content-type": "text/javascript; charset=utf-8" },
  body: WORKER_SCRIPT,
};

async function show(ports: PushPorts, token: string): Promise<HttpAnswer> {
  const open = await openInvitation(ports, token);
  if (!open) return gone;
  const key = publicKeyOf(await ports.vapid());
  const body = page(
    "Be told here",
    html`<h1>Be told here, ${open.user.name}?</h1>
<p>Tocsin then shows pages and messages as notifications of this browser. It can be taken back in the browser's settings.</p>
<button data-key="${key}">Notify me here</button>
<p id="said" class="standing" role="status"></p>`,
    PAGE_SCRIPT,
  );
  return { statusCode: 200, headers: headersWith(PAGE_SCRIPT), body };
}

async function accept(ports: PushPorts, token: string, asked: Request): Promise<HttpAnswer> {
  if (!(await openInvitation(ports, token))) return over;
  const given = subscription.safeParse(bodyOf(asked));
  if (!given.success) return said(400, "That is not what a browser's Push API gives.");
  const input = { token, subscription: given.data, vapid: await ports.vapid() };
  const result = await acceptPush(ports, { actor: "tocsin", input });
  if (result.kind === "done")
    return said(201, "Done: you are told here from now on. Try it with a test page.");
  const [failure] = result.failures;
  if (failure?.code === "NOT_FOUND") return over;
  return said(400, failure?.message ?? "That is not a subscription.");
}

const said = (statusCode: number, message: string): HttpAnswer => ({
  statusCode,
  headers: { ...HEADERS, "content-type": "application/json" },
  body: JSON.stringify({ message }),
});

const over = said(410, "This invitation was used, or has expired.");

function bodyOf({ body, isBase64Encoded }: Request): unknown {
  try {
    return JSON.parse(Buffer.from(body ?? "", isBase64Encoded ? "base64" : "utf8").toString());
  } catch {
    return undefined;
  }
}

const gone: HttpAnswer = {
  statusCode: 410,
  headers: HEADERS,
  body: page(
    "This invitation is over",
    html`<h1>This invitation is over</h1>
<p>It works once, and for a day. Ask for another one.</p>`,
  ),
};
