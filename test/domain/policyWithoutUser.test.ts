import { expect, it } from "vitest";
import type { EscalationPolicy } from "../../domain/policy.ts";
import { namedIn, policyWithoutUser } from "../../domain/policyWithoutUser.ts";
import { ADA, GRACE } from "../support/incidents.ts";

const SLACK = { kind: "CHANNEL", name: "slack" } as const;
const policy: EscalationPolicy = {
  id: "pol_ml",
  name: "ML on call",
  version: 3,
  repeat: 1,
  steps: [{ targets: [ADA, GRACE] }, { targets: [SLACK] }, { targets: [ADA], delaySeconds: 60 }],
  fallback: [ADA],
  senior: [GRACE, ADA],
};

it("says where a policy names somebody, and which steps would be empty", () => {
  expect(namedIn(policy, ADA.id)).toEqual({
    steps: [1, 3],
    emptySteps: [3],
    fallback: true,
    senior: true,
  });
  expect(namedIn(policy, "usr_alan")).toBeUndefined();
});

it("takes somebody out and keeps a step that has nobody else", () => {
  expect(policyWithoutUser(policy, ADA.id)).toEqual({
    id: "pol_ml",
    name: "ML on call",
    version: 4,
    repeat: 1,
    steps: [{ targets: [GRACE] }, { targets: [SLACK] }, { targets: [], delaySeconds: 60 }],
    senior: [GRACE],
  });
});
