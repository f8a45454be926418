import { beforeEach, expect, it } from "vitest";
import { clientPerTest } from "../support/freshClient.ts";

const client = clientPerTest();
let [ada, serviceId, incidentId] = ["", "", ""];
beforeEach(async () => {
  ada = await client.made("createUser", { name: "Ada" }, "user");
  serviceId = await client.made("createService", { name: "fraud" }, "service");
  incidentId = await declare();
});

async function declare(rest: object = {}): Promise<string> {
  const dropped = { serviceId, title: "Accuracy dropped", severity: "SEV1", category: "DRIFT" };
  return client.made("declareIncident", { ...dropped, ...rest }, "incident");
}
const resolve = (id = incidentId, rest: object = {}) =>
  client.mutate("resolveIncident", { id, ...rest }, "incident { id }");
const PART = "part proposedDueOn actionItem { id title kind priority dueOn state part }";
const planOf = async () => {
  const { data } = await client.ask(`{ incident(id: "${incidentId}") { fixPlan { ${PART} } } }`);
  return data.incident.fixPlan;
};
const plan = async (part: string, rest: object = {}) => {
  const input = { incidentId, part, ownerId: ada, ...rest };
  const { actionItem, userErrors } = await client.mutate("planFix", input, "actionItem { id }");
  const [error] = userErrors;
  return error
    ? `${error.code} ${error.path?.join(".")}: ${error.message}`
    : (actionItem as { id: string }).id;
};

it("a resolved SEV1 proposes a day for each part, and an open one nothing", async () => {
  expect(await planOf()).toBeNull();
  expect(await plan("SHORT_TERM_FIX")).toBe(
    "ILLEGAL_TRANSITION input.incidentId: The incident is TRIGGERED; resolve it first.",
  );
  await resolve();
  const proposed = (part: string, proposedDueOn: string) => ({
    part,
    proposedDueOn,
    actionItem: null,
  });
  expect(await planOf()).toEqual([
    proposed("SHORT_TERM_FIX", "2026-03-03"),
    proposed("LONG_TERM_FIX", "2026-03-15"),
    proposed("ROOT_CAUSE_ANALYSIS", "2026-03-03"),
    proposed("ROLL_FORWARD", "2026-03-08"),
  ]);
});

it("a part that somebody takes on is an action item of the incident, by the day that was proposed or another", async () => {
  await resolve();
  const short = await plan("SHORT_TERM_FIX");
  const long = await plan("LONG_TERM_FIX", { title: "Retrain monthly", dueOn: "2026-04-01" });
  expect((await planOf()).slice(0, 2)).toEqual([
    {
      ...{ part: "SHORT_TERM_FIX", proposedDueOn: "2026-03-03" },
      actionItem: {
        ...{ id: short, title: "Short-term fix: Accuracy dropped", kind: "MITIGATE" },
        ...{ priority: "HIGH", dueOn: "2026-03-03", state: "OPEN", part: "SHORT_TERM_FIX" },
      },
    },
    {
      ...{ part: "LONG_TERM_FIX", proposedDueOn: "2026-03-15" },
      actionItem: {
        ...{ id: long, title: "Retrain monthly", kind: "PREVENT", priority: "MEDIUM" },
        ...{ dueOn: "2026-04-01", state: "OPEN", part: "LONG_TERM_FIX" },
      },
    },
  ]);
  const { data } = await client.ask(
    `{ service(id: "${serviceId}") { actionItems { nodes { id } } } }`,
  );
  expect(data.service.actionItems.nodes).toEqual([{ id: short }, { id: long }]);
});

it("each part is planned once, by two at the same moment too, until it is cancelled", async () => {
  await resolve();
  const both = await Promise.all([plan("LONG_TERM_FIX"), plan("LONG_TERM_FIX")]);
  const [first = ""] = both.filter((one) => one.startsWith("act_"));
  expect(both.filter((one) => one.startsWith("ALREADY_EXISTS input.part"))).toHaveLength(1);
  await client.mutate("cancelActionItem", { id: first }, "actionItem { id }");
  const second = await plan("LONG_TERM_FIX");
  expect(second).toMatch(/^act_/);
  const { userErrors } = await client.mutate(
    "reopenActionItem",
    { id: first },
    "actionItem { id }",
  );
  expect(userErrors).toMatchObject([
    { code: "ALREADY_EXISTS", message: `${second} has its place.` },
  ]);
  await client.mutate("completeActionItem", { id: second }, "actionItem { id }");
  expect(await plan("LONG_TERM_FIX")).toBe(
    `ALREADY_EXISTS input.part: ${second} is that part, and done.`,
  );
  await client.mutate("reopenActionItem", { id: second }, "actionItem { id }");
  expect((await planOf())[1].actionItem).toMatchObject({ id: second, state: "OPEN" });
});

