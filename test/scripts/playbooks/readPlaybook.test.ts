import { expect, test } from "vitest";
import { readPlaybook } from "../../../scripts/playbooks/readPlaybook.ts";

const YAML = `
id: pbk_drift
version: 2
name: Drift
summary: Inputs moved.
categories: [DRIFT]
steps:
  - key: look
    phase: ASSESS
    title: Look
    minutes: 3
    instruction: At the graphs.
    commands: { Kubernetes: kubectl get pods }
    question: { text: Has it moved?, yes: look, no: END }
`;

test("a playbook is read with its commands and its question", () => {
  expect(readPlaybook(YAML)).toEqual({
    ...{ id: "pbk_drift", version: 2, name: "Drift", summary: "Inputs moved." },
    ...{ categories: ["DRIFT"], serviceIds: [], labels: [] },
    steps: [
      {
        ...{ key: "look", phase: "ASSESS", title: "Look", instruction: "At the graphs." },
        expectedMinutes: 3,
        commands: [{ label: "Kubernetes", text: "kubectl get pods" }],
        question: { text: "Has it moved?", yes: "look", no: "END" },
      },
    ],
  });
});

test("a way to nowhere is named", () => {
  expect(() => readPlaybook(YAML.replace("yes: look", "yes: gone"))).toThrow(
    'steps.0: There is no step "gone".',
  );
});
