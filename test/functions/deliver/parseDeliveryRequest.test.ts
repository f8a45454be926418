import { expect, test } from "vitest";
import { parseDeliveryRequest } from "../../../functions/deliver/parseDeliveryRequest.ts";

const rest = {
  seq: 1,
  target: "user:usr_ana",
  channel: "ana-hook",
  targetName: "Ana",
  urgency: "PAGE",
  requestedAt: 1_795_316_463_000,
} as const;

test("a request that was queued before schedules had deliveries names the incident", () => {
  const body = JSON.stringify({ incidentId: "inc_1", ...rest });

  expect(parseDeliveryRequest(body)).toEqual({ ownerId: "inc_1", ...rest });
});

test("a direct message carries what it says", () => {
  const direct = { headline: "Your code", lines: ["Code: 4711"] };
  const request = { ...rest, ownerId: "usr_ana", seq: 0, target: "direct:msg_1", direct };

  expect(parseDeliveryRequest(JSON.stringify(request))).toEqual(request);
});

test("what names nobody is not a request", () => {
  expect(parseDeliveryRequest(JSON.stringify(rest))).toBeUndefined();
});
