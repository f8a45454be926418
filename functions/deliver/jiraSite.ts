import * as z from "zod";
import type { NotAccepted } from "../../adapters/http/notAccepted.ts";
import type { Posting } from "../../adapters/http/post.ts";
import { type Answered, postForJson } from "../../adapters/http/postForJson.ts";
import { readAddress } from "../../adapters/readAddress.ts";
import type { SendOptions, SendResult } from "../../app/sendDelivery.ts";
import { MINUTE, SECOND } from "../../domain/time.ts";

const addressShape = z.object({
  url: z.url(),
  email: z.string().min(1),
  key: z.string().min(1),
  project: z.string().min(1),
  issueType: z.string().min(1),
});
/** Three calls have to fit into the time of one attempt. */
const TIMEOUT_MS = 6_000;
/** What Jira has written shows in its search only after a while. */
export const SEARCH_LAG = 2 * MINUTE;

/** One project of a Jira. */
export interface Site {
  readonly project: string;
  readonly issueType: string;
  /** Where people see an issue. */
  page(key: string): string;
  at(path: string, rest: Pick<Posting, "method" | "body">): Posting;
}

/** Undefined: the secret is no address of a project. */
export function siteAt(secret: string | undefined, options: SendOptions): Site | undefined {
  const address = readAddress(addressShape, secret);
  if (!address) return undefined;
  const { url, email, key, project, issueType } = address;
  const base = url.replace(/\/+$/, "");
  const authorization = `Basic ${Buffer.from(`${email}:${key}`).toString("base64")}`;
  return {
    ...{ project, issueType },
    page: (issue) => `${base}/browse/${encodeURIComponent(issue)}`,
    at: (path, rest) => ({
      ...{ timeoutMs: TIMEOUT_MS, ...options, ...rest },
      url: `${base}/rest/api/3/${path}`,
      headers: { authorization, accept: "application/json" },
    }),
  };
}

export const NO_PROJECT: SendResult = {
  kind: "refused",
  reason: "its address is not that of a Jira project",
};

const foundShape = z.object({ issues: z.array(z.object({ key: z.string().min(1) })) });

/** The key of the first issue with a label, if there is one. */
export async function issueWith(site: Site, label: string): Promise<Answered<string | undefined>> {
  const jql = `project = "${site.project}" AND labels = "${label}" ORDER BY created ASC`;
  const body = JSON.stringify({ jql, fields: ["summary"], maxResults: 1 });
  const found = await postForJson(site.at("search/jql", { body }), foundShape);
  return found.kind === "answered"
    ? { kind: "answered", value: found.value.issues[0]?.key }
    : found;
}

/** It may be there although the answer was lost: the next attempt has to be able to find it. */
export const laterIfLost = (made: NotAccepted): SendResult =>
  made.kind === "retry" ? { afterSeconds: SEARCH_LAG / SECOND, ...made } : made;
