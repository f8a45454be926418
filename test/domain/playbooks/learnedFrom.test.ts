import { expect, test } from "vitest";
import { learnedFrom } from "../../../domain/playbooks/proposals/learnedFrom.ts";
import { at } from "../../support/incidents.ts";

const watch = { key: "watch", phase: "RECOVER", title: "Watch", instruction: "Wait." } as const;
const taken = (note: string) => ({
  ...({ key: "watch", outcome: "DONE", by: "Ada" } as const),
  ...{ since: at("10:00"), at: at("10:00"), note },
});
const run = {
  ...{ incidentId: "inc_1", playbook: { id: "pbk_1", version: 1, name: "Drift" }, number: 1 },
  ...{ startedAt: at("10:00"), current: "END", currentSince: at("10:00") },
};

test("a long note and a run in circles leave a proposal that can be read, and kept", () => {
  const notes = Array.from({ length: 70 }, () => taken("x".repeat(25_000)));
  const { steps, findings } = learnedFrom([watch], { ...run, taken: notes }, "inc_1");
  expect(steps).toEqual([watch]);
  expect(findings).toHaveLength(60);
  expect(findings[0]).toMatch(/^"Watch" has no room for: x{374}…$/);
});
