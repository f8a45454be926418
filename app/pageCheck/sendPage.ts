import { directTarget } from "../../domain/delivery.ts";
import { PAGE_CHECK_ID, type PageCheck } from "../../domain/pageCheck/pageCheck.ts";
import type { SentRound } from "../../domain/pageCheck/pageCheckState.ts";
import { hasLeft } from "../../domain/user.ts";
import { waysTo } from "../../domain/waysTo.ts";
import type { DeliveryRequest } from "../deliveryPorts.ts";
import type { PageCheckPorts } from "./ports.ts";

/** Sends one round through the queue that all messages take. The round's number makes it one message, sent twice. */
export async function sendPage(
  { deliveries, directory, clock }: PageCheckPorts,
  check: PageCheck,
  round: number,
): Promise<SentRound> {
  const { target, urgency, withinSeconds } = check;
  const now = clock.now();
  const channels = await channelsOf(directory, check, now);
  const requests = channels.map(
    (channel): DeliveryRequest => ({
      ownerId: target.kind === "USER" ? target.id : PAGE_CHECK_ID,
      ...{ seq: 0, target: directTarget(`${PAGE_CHECK_ID}.${round}`), channel },
      ...{ targetName: target.name, urgency, requestedAt: now },
      direct: {
        headline: "TEST · A synthetic page of Tocsin",
        lines: [
          "Nothing has happened, and nobody waits for an answer.",
          `It is sent again and again, to see that pages reach ${target.name} within ${withinSeconds} s.`,
        ],
      },
    }),
  );
  if (requests.length > 0) await deliveries.send(requests);
  const sent = requests.map(({ ownerId, seq, target: to, channel }) => ({
    ...{ ownerId, seq, target: to, channel },
  }));
  return { at: now, deliveries: sent };
}

/** Of a person, over what their rules for the urgency say, without the delays. */
async function channelsOf(
  directory: PageCheckPorts["directory"],
  { target, urgency }: PageCheck,
  now: number,
): Promise<readonly string[]> {
  if (target.kind === "CHANNEL") return [target.name];
  const user = (await directory.users([target.id])).get(target.id);
  if (!user || hasLeft(user, now)) return [];
  return [...new Set(waysTo(user, urgency).map(({ channel }) => channel))];
}
