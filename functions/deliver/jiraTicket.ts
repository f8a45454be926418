import * as z from "zod";
import { postForJson } from "../../adapters/http/postForJson.ts";
import type { SendOptions, SendResult } from "../../app/sendDelivery.ts";
import type { ActionItemMessage } from "../../domain/actionItems/actionItemMessage.ts";
import { documentOf, summaryOf } from "./jiraIssue.ts";
import { issueWith, laterIfLost, NO_PROJECT, type Site, siteAt } from "./jiraSite.ts";

const madeShape = z.object({ key: z.string().min(1) });

/** The issue in which an action item is worked on: found by its label before it is made. */
export async function openTicket(
  message: ActionItemMessage,
  secret: string | undefined,
  options: SendOptions,
): Promise<SendResult> {
  const site = siteAt(secret, options);
  if (!site) return NO_PROJECT;
  const label = `tocsin-${message.actionItem.id}`;
  const found = await issueWith(site, label);
  if (found.kind !== "answered") return found;
  if (found.value !== undefined) return ticketAt(site, found.value);
  const fields = {
    project: { key: site.project },
    issuetype: { name: site.issueType },
    summary: summaryOf({ headline: message.actionItem.title }),
    description: documentOf(message),
    labels: ["tocsin", label],
  };
  const properties = [{ key: "tocsin-action-item", value: { actionItem: message.actionItem.id } }];
  const body = JSON.stringify({ fields, properties });
  const made = await postForJson(site.at("issue", { body }), madeShape);
  return made.kind === "answered" ? ticketAt(site, made.value.key) : laterIfLost(made);
}

const ticketAt = (site: Site, key: string): SendResult => ({
  kind: "delivered",
  ticket: { key, url: site.page(key) },
});
