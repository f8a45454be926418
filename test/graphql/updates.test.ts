import { expect, it } from "vitest";
import { clientPerTest } from "../support/freshClient.ts";

const client = clientPerTest();

it("a reviewer who has left approves nothing, whatever token they still have", async () => {
  const ada = await client.made("createUser", { name: "Ada", login: "ada" }, "user");
  const serviceId = await client.made("createService", { name: "fraud" }, "service");
  const down = { serviceId, title: "Down", severity: "SEV1" };
  const id = await client.made("declareIncident", down, "incident");
  const reviewers = [{ capacity: "PR", userIds: [ada] }];
  await client.mutate("setCommunication", { reviewers }, "communication { version }");
  const draft = { id, audience: "PUBLIC" };
  const updateId = await client.made("draftIncidentUpdate", draft, "update");
  await client.mutate("removeUser", { id: ada }, "user { id }");

  const approval = { id, updateId, capacity: "PR", version: 1 };
  expect(
    await client.mutate("approveIncidentUpdate", approval, "update { missingApprovals }"),
  ).toEqual({
    update: { missingApprovals: ["PR", "LEGAL"] },
    userErrors: [
      {
        code: "FORBIDDEN",
        message: "Ada has left and approves nothing any more.",
        path: null,
      },
    ],
  });
});
