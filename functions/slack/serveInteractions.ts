import * as z from "zod";
import { post } from "../../adapters/http/post.ts";
import { readAddress } from "../../adapters/readAddress.ts";
import type { Profiles } from "../../adapters/slack/slackProfiles.ts";
import { actByClick } from "../../app/actByClick.ts";
import type { ClickPorts } from "../../app/clickPorts.ts";
import { ContentionError } from "../../app/execute.ts";
import type { Directory, Secrets } from "../../app/ports.ts";
import { clickIn, type SlackClick } from "./clickIn.ts";
import { isFromSlack, proofIn } from "./isFromSlack.ts";
import { replyTo } from "./replyTo.ts";

export interface ServePorts extends ClickPorts {
  readonly directory: Pick<Directory, "channels">;
  readonly secrets: Pick<Secrets, "get">;
  readonly profiles: Profiles;
  /** Whether an error of the store or the vault will pass. */
  readonly isUnavailable: (error: unknown) => boolean;
}

/** A request as an HTTP API hands it on, payload format 2.0. */
const httpEvent = z.object({
  headers: z.record(z.string(), z.string().optional()).nullish(),
  pathParameters: z.record(z.string(), z.string().optional()).nullish(),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().nullish(),
});
type HttpEvent = z.infer<typeof httpEvent>;

export interface HttpAnswer {
  readonly statusCode: number;
  readonly body: string;
}
const answer = (statusCode: number, body = ""): HttpAnswer => ({ statusCode, body });

/** What we need of a channel's secret. */
const addressShape = z.object({
  key: z.string(),
  signingKey: z.string(),
  url: z.url().default("https://slack.com/api"),
});
type Address = z.infer<typeof addressShape>;

const REPLY_MS = 1_000;

/** `POST /v1/slack/{channel}/interactions`: a click, of which Slack proves with the channel's secret that it brings it. */
export const serveInteractions =
  (ports: ServePorts) =>
  async (event: unknown): Promise<HttpAnswer> => {
    try {
      return await serve(ports, httpEvent.parse(event));
    } catch (error) {
      if (!ports.isUnavailable(error) && !(error instanceof ContentionError)) throw error;
      return answer(503, "try again");
    }
  };

async function serve(ports: ServePorts, event: HttpEvent): Promise<HttpAnswer> {
  const bytes = Buffer.from(event.body ?? "", event.isBase64Encoded ? "base64" : "utf8");
  const proof = proofIn(bytes, event.headers ?? {}, ports.clock.now());
  const address = proof && (await addressOf(ports, event.pathParameters?.["channel"] ?? ""));
  // The same for a channel that is none: nobody learns here which there are.
  if (!address || !isFromSlack(proof, address.signingKey))
    return answer(401, "the signature is not that of this channel's app, or too old");
  const click = clickIn(bytes);
  if (click) await carryOut(ports, address, click);
  return answer(200);
}

async function addressOf(ports: ServePorts, name: string): Promise<Address | undefined> {
  const channel = (await ports.directory.channels([name])).get(name);
  if (channel?.kind !== "slackApp" || !channel.secretName) return undefined;
  return readAddress(addressShape, await ports.secrets.get(channel.secretName));
}

async function carryOut(ports: ServePorts, app: Address, click: SlackClick): Promise<void> {
  const now = ports.clock.now();
  const profile = await ports.profiles(app, click, now);
  const reply =
    profile.kind === "KNOWN"
      ? replyTo(await actByClick(ports, { ...click, email: profile.email }))
      : `Nothing was changed. ${profile.reason}`;
  if (reply === undefined) return;
  const body = JSON.stringify({ response_type: "ephemeral", replace_original: false, text: reply });
  await post({ url: click.responseUrl, body, now, timeoutMs: REPLY_MS });
}
