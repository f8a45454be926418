import type { TimelineEntry } from "./events.ts";
import { nameOf } from "./nameOf.ts";

/** The name of whoever did it, as people call them. */
export const whoDid = ({ actor, actorName }: Pick<TimelineEntry, "actor" | "actorName">): string =>
  actorName ?? nameOf(actor);
