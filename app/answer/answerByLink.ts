import { actorOf } from "../../domain/user.ts";
import { execute } from "../execute.ts";
import type { AnswerPorts } from "./answerPorts.ts";
import { type LinkView, openLink, useOf, viewOf } from "./followLink.ts";

export type AnsweredByLink =
  | { readonly kind: "ANSWERED" }
  /** What stands in the way. */
  | LinkView;

/** Acknowledges in the name of whoever the link was sent to, as they would signed in, and once. */
export async function answerByLink(ports: AnswerPorts, token: string): Promise<AnsweredByLink> {
  const opened = await openLink(ports, token);
  if (opened.kind !== "OPEN") return opened;
  const { link, person } = opened;
  const outcome = await execute(ports, {
    incidentId: link.incidentId,
    message: useOf(link),
    command: {
      type: "Acknowledge",
      ...{ actor: actorOf(person), actorName: person.name },
      now: ports.clock.now(),
      by: { id: person.id, name: person.name },
      via: "LINK",
    },
  });
  return outcome.kind === "done" ? { kind: "ANSWERED" } : viewOf(ports, opened);
}
