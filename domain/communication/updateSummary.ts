import type { IncidentEvent } from "../events.ts";
import { type Audience, approvalsFor } from "./audience.ts";
import type { UpdateEdited, UpdateEvent, UpdateSent } from "./events.ts";

const KINDS: Readonly<Record<Audience, string>> = {
  INTERNAL: "an internal update",
  STAKEHOLDERS: "an update for stakeholders",
  PUBLIC: "a public update",
};

/** What others are told, and how it came to that, in a sentence. */
export function updateSummary(event: UpdateEvent): string {
  const { who, audience, headline } = event;
  const what = KINDS[audience];
  switch (event.type) {
    case "UpdateDrafted":
      return `${who} drafted ${what}: "${headline}".`;
    case "UpdateEdited":
      return `${who} changed the text of ${what}: "${headline}".${voided(event)}`;
    case "UpdateApproved":
      return `${event.person.name} approved ${what} for ${event.capacity}: "${headline}".`;
    case "UpdateSent":
      return `${who} sent ${what}: "${headline}".${unheard(event)}`;
    default:
      return event satisfies never;
  }
}

const voided = ({ voided: capacities }: UpdateEdited): string =>
  capacities.length === 0 ? "" : ` The approval of ${capacities.join(" and ")} holds no more.`;

/** The public reads the feed. */
const unheard = ({ audience, informs }: UpdateSent): string =>
  informs.length > 0 || audience === "PUBLIC" ? "" : " Nobody is configured to receive it.";

/** The approval that an event asks its reviewers for. */
export function wantedApproval(event: IncidentEvent): string | undefined {
  if (event.type !== "UpdateDrafted" && event.type !== "UpdateEdited") return undefined;
  const { audience, updateId, tells = [] } = event;
  if (tells.length === 0) return undefined;
  return `approval by ${approvalsFor(audience).join(" and ")} of the text of update ${updateId}`;
}
