import { beforeEach, expect, it } from "vitest";
import { clientPerTest } from "../support/freshClient.ts";

const client = clientPerTest();
let teamId: string;

beforeEach(async () => {
  await client.mutate("createChannel", { name: "data", kind: "CONSOLE" }, "channel { name }");
  teamId = await client.made("createTeam", { name: "Data platform" }, "team");
});

const PAYLOAD = "categorySubscriptions { version }";
const subscribe = (subscriptions: readonly object[], rest: object = {}) =>
  client.mutate("setTeamSubscriptions", { teamId, subscriptions, ...rest }, PAYLOAD);
const refusals = async (subscription: object) =>
  (await subscribe([subscription])).userErrors.map(({ path, message }) => [
    path?.slice(3).join("."),
    message,
  ]);

it("a team shows what it has asked to hear of, with what was left out", async () => {
  await subscribe([{ categories: ["DRIFT"], lowestSeverity: "P1", channels: ["data"] }]);
  const { data } = await client.ask(`{ team(id: "${teamId}") { subscriptions {
    categories lowestSeverity toleranceSeconds channels tellsMembers pages } } }`);
  expect(data.team.subscriptions).toEqual([
    {
      ...{ categories: ["DRIFT"], lowestSeverity: "SEV2", toleranceSeconds: 0 },
      ...{ channels: ["data"], tellsMembers: false, pages: false },
    },
  ]);
});

it("one team's subscriptions leave another's as they are", async () => {
  await subscribe([{ categories: ["DRIFT"] }]);
  const other = await client.made("createTeam", { name: "Infrastructure" }, "team");
  await subscribe([{ categories: ["INFRASTRUCTURE"] }], { teamId: other });
  const { data } = await client.ask(
    "{ categorySubscriptions { version subscriptions { team { name } categories } } }",
  );
  expect(data.categorySubscriptions).toEqual({
    version: 2,
    subscriptions: [
      { team: { name: "Data platform" }, categories: ["DRIFT"] },
      { team: { name: "Infrastructure" }, categories: ["INFRASTRUCTURE"] },
    ],
  });
});

it.each([
  [{ categories: [] }, "categories", "There is none."],
  [
    { categories: ["DRIFT"], lowestSeverity: "P9" },
    "lowestSeverity",
    "It is SEV1 to SEV5 or an alias of one.",
  ],
  [
    { categories: ["DRIFT"], toleranceSeconds: 1.5 },
    "toleranceSeconds",
    "It is whole seconds from 0 to 86400.",
  ],
  [
    { categories: ["DRIFT"], tellsMembers: false },
    "",
    "Name a channel, or tell the members: nobody would hear.",
  ],
  [
    { categories: ["DRIFT"], channels: ["data"], pages: true },
    "pages",
    "Only members are paged; set tellsMembers too.",
  ],
])("%j is refused with what would be right", async (subscription, path, message) => {
  expect(await refusals(subscription)).toEqual([[path, message]]);
});

it("a channel that is not there is refused", async () => {
  const { userErrors } = await subscribe([{ categories: ["DRIFT"], channels: ["gone"] }]);
  expect(userErrors).toMatchObject([{ code: "NOT_FOUND", message: "There is no channel gone." }]);
});

it("a version that is not the present one is refused", async () => {
  await subscribe([{ categories: ["DRIFT"] }]);
  const { userErrors } = await subscribe([], { expectedVersion: 0 });
  expect(userErrors).toMatchObject([{ code: "VERSION_CONFLICT" }]);
});
