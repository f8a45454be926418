import { type AnswerStanding, answerStanding } from "../../domain/answerStanding.ts";
import type { TimelineEntry } from "../../domain/events.ts";
import type { Incident } from "../../domain/incident.ts";
import type { Sight } from "../../domain/situation.ts";
import { hasLeft, type User } from "../../domain/user.ts";
import { likeliestSuspects } from "../changes/likeliestSuspects.ts";
import type { AnswerPorts } from "./answerPorts.ts";
import { type AnswerLink, isAnswerToken, readAnswerToken } from "./answerToken.ts";

/** What whoever follows a link sees. Nothing tells a link that never was from one whose incident is not there. */
export type LinkView = Followed | { readonly kind: "UNKNOWN" } | { readonly kind: "EXPIRED" };

export interface Followed extends Sight {
  readonly kind: "SHOWN";
  readonly person: User;
  readonly incident: Incident;
  readonly serviceName?: string;
  /** Newest first, without what became of messages. */
  readonly entries: readonly TimelineEntry[];
  readonly standing: AnswerStanding;
  readonly isUsed: boolean;
}

export type OpenedLink =
  | { readonly kind: "OPEN"; readonly link: AnswerLink; readonly person: User }
  | Exclude<LinkView, Followed>;

const MOST_ENTRIES = 6;

/** Looks, and changes nothing: programs that read mail follow every link in it. */
export async function followLink(ports: AnswerPorts, token: string): Promise<LinkView> {
  const opened = await openLink(ports, token);
  return opened.kind === "OPEN" ? viewOf(ports, opened) : opened;
}

/** Whose link it is, if it is one and they are still here. */
export async function openLink(ports: AnswerPorts, token: string): Promise<OpenedLink> {
  if (!isAnswerToken(token)) return { kind: "UNKNOWN" };
  const link = readAnswerToken(token, await ports.secrets.get(ports.keyName));
  if (!link) return { kind: "UNKNOWN" };
  const now = ports.clock.now();
  if (now >= link.expiresAt) return { kind: "EXPIRED" };
  const person = (await ports.store.users([link.userId])).get(link.userId);
  return person && !hasLeft(person, now) ? { kind: "OPEN", link, person } : { kind: "UNKNOWN" };
}

/** The incident as that person sees it now. */
export async function viewOf(
  ports: AnswerPorts,
  { link, person }: Extract<OpenedLink, { kind: "OPEN" }>,
): Promise<LinkView> {
  const { incidentId, userId } = link;
  const [{ incident, isSeen: isUsed }, record] = await Promise.all([
    ports.store.load(incidentId, { message: useOf(link) }),
    ports.incidents.record(incidentId),
  ]);
  if (!incident || !record) return { kind: "UNKNOWN" };
  const [services, suspects] = await Promise.all([
    ports.config.services([incident.serviceId]),
    likeliestSuspects(ports, incident),
  ]);
  const serviceName = services.get(incident.serviceId)?.name;
  const told = record.entries.filter(({ event }) => event.type !== "DeliverySettled");
  return {
    kind: "SHOWN",
    ...{ person, incident, suspects, isUsed, reader: person, now: ports.clock.now() },
    ...(serviceName !== undefined && { serviceName }),
    entries: told.slice(-MOST_ENTRIES).reverse(),
    standing: answerStanding(incident, { userId, isUsed }),
  };
}

/** What is remembered of a link once it has answered: a page answers once, over whichever contact it came. */
export const useOf = ({ incidentId, seq, userId }: AnswerLink): string =>
  `answer#${incidentId}#${seq}#${userId}`;
