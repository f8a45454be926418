import * as z from "zod";
import { post } from "../../../adapters/http/post.ts";
import { readAddress } from "../../../adapters/readAddress.ts";
import type { IncidentMessage } from "../../../domain/message.ts";
import type { Severity } from "../../../domain/severity.ts";
import { alertAction, forIncidents } from "../forIncidents.ts";
import { fitting, quiet, webLinks } from "../wording.ts";

const addressShape = z.object({
  key: z.string().min(1),
  url: z.url().default("https://api.opsgenie.com"),
});
const LONGEST_MESSAGE = 130;
const LONGEST_DESCRIPTION = 15_000;
const LONGEST_ENTITY = 512;

/** One alert for each incident, whose alias is the incident's id. Opsgenie takes requests and works them off later. */
export const opsgenie = forIncidents(async (message, secret, options) => {
  const address = readAddress(addressShape, secret);
  if (!address) return { kind: "refused", reason: "its address is not that of Opsgenie" };
  const { path, body } = requestFor(message);
  const posted = await post({
    ...options,
    url: `${address.url.replace(/\/+$/, "")}/v2/alerts${path}`,
    headers: { authorization: `GenieKey ${address.key}` },
    body: JSON.stringify({ source: "Tocsin", ...body }),
  });
  return posted.kind === "accepted" ? { kind: "sent" } : posted;
});

function requestFor(message: IncidentMessage): { path: string; body: object } {
  const alert = `/${encodeURIComponent(message.incidentId)}`;
  const action = alertAction(message);
  const note = quiet(`${message.headline}\n${message.happened.summary}`);
  switch (action) {
    case "OPEN":
      return { path: "", body: alertOf(message) };
    case "ACKNOWLEDGE":
      return { path: `${alert}/acknowledge?identifierType=alias`, body: { note } };
    case "CLOSE":
      return { path: `${alert}/close?identifierType=alias`, body: { note } };
    default:
      return action satisfies never;
  }
}

const PRIORITIES: Readonly<Record<Severity, string>> = {
  SEV1: "P1",
  SEV2: "P2",
  SEV3: "P3",
  SEV4: "P4",
  SEV5: "P5",
};

function alertOf(message: IncidentMessage) {
  const lines = message.lines.map(quiet);
  const links = webLinks(message.links).map(({ href, text }) => `${quiet(text)}: ${href}`);
  return {
    message: fitting(quiet(message.headline), LONGEST_MESSAGE),
    alias: message.incidentId,
    description: fitting([...lines, ...links].join("\n"), LONGEST_DESCRIPTION),
    entity: fitting(quiet(message.service.name ?? message.service.id), LONGEST_ENTITY),
    priority: PRIORITIES[message.severity],
    tags: [message.category, ...(message.drill ? ["DRILL"] : [])],
  };
}
