import { expect, it } from "vitest";
import type { OpenActionItem } from "../../../domain/actionItems/actionItem.ts";
import { actionItemMessage } from "../../../domain/actionItems/actionItemMessage.ts";
import type { ActionItemReminded } from "../../../domain/actionItems/events.ts";
import { at } from "../../support/incidents.ts";

const item: OpenActionItem = {
  id: "act_1",
  ...{ version: 1, revision: 3, entryCount: 2, deadlineCount: 2 },
  ...{ createdAt: at("10:00"), createdBy: "user:grace" },
  ...{ title: "Gate versions\u202e on the slice", kind: "PREVENT", priority: "HIGH" },
  ...{ ownerId: "usr_ada", dueOn: "2026-03-10", incidentId: "inc_1" },
  ticket: { url: "https://jira.example/browse/ML-1", key: "ML-1" },
  state: "OPEN",
  deadline: { kind: "REMIND", generation: 2, dueAt: at("12:00") },
};
const ada = { id: "usr_ada", name: "Ada" };
const said = (event: Partial<ActionItemReminded>, to: string, reader: string) =>
  actionItemMessage({
    item,
    entry: {
      ...{ actionItemId: "act_1", seq: 4, at: at("09:00"), recordedAt: at("09:00") },
      actor: "tocsin",
      event: {
        ...{ type: "ActionItemReminded", dueOn: "2026-03-10", owner: ada, daysLeft: 3 },
        ...{ tells: [ada], ...event },
      },
    },
    ...{ ownerName: "Ada", to, reader },
  });

it("says what is to be done, until when, and where the work is kept", () => {
  expect(said({}, "Ada", "usr_ada")).toEqual({
    kind: "ACTION_ITEM",
    headline: "Action item is due in 3 days · Gate versions on the slice",
    lines: [
      "It is due in 3 days, 2026-03-10.",
      "To do: Gate versions on the slice",
      "For: that it does not happen again; priority high",
      "Owner: Ada; due on 2026-03-10",
      "Incident: inc_1",
      "Action item: act_1",
      "Told: Ada. Complete it, or say by when it will be done.",
    ],
    ...{ to: "Ada", urgency: "INFORM" },
    links: [{ href: "https://jira.example/browse/ML-1", text: "ML-1" }],
    actionItem: {
      ...{ id: "act_1", title: "Gate versions on the slice", state: "OPEN" },
      ...{ dueOn: "2026-03-10", kind: "PREVENT" },
    },
    happened: { seq: 4, kind: "ActionItemReminded", at: at("09:00") },
  });
});

it("asks a manager to see what keeps it, and to give on what nobody has any more", () => {
  const grace = { id: "usr_grace", name: "Grace" };
  const late = said({ daysLeft: -7, because: "LATE", tells: [ada, grace] }, "Grace", "usr_grace");
  expect([late.lines[0], late.lines.at(-1)]).toEqual([
    "It is 7 days late, 2026-03-10. Told too: Grace.",
    "Told: Grace. See what keeps it, or have it planned anew.",
  ]);
  const left = said({ because: "OWNER_LEFT", tells: [grace] }, "Grace", "usr_grace");
  expect([left.lines[0], left.lines.at(-1)]).toEqual([
    "It is due in 3 days, 2026-03-10. Its owner, Ada, has left. Told: Grace.",
    "Told: Grace. Give it to somebody who is here, or cancel it.",
  ]);
});
