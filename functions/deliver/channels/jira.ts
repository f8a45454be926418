import * as z from "zod";
import type { NotAccepted } from "../../../adapters/http/notAccepted.ts";
import { type Accepted, type Posting, post } from "../../../adapters/http/post.ts";
import { postForJson } from "../../../adapters/http/postForJson.ts";
import { readAddress } from "../../../adapters/readAddress.ts";
import type { SendOptions, SendResult } from "../../../app/sendDelivery.ts";
import type { IncidentMessage } from "../../../domain/message.ts";
import { MINUTE, SECOND } from "../../../domain/time.ts";
import { forIncidents } from "../forIncidents.ts";
import { documentOf, labelOf, propertyOf, summaryOf } from "../jiraIssue.ts";

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
const SEARCH_LAG = 2 * MINUTE;

interface Site {
  readonly project: string;
  readonly issueType: string;
  at(path: string, rest: Pick<Posting, "method" | "body">): Posting;
}

/** Jira Cloud: an issue for each incident, found by its label before it is made; what happens later comes as comments. */
export const jira = forIncidents(async (message, secret, options) => {
  const address = readAddress(addressShape, secret);
  if (!address) return { kind: "refused", reason: "its address is not that of a Jira project" };
  const site = siteAt(address, options);
  const found = await postForJson(site.at("search/jql", searchFor(site, message)), foundShape);
  if (found.kind !== "answered") return found;
  const [issue] = found.value.issues;
  return issue ? comment(site, issue.key, message) : open(site, message, options.now);
});

function siteAt(address: z.infer<typeof addressShape>, options: SendOptions): Site {
  const { url, email, key, project, issueType } = address;
  const authorization = `Basic ${Buffer.from(`${email}:${key}`).toString("base64")}`;
  return {
    ...{ project, issueType },
    at: (path, rest) => ({
      ...{ timeoutMs: TIMEOUT_MS, ...options, ...rest },
      url: `${url.replace(/\/+$/, "")}/rest/api/3/${path}`,
      headers: { authorization, accept: "application/json" },
    }),
  };
}

const foundShape = z.object({ issues: z.array(z.object({ key: z.string().min(1) })) });

function searchFor({ project }: Site, message: IncidentMessage): Pick<Posting, "body"> {
  const jql = `project = "${project}" AND labels = "${labelOf(message)}" ORDER BY created ASC`;
  return { body: JSON.stringify({ jql, fields: ["summary"], maxResults: 1 }) };
}

/** The opening makes the issue. Whatever overtook it waits, because two at the same time would make two. */
async function open(site: Site, message: IncidentMessage, now: number): Promise<SendResult> {
  const { happened } = message;
  const wait = happened.at + SEARCH_LAG - now;
  if (happened.kind !== "IncidentOpened" && wait > 0) {
    const reason = "the issue of the incident is not there yet";
    return { kind: "retry", reason, afterSeconds: Math.ceil(wait / SECOND) };
  }
  const fields = {
    project: { key: site.project },
    issuetype: { name: site.issueType },
    summary: summaryOf(message),
    description: documentOf(message),
    labels: ["tocsin", labelOf(message)],
  };
  const body = JSON.stringify({ fields, properties: [propertyOf(message)] });
  const made = await post(site.at("issue", { body }));
  // It may be there although the answer was lost: the next attempt has to be able to find it.
  return made.kind === "retry" ? { afterSeconds: SEARCH_LAG / SECOND, ...made } : settled(made);
}

const settled = (posted: Accepted | NotAccepted): SendResult =>
  posted.kind === "accepted" ? { kind: "delivered" } : posted;

const issueShape = z.object({ properties: z.record(z.string(), z.unknown()).default({}) });

/** The comment and the mark that it is there are written together, so that an attempt after a lost answer sees it. */
async function comment(site: Site, key: string, message: IncidentMessage): Promise<SendResult> {
  const property = propertyOf(message);
  const path = `issue/${encodeURIComponent(key)}`;
  const query = `?fields=summary&properties=${property.key}`;
  const known = await postForJson(site.at(path + query, { method: "GET" }), issueShape);
  if (known.kind !== "answered") return known;
  if (property.key in known.value.properties) return { kind: "delivered" };
  const update = { comment: [{ add: { body: documentOf(message) } }] };
  const body = JSON.stringify({ update, properties: [property] });
  return settled(await post(site.at(path, { method: "PUT", body })));
}
