import {
  draft,
  type Facts,
  NO_CONSEQUENCES,
  type Outcome,
  quietDraft,
  type Rejection,
  rejected,
} from "../decision.ts";
import type { Flaw } from "../flaw.ts";
import type { Incident, Status } from "../incident.ts";
import { nameOf } from "../nameOf.ts";
import type { Target } from "../policy.ts";
import type { Person } from "../user.ts";
import { approvalsFor, type Stage } from "./audience.ts";
import type { DraftUpdate, EditUpdate, SendUpdate, UpdateCommand } from "./commands.ts";
import { type Communication, NO_COMMUNICATION } from "./communication.ts";
import { type IncidentUpdate, missingApprovals } from "./incidentUpdate.ts";
import { filledTemplate } from "./placeholders.ts";
import { templateFor } from "./shippedTemplates.ts";
import { validateTexts } from "./validateTexts.ts";

/** Begins an update with the words of its template; who has to approve it is told that it is being written. */
export function updateDrafted(incident: Incident, command: DraftUpdate, facts: Facts): Outcome {
  const { communication = NO_COMMUNICATION } = facts;
  if (facts.update) return rejected("INVALID", "There is an update by that id.", "updateId");
  const { updateId: id, audience, serviceName, now } = command;
  const { stage = stageOf(incident.status), headline, text } = command;
  const { severity } = incident;
  const template = templateFor(communication, { audience, stage, severity });
  const filled = filledTemplate(template, { incident, serviceName, now });
  const texts = { headline: headline ?? filled.headline, text: text ?? filled.text };
  const flawed = refusedTexts(validateTexts(texts));
  if (flawed) return flawed;
  const after: IncidentUpdate = {
    ...{ id, incidentId: incident.id, audience, stage, version: 1, ...texts },
    ...{ draftedAt: now, writtenBy: whoOf(command), writtenAt: now, approvals: [] },
  };
  return {
    ...quietDraft(incident, {
      ...{ type: "UpdateDrafted", ...NO_CONSEQUENCES, ...aboutOf(after, command) },
      ...{ headline: after.headline, tells: reviewersOf(communication, after, command.by) },
    }),
    update: { after },
  };
}

/** Another text: what was approved before was not this. */
export function updateEdited(incident: Incident, command: EditUpdate, facts: Facts): Outcome {
  const { update, communication = NO_COMMUNICATION } = facts;
  if (!update) return noSuchUpdate(command);
  const refusal = refusedChange(update) ?? refusedVersion(update, command);
  if (refusal) return refusal;
  const { headline = update.headline, text = update.text, now } = command;
  if (headline === update.headline && text === update.text)
    return rejected("INVALID", "It says that already.", "text");
  const flawed = refusedTexts(validateTexts({ headline, text }));
  if (flawed) return flawed;
  const after: IncidentUpdate = {
    ...{ ...update, headline, text, version: update.version + 1 },
    ...{ writtenBy: whoOf(command), writtenAt: now, approvals: [] },
  };
  const voided = update.approvals.map(({ capacity }) => capacity);
  const tells = voided.length > 0 ? reviewersOf(communication, after, command.by) : [];
  return {
    ...quietDraft(incident, {
      ...{ type: "UpdateEdited", ...NO_CONSEQUENCES, ...aboutOf(after, command) },
      ...{ headline, voided, tells },
    }),
    update: { after },
  };
}

/** Goes out as it is: to its channels, and, if it is for everybody, into the status feed. */
export function updateSent(incident: Incident, command: SendUpdate, facts: Facts): Outcome {
  const { update, communication = NO_COMMUNICATION } = facts;
  if (!update) return noSuchUpdate(command);
  const { version = update.version } = command;
  const refusal =
    refusedChange(update) ??
    refusedVersion(update, { version }) ??
    refusedSending(incident, update);
  if (refusal) return refusal;
  const { audience, stage, headline, text } = update;
  const configured = communication.channels[audience];
  // Whoever hears of an incident of the level works on it: they are who is inside.
  const isUnset = audience === "INTERNAL" && configured.length === 0;
  const channels = isUnset ? incident.rule.channels : configured;
  const sent = { at: command.now, by: whoOf(command), seq: incident.eventCount + 1, channels };
  return {
    ...draft(incident, {
      ...{ type: "UpdateSent", ...NO_CONSEQUENCES, ...aboutOf(update, command) },
      ...{ stage, headline, text, drill: incident.drill, informs: channels },
    }),
    update: { after: { ...update, sent } },
  };
}

function refusedSending(incident: Incident, update: IncidentUpdate): Rejection | undefined {
  if (incident.drill && update.audience === "PUBLIC")
    return rejected("INVALID", "What is said in a drill never goes outside.", "updateId");
  const missing = missingApprovals(update);
  if (missing.length === 0) return undefined;
  const message = `It goes outside once ${missing.join(" and ")} have approved this very text.`;
  return rejected("ILLEGAL_TRANSITION", message, "updateId");
}

export const noSuchUpdate = ({ updateId }: UpdateCommand): Rejection =>
  rejected("NOT_FOUND", `The incident has no update ${updateId}.`, "updateId");

export const refusedChange = ({ sent }: IncidentUpdate): Rejection | undefined =>
  sent && rejected("ILLEGAL_TRANSITION", "It has been sent; draft another one.", "updateId");

export const refusedVersion = (
  update: IncidentUpdate,
  { version }: { readonly version: number },
): Rejection | undefined =>
  version === update.version
    ? undefined
    : rejected(
        "INVALID",
        `Its text is at version ${update.version} by now; read it again.`,
        "version",
      );

const refusedTexts = ([first]: readonly Flaw[]): Rejection | undefined =>
  first && rejected("INVALID", first.message, first.path[0]);

export const whoOf = ({ by, actor }: UpdateCommand): string => by?.name ?? nameOf(actor);

export const aboutOf = ({ id, audience }: IncidentUpdate, command: UpdateCommand) => ({
  ...{ updateId: id, audience, who: whoOf(command) },
});

/** Everybody who may approve it, but whoever wrote it. */
function reviewersOf(
  { reviewers }: Communication,
  { audience }: IncidentUpdate,
  writer: Person | undefined,
): readonly Target[] {
  const all = approvalsFor(audience).flatMap((capacity) => reviewers[capacity]);
  const others = all.filter(({ id }) => id !== writer?.id);
  return [
    ...new Map(others.map(({ id, name }) => [id, { kind: "USER", id, name } as const])).values(),
  ];
}

function stageOf(status: Status): Stage {
  switch (status) {
    case "TRIGGERED":
    case "INVESTIGATING":
      return "INVESTIGATING";
    case "IDENTIFIED":
    case "MONITORING":
      return status;
    case "RESOLVED":
    case "CLOSED":
      return "RESOLVED";
    default:
      return status satisfies never;
  }
}