it("a part stays with its incident", async () => {
  await resolve();
  const id = await plan("ROLL_FORWARD");
  const moved = { id, incidentId: null };
  expect(
    (await client.mutate("updateActionItem", moved, "actionItem { id }")).userErrors,
  ).toMatchObject([{ code: "INVALID", path: ["input", "incidentId"] }]);
});

it("a false alarm leaves nothing to be fixed", async () => {
  await resolve(incidentId, { falseAlarm: true });
  expect(await planOf()).toBeNull();
  expect(await plan("SHORT_TERM_FIX")).toMatch(/^ILLEGAL_TRANSITION .*false alarm/);
});

it("the days of a level are data, and hold for incidents to come", async () => {
  const days = { severity: "SEV1", fixDays: { longTermFix: 90 } };
  const rules = "severityTable { rules { severity fixDays { shortTermFix longTermFix } } }";
  expect(await client.mutate("setSeverityRule", days, rules)).toMatchObject({
    severityTable: {
      rules: expect.arrayContaining([
        { severity: "SEV1", fixDays: { shortTermFix: 2, longTermFix: 90 } },
      ]),
    },
  });
  const wrong = { severity: "SEV1", fixDays: { rollForward: -1 } };
  expect((await client.mutate("setSeverityRule", wrong, rules)).userErrors).toMatchObject([
    { code: "INVALID", path: ["input", "fixDays", "rollForward"] },
  ]);
  await resolve();
  expect((await planOf())[1].proposedDueOn).toBe("2026-03-15");
  incidentId = await declare();
  await resolve();
  expect((await planOf())[1].proposedDueOn).toBe("2026-05-30");
});

it("what came again within 30 days is shown with the one before it", async () => {
  await resolve(incidentId, { rootCause: "Stale features." });
  client.ports.moveTo("11:00");
  const again = await declare({ title: "Accuracy dropped again" });
  await resolve(again, { rootCause: "stale features" });
  const { data } = await client.ask(`{
    incident(id: "${again}") { repeatOf { of { id } because } }
    first: incident(id: "${incidentId}") { repeatOf { of { id } } }
    repeats(from: "2026-03-01T00:00:00Z", to: "2026-04-01T00:00:00Z") { incident { id } of { id } because }
    elsewhere: repeats(from: "2026-03-01T00:00:00Z", to: "2026-04-01T00:00:00Z", category: LATENCY) { of { id } }
  }`);
  const repeat = { of: { id: incidentId }, because: ["SAME_ROOT_CAUSE"] };
  expect(data).toEqual({
    incident: { repeatOf: repeat },
    first: { repeatOf: null },
    repeats: [{ incident: { id: again }, ...repeat }],
    elsewhere: [],
  });
  const { errors } = await client.ask(
    '{ repeats(from: "2026-03-01T00:00:00Z", to: "2026-07-01T00:00:00Z") { because } }',
  );
  expect(errors?.[0]?.message).toContain("at most 92 days");
});

it("a cause that both postmortems name makes a repeat across services of one category", async () => {
  const caused = async (id: string) => {
    await resolve(id);
    await client.mutate("draftPostmortem", { id }, "incident { id }");
    await client.mutate("editPostmortem", { id, causeTags: ["Stale features"] }, "incident { id }");
  };
  await caused(incidentId);
  client.ports.moveTo("11:00");
  const ranking = await client.made("createService", { name: "ranking" }, "service");
  const again = await declare({ serviceId: ranking, title: "Ranking is odd" });
  await caused(again);
  const { data } = await client.ask(
    `{ incident(id: "${again}") { repeatOf { of { id } because } } }`,
  );
  expect(data.incident.repeatOf).toEqual({ of: { id: incidentId }, because: ["SAME_CAUSE_TAG"] });
});

it("the usual fixes of a category can be asked for", async () => {
  const { data } = await client.ask(
    "{ suggestedFixes(category: DRIFT) { title part kind details } }",
  );
  expect(data.suggestedFixes[0]).toMatchObject({ part: "SHORT_TERM_FIX", kind: "MITIGATE" });
});
