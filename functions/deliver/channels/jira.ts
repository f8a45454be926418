import * as z from "zod";
import type { NotAccepted } from "../../../adapters/http/notAccepted.ts";
import { type Accepted, post } from "../../../adapters/http/post.ts";
import { postForJson } from "../../../adapters/http/postForJson.ts";
import type { Sender, SendResult } from "../../../app/sendDelivery.ts";
import type { IncidentMessage } from "../../../domain/message.ts";
import { SECOND } from "../../../domain/time.ts";
import { forIncidents } from "../forIncidents.ts";
import { documentOf, labelOf, propertyOf, summaryOf } from "../jiraIssue.ts";
import { issueWith, laterIfLost, NO_PROJECT, SEARCH_LAG, type Site, siteAt } from "../jiraSite.ts";
import { openTicket } from "../jiraTicket.ts";

/** Jira Cloud: an issue for each incident, found by its label before it is made; what happens later comes as comments. */
const incidents = forIncidents(async (message, secret, options) => {
  const site = siteAt(secret, options);
  if (!site) return NO_PROJECT;
  const found = await issueWith(site, labelOf(message));
  if (found.kind !== "answered") return found;
  const key = found.value;
  return key === undefined ? open(site, message, options.now) : comment(site, key, message);
});

/** And an issue for an action item, when somebody asks for one. */
export const jira: Sender = {
  async send(message, secret, options) {
    const isAsked =
      message.kind === "ACTION_ITEM" && message.happened.kind === "ActionItemTicketAsked";
    return isAsked
      ? openTicket(message, secret, options)
      : incidents.send(message, secret, options);
  },
};

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
  return made.kind === "accepted" ? settled(made) : laterIfLost(made);
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
