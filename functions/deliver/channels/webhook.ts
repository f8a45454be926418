import { post } from "../../../adapters/http/post.ts";
import { signatureOf } from "../../../adapters/http/signature.ts";
import { readAddress } from "../../../adapters/readAddress.ts";
import { webhookAddress } from "../../../adapters/webhookAddress.ts";
import type { Sender, SendOptions } from "../../../app/sendDelivery.ts";
import type { IncidentMessage, Message } from "../../../domain/message.ts";

/** Signed JSON to any receiver; docs/webhooks.md tells how to check it. */
export const webhook: Sender = {
  async send(message, secret, options) {
    const address = readAddress(webhookAddress, secret);
    if (!address) return { kind: "refused", reason: "its address is not that of a webhook" };
    const body = JSON.stringify(webhookBody(message, options));
    const { idempotencyKey: id, now } = options;
    const posted = await post({
      ...options,
      url: address.url,
      body,
      headers: signatureOf({ key: address.signingKey, body, id, now }),
    });
    return posted.kind === "accepted" ? { kind: "delivered" } : posted;
  },
};

const iso = (at: number): string => new Date(at).toISOString();

/** Fields are only ever added within a version: 1 is about an incident, 2 is whatever is not. */
function webhookBody(message: Message, options: SendOptions) {
  const { idempotencyKey: deliveryId } = options;
  const { kind, headline, lines, to, urgency, links } = message;
  switch (kind) {
    case "INCIDENT":
      return incidentBody(message, options);
    case "NOTICE": {
      const { schedule, happened } = message;
      const event = { ...happened, at: iso(happened.at) };
      const said = { urgency, to, headline, lines };
      return { version: 2, kind, deliveryId, ...said, schedule, event, links };
    }
    case "ACTION_ITEM": {
      const { actionItem, happened } = message;
      const event = { ...happened, at: iso(happened.at) };
      const said = { urgency, to, headline, lines };
      return { version: 2, kind, deliveryId, ...said, actionItem, event, links };
    }
    case "UPDATE": {
      const said = { urgency, to, headline, lines };
      return { version: 2, kind, deliveryId, ...said, update: message.update, links };
    }
    case "DIRECT":
      return { version: 2, kind, deliveryId, urgency, to, headline, lines, links };
    default:
      return message satisfies never;
  }
}

function incidentBody(message: IncidentMessage, { idempotencyKey, answerUrl }: SendOptions) {
  const { incidentId, title, status, severity, category, service, responder, commander } = message;
  return {
    version: 1,
    deliveryId: idempotencyKey,
    urgency: message.urgency,
    to: message.to,
    drill: message.drill,
    headline: message.headline,
    lines: message.lines,
    incident: {
      ...{ id: incidentId, title, status, severity, category, service },
      startedAt: iso(message.startedAt),
      detectedAt: iso(message.detectedAt),
      ...{ responder, commander },
    },
    event: { ...message.happened, at: iso(message.happened.at) },
    suspects: message.suspects.map((suspect) => ({ ...suspect, at: iso(suspect.at) })),
    links: message.links,
    answerUrl,
  };
}
