import type { Actor } from "../acting.ts";
import type { Outcome } from "../decision.ts";
import type { EndedIncident } from "../incident.ts";
import type { Instant } from "../time.ts";
import { factsOf } from "./factsOf.ts";
import { kept } from "./keepVersion.ts";
import type { Postmortem, PostmortemDraft } from "./postmortem.ts";

interface Drafting {
  readonly draft: PostmortemDraft;
  readonly actor: Actor;
  readonly now: Instant;
  readonly before?: Postmortem;
}

/** The first version, or another from data as long as nobody has written in it. */
export function drafted(incident: EndedIncident, { draft, actor, now, before }: Drafting): Outcome {
  const { text, author } = draft;
  const version = (before?.version ?? 0) + 1;
  const after: Postmortem = {
    ...{ incidentId: incident.id, version, status: "DRAFT", step: "DRAFTED" },
    ...{ writtenBy: actor, writtenAt: now, ...(author && { author }) },
    ...{ reviewers: [], approvals: [], facts: factsOf(incident), text },
  };
  return kept(incident, {
    ...(before && { before }),
    ...{ after, isEdited: false },
    event: {
      ...({ type: "PostmortemDrafted", version } as const),
      ...(author && { author: author.name }),
    },
  });
}
