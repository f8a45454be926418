import type { Acting } from "./commands.ts";
import { nameOf } from "./nameOf.ts";

/** No more than who does it. */
export const actingOf = ({ actor, actorName }: Acting): Acting => ({
  actor,
  ...(actorName !== undefined && { actorName }),
});

/** The name of whoever did it, as people call them. */
export const whoDid = ({ actor, actorName }: Acting): string => actorName ?? nameOf(actor);
