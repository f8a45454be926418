import { expect, test } from "vitest";
import type { DeliveryRequest } from "../../app/deliveryPorts.ts";
import { sendDirectly } from "../../app/sendDirectly.ts";

test("a direct message is one request, with a name of its own, that carries what it says", async () => {
  const queued: DeliveryRequest[] = [];
  const ports = {
    deliveries: {
      send: async (requests: readonly DeliveryRequest[]) => void queued.push(...requests),
    },
    clock: { now: () => Date.parse("2026-11-22T03:01:03Z") },
  };

  await sendDirectly(ports, {
    user: { id: "usr_ana", name: "Ana" },
    channel: "ana-hook",
    id: "msg_01",
    headline: "Your code for Tocsin",
    lines: ["Code: 4711"],
  });

  expect(queued).toEqual([
    {
      ownerId: "usr_ana",
      seq: 0,
      target: "direct:msg_01",
      channel: "ana-hook",
      targetName: "Ana",
      urgency: "INFORM",
      requestedAt: Date.parse("2026-11-22T03:01:03Z"),
      direct: { headline: "Your code for Tocsin", lines: ["Code: 4711"] },
    },
  ]);
});
