import { expect, test } from "vitest";
import { choosePlaybook, type Matching } from "../../../domain/playbooks/choosePlaybook.ts";

const general: Matching = { id: "general", categories: ["DRIFT"], serviceIds: [], labels: [] };
const ofService: Matching = { ...general, id: "of the service", serviceIds: ["ranker"] };
const ofStage: Matching = {
  ...general,
  id: "of the stage",
  labels: [{ name: "stage", value: "canary*" }],
};
const drift = { category: "DRIFT", serviceId: "ranker", labels: { stage: "canary-2" } } as const;

test("a playbook of another category, service or label is not chosen", () => {
  const elsewhere = { ...ofService, serviceIds: ["search"] };
  const latency = { ...general, categories: ["LATENCY"] } as const;
  expect(choosePlaybook([elsewhere, latency], drift)).toBeUndefined();
  expect(choosePlaybook([ofStage], { ...drift, labels: {} })).toBeUndefined();
});

test("one for the service comes before one for its labels, and that before one for all", () => {
  expect(choosePlaybook([general, ofStage, ofService], drift)?.id).toBe("of the service");
  expect(choosePlaybook([general, ofStage], drift)?.id).toBe("of the stage");
});

test("of two that fit alike the first is chosen", () => {
  expect(choosePlaybook([general, { ...general, id: "second" }], drift)?.id).toBe("general");
});
