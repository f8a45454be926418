import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { type OnCallHost, startOnCallHost } from "../support/onCallHost.ts";

let system: OnCallHost;
beforeAll(async () => {
  system = await startOnCallHost();
  const { api, pager, ids } = system;
  const url = `${pager.url}/ada-phone`;
  await api.mutate("createChannel", { name: "phone", kind: "WEBHOOK", url }, "channel { name }");
  const contacts = ["hook-ada", "phone"];
  await api.mutate("updateUser", { id: ids.ada, contacts }, "user { id }");
  await setRules([
    { urgency: "PAGE", channel: "hook-ada" },
    { urgency: "PAGE", channel: "phone", delaySeconds: 1_200 },
  ]);
});
afterAll(() => system.stop());
beforeEach(() => system.resolveAll());

const setRules = (rules: readonly object[]) =>
  system.api.mutate(
    "setContactRules",
    { userId: system.ids.ada, rules },
    "user { contactRules { urgency channel delaySeconds } }",
  );
/** A SEV2 that pages Ada alone, and again after 15 minutes without an answer. */
const declare = async () =>
  system.declareOn(await system.service([{ targets: [{ userId: system.ids.ada }] }]), "SEV2");
const adaByPhone = async (id: string) => {
  const { incident } = await system.api.query<{
    incident: { timeline: { nodes: { summary: string }[] } };
  }>(`{ incident(id: "${id}") { timeline { nodes { summary } } } }`);
  return incident.timeline.nodes
    .map(({ summary }) => summary)
    .filter((summary) => summary.includes("by phone"));
};

it("pages a person who has not answered over the second contact after its delay, and not before", async () => {
  const id = await declare();
  const atOnce = system.newPages();
  await system.minutes(19);
  const before = system.newPages();
  await system.minutes(2);

  expect([atOnce, before, system.newPages()]).toEqual([
    ["ada: IncidentOpened"],
    ["ada: AcknowledgeOverdue"],
    ["ada-phone: IncidentOpened"],
  ]);
  expect(await adaByPhone(id)).toEqual(["Delivered to ada by phone."]);
});

it("leaves the second contact alone once the person has answered, and says so on the timeline", async () => {
  system.newPages();
  const id = await declare();
  await system.minutes(5);
  await system.act("acknowledgeIncident", id);
  await system.minutes(16);

  expect(system.newPages()).toEqual(["ada: IncidentOpened"]);
  expect(await adaByPhone(id)).toEqual([
    "Not sent to ada by phone: the incident was INVESTIGATING before the page was sent.",
  ]);
});
