import { communicationItem } from "../../../adapters/dynamodb/items/communication.ts";
import { incidentUpdateItem } from "../../../adapters/dynamodb/items/incidentUpdate.ts";
import { publicUpdateItem } from "../../../adapters/dynamodb/items/publicUpdate.ts";
import { keys } from "../../../adapters/dynamodb/keys.ts";
import type { Communication } from "../../../domain/communication/communication.ts";
import type { IncidentUpdate } from "../../../domain/communication/incidentUpdate.ts";
import { publicUpdate } from "../../../domain/communication/publicUpdate.ts";
import { at } from "../incidents.ts";
import { coded, type Sample } from "./sample.ts";

const grace = { id: "usr_grace", name: "Grace" };
const update: IncidentUpdate = {
  ...{ id: "upd_1", incidentId: "inc_1", audience: "PUBLIC", stage: "IDENTIFIED", version: 2 },
  headline: "We have found the cause",
  text: "A fix is on its way.\n\nThank you for your patience.",
  draftedAt: at("10:10"),
  writtenBy: "Ada",
  writtenAt: at("10:12"),
  approvals: [{ capacity: "LEGAL", person: grace, at: at("10:14") }],
  sent: { at: at("10:15"), by: "Ada", seq: 7, channels: ["care"] },
};
const communication: Communication = {
  channels: { INTERNAL: ["slack-incidents"], STAKEHOLDERS: ["care"], PUBLIC: [] },
  reviewers: { PR: [grace], LEGAL: [] },
  templates: [
    {
      ...{ audience: "PUBLIC", stage: "RESOLVED", severity: "SEV1" },
      ...{ headline: "It is over", text: "It began {began}." },
    },
  ],
};
const fed = publicUpdate(update);

export const communicationSamples: readonly Sample[] = [
  coded("incidentUpdate", incidentUpdateItem, [
    update,
    { ...keys.incidentUpdate("inc_1", "upd_1") },
  ]),
  ...(fed
    ? [coded("publicUpdate", publicUpdateItem, [fed, { ...keys.publicUpdate(fed.at, fed.id) }])]
    : []),
  coded("communication", communicationItem, [
    { version: 3, ...communication },
    { ...keys.communication() },
  ]),
];
