import type { Command } from "../domain/commands.ts";
import { actorOf, hasLeft, type User } from "../domain/user.ts";
import type { Click, ClickPorts } from "./clickPorts.ts";
import { execute, type Outcome } from "./execute.ts";
import { postRequest } from "./postRequest.ts";

export type Clicked =
  | Outcome
  /** Nobody here has the address. */
  | { readonly kind: "stranger" };

/**
 * Does what a person clicked, as if they had signed in for it, and once. Whatever comes of it, the place where the button
 * stands is told the newest, so that it does not go on showing what is over.
 */
export async function actByClick(ports: ClickPorts, click: Click): Promise<Clicked> {
  const now = ports.clock.now();
  const person = await ports.people.person({ email: click.email });
  if (!person || hasLeft(person, now)) return { kind: "stranger" };
  const outcome = await execute(ports, {
    incidentId: click.incidentId,
    command: commandOf(click, person, now),
    message: `click#${click.id}`,
  });
  const incident = outcome.kind === "failed" ? outcome.failure.incident : outcome.incident;
  // Where the newest is told anyhow it is told once: of two requests for one delivery the first counts.
  const newest = incident && { seq: incident.eventCount, recordedAt: now };
  if (newest) await ports.deliveries.send([postRequest(click, newest)]);
  return outcome;
}

function commandOf({ action }: Click, person: User, now: number): Command {
  const said = { actor: actorOf(person), actorName: person.name, now };
  switch (action) {
    case "acknowledge":
      return {
        ...({ type: "Acknowledge", via: "SLACK" } as const),
        ...said,
        by: { id: person.id, name: person.name },
      };
    case "escalate":
      return { type: "Escalate", ...said };
    case "resolve":
      return { type: "Resolve", ...said, falseAlarm: false };
    default:
      return action satisfies never;
  }
}
