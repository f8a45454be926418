import { expect, it } from "vitest";
import { codesByMessage } from "../../../app/configure/codesByMessage.ts";
import type { DeliveryRequest } from "../../../app/deliveryPorts.ts";
import { at } from "../../support/incidents.ts";

it("queues the code as a direct message over the contact that it verifies", async () => {
  const queued: DeliveryRequest[] = [];
  const codes = codesByMessage({
    deliveries: { send: async (requests) => void queued.push(...requests) },
    ids: { next: (prefix) => `${prefix}_1`, nextService: () => "service" },
    clock: { now: () => at("10:00") },
  });
  await codes.send(
    { id: "usr_ada", name: "Ada", version: 1, contacts: ["pager"] },
    "pager",
    "042137",
  );
  expect(queued).toMatchObject([
    {
      ownerId: "usr_ada",
      channel: "pager",
      targetName: "Ada",
      direct: { lines: expect.arrayContaining(["Code: 042137"]) },
    },
  ]);
});
