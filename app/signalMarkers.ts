import type { Signal } from "../domain/signal.ts";
import type { Change, Desk, FiringMarker } from "./ports.ts";

/**
 * What must not have been dealt with: the message itself, and for a firing one its end. Monitors that share a key by a
 * rule do not share their ends.
 */
export function markersOf(
  { service }: Desk,
  { source, dedupKey, ownKey = dedupKey, messageId, episode, state, occurredAt }: Signal,
): Pick<Change, "message" | "begun" | "ended"> {
  const scope = `${service?.id}#${source}`;
  const firing = firingMarker(scope, { dedupKey: ownKey, episode, occurredAt });
  return {
    ...(messageId !== undefined && { message: `${scope}#message#${messageId}` }),
    ...(firing && { [state === "RESOLVED" ? "ended" : "begun"]: firing }),
  };
}

function firingMarker(
  scope: string,
  said: { dedupKey: string; episode: string | undefined; occurredAt: number | undefined },
): FiringMarker | undefined {
  if (said.episode !== undefined) return { name: `${scope}#episode#${said.episode}` };
  if (said.occurredAt === undefined) return undefined;
  return { name: `${scope}#last#${said.dedupKey}`, saidAt: said.occurredAt };
}
