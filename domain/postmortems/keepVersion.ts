import { type Outcome, quietDraft } from "../decision.ts";
import type { IncidentEvent } from "../events.ts";
import type { EndedIncident } from "../incident.ts";
import type { DraftPostmortem, PostmortemCommand } from "./commands.ts";
import type { Postmortem, PostmortemStep } from "./postmortem.ts";

/** What is done to the postmortem of an incident. */
export interface Step<C extends PostmortemCommand> {
  readonly incident: EndedIncident;
  readonly before: Postmortem;
  readonly command: C;
}

export const noted = ({ note }: { readonly note?: string }) => (note === undefined ? {} : { note });

/** The version that follows, by somebody's command. */
export function next(
  { note: _, ...before }: Postmortem,
  { actor, now, note }: Exclude<PostmortemCommand, DraftPostmortem>,
  step: PostmortemStep,
): Postmortem {
  return {
    ...{ ...before, version: before.version + 1, step, writtenBy: actor, writtenAt: now },
    ...noted({ ...(note !== undefined && { note }) }),
  };
}

interface Kept {
  readonly before?: Postmortem;
  readonly after: Postmortem;
  readonly event: IncidentEvent;
  /** Absent: it is. */
  readonly isEdited?: boolean;
}

/** The version beside the incident, and what that itself knows of it. */
export function kept(
  incident: EndedIncident,
  { before, after, event, isEdited = true }: Kept,
): Outcome {
  const { version, status, author } = after;
  const ref = { version, status, isEdited, ...(author && { author }) };
  return {
    ...quietDraft({ ...incident, postmortem: ref }, event),
    postmortem: { after, ...(before && { before }) },
  };
}
