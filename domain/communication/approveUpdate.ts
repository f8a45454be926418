import {
  type Facts,
  NO_CONSEQUENCES,
  type Outcome,
  quietDraft,
  type Rejection,
  rejected,
} from "../decision.ts";
import type { Incident } from "../incident.ts";
import type { Person } from "../user.ts";
import { approvalsFor } from "./audience.ts";
import { aboutOf, noSuchUpdate, refusedChange, refusedVersion } from "./changeUpdate.ts";
import type { ApproveUpdate } from "./commands.ts";
import { type Communication, NO_COMMUNICATION } from "./communication.ts";
import type { IncidentUpdate } from "./incidentUpdate.ts";

/** A reviewer approves the text that they have before them, in their own name. */
export function updateApproved(incident: Incident, command: ApproveUpdate, facts: Facts): Outcome {
  const { update, communication = NO_COMMUNICATION } = facts;
  if (!update) return noSuchUpdate(command);
  const person = reviewerIn(communication, command);
  if ("kind" in person) return person;
  const refusal =
    refusedChange(update) ?? refusedVersion(update, command) ?? refusedApproval(update, command);
  if (refusal) return refusal;
  const { capacity, now } = command;
  const approvals = [...update.approvals, { capacity, person, at: now }];
  const after: IncidentUpdate = { ...update, approvals };
  return {
    ...quietDraft(incident, {
      ...{ type: "UpdateApproved", ...NO_CONSEQUENCES, ...aboutOf(after, command) },
      ...{ capacity, person, headline: update.headline },
    }),
    update: { after },
  };
}

function reviewerIn(
  { reviewers }: Communication,
  { by, capacity }: ApproveUpdate,
): Person | Rejection {
  if (by && reviewers[capacity].some(({ id }) => id === by.id)) return by;
  const named = reviewers[capacity].map(({ name }) => name).join(", ");
  const who = named === "" ? "nobody does yet; see setCommunication" : `these do: ${named}`;
  return rejected("FORBIDDEN", `You do not review for ${capacity}: ${who}.`, "capacity");
}

function refusedApproval(
  { audience, approvals }: IncidentUpdate,
  { capacity, by }: ApproveUpdate,
): Rejection | undefined {
  if (!approvalsFor(audience).includes(capacity))
    return rejected("INVALID", "Only a PUBLIC update needs approval.", "updateId");
  if (approvals.some((one) => one.capacity === capacity))
    return rejected("INVALID", `${capacity} has approved it already.`, "capacity");
  if (approvals.some(({ person }) => person.id === by?.id))
    return rejected("INVALID", "Two people approve it; you have already.", "capacity");
  return undefined;
}
