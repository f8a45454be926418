import type { Instant } from "../time.ts";
import type { Stage } from "./audience.ts";
import type { IncidentUpdate } from "./incidentUpdate.ts";

/** What everybody may read: approved words, and nothing of the inside. */
export interface PublicUpdate {
  readonly id: string;
  readonly incidentId: string;
  readonly stage: Stage;
  readonly headline: string;
  readonly text: string;
  readonly at: Instant;
}

/** An update as the public sees it; undefined for one that is not public, or not yet. */
export const publicUpdate = ({ sent, ...update }: IncidentUpdate): PublicUpdate | undefined => {
  if (!sent || update.audience !== "PUBLIC") return undefined;
  const { id, incidentId, stage, headline, text } = update;
  return { id, incidentId, stage, headline, text, at: sent.at };
};
