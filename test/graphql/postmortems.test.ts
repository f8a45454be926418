import { expect, it } from "vitest";
import { clientPerTest } from "../support/freshClient.ts";

const client = clientPerTest();

it("whoever has left writes, reviews and approves no postmortem", async () => {
  const ada = await client.made("createUser", { name: "Ada" }, "user");
  const serviceId = await client.made("createService", { name: "fraud" }, "service");
  const down = { serviceId, title: "Down", severity: "SEV1" };
  const id = await client.made("declareIncident", down, "incident");
  await client.mutate("resolveIncident", { id }, "incident { id }");
  await client.mutate("draftPostmortem", { id }, "postmortem { version }");
  await client.mutate("submitPostmortem", { id, reviewerIds: [ada] }, "postmortem { version }");
  await client.mutate("removeUser", { id: ada }, "user { id }");

  const refusalOf = async (mutation: string, input: object) => {
    const answer = await client.mutate(mutation, { id, ...input }, "postmortem { version }");
    return answer.userErrors;
  };
  expect(await refusalOf("editPostmortem", { authorId: ada })).toEqual([
    { code: "INVALID", message: "Ada has left.", path: ["input", "authorId"] },
  ]);
  expect(await refusalOf("submitPostmortem", { reviewerIds: [ada] })).toEqual([
    { code: "INVALID", message: "Ada has left.", path: ["input", "reviewerIds"] },
  ]);
  expect(await refusalOf("approvePostmortem", { userId: ada })).toEqual([
    { code: "FORBIDDEN", message: "Ada has left and approves nothing any more.", path: null },
  ]);
});
