import { nameOf } from "./nameOf.ts";

/** Who: `user:…`, `integration:…`, or `tocsin` itself. */
export type Actor = string;

/** Who does something. */
export interface Acting {
  readonly actor: Actor;
  /** Name of the actor, where that is one of Tocsin's people. */
  readonly actorName?: string;
}

/** No more than who does it. */
export const actingOf = ({ actor, actorName }: Acting): Acting => ({
  actor,
  ...(actorName !== undefined && { actorName }),
});

/** The name of whoever did it, as people call them. */
export const whoDid = ({ actor, actorName }: Acting): string => actorName ?? nameOf(actor);
