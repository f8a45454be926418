import { expect, it, test } from "vitest";
import type { Playbook } from "../../../domain/playbooks/playbook.ts";
import { validatePlaybook } from "../../../domain/playbooks/validatePlaybook.ts";

const look = {
  key: "look",
  phase: "ASSESS",
  title: "Look",
  instruction: "At the graphs.",
} as const;
const undo = { key: "undo", phase: "MITIGATE", title: "Undo", instruction: "The change." } as const;
const playbook: Playbook = {
  ...{ id: "pbk_1", version: 1, name: "Drift", summary: "Inputs moved." },
  ...{ categories: ["DRIFT"], serviceIds: [], labels: [], steps: [look, undo] },
};
const flaws = (change: Partial<Playbook>): [string, string][] =>
  validatePlaybook({ ...playbook, ...change }).map(({ path, message }) => [
    path.join("."),
    message,
  ]);

test("steps that follow each other are fine", () => {
  expect(flaws({})).toEqual([]);
});

test("a way back to an earlier step is fine", () => {
  const asking = { ...undo, question: { text: "Is it better?", yes: "END", no: "look" } };
  expect(flaws({ steps: [look, asking] })).toEqual([]);
});

it.each([
  [{ name: " " }, "name", "It must not be empty."],
  [{ categories: [] }, "categories", "There is none."],
  [{ steps: [] }, "steps", "There is none."],
  [
    { steps: [{ ...look, key: "Look!" }] },
    "steps.0.key",
    'It is like "roll-back", 50 letters at most.',
  ],
  [{ steps: [{ ...look, next: "gone" }] }, "steps.0", 'There is no step "gone".'],
  [{ steps: [{ ...look, next: "END" }, undo] }, "steps.1", "No step leads here."],
  [{ steps: [look, { ...undo, key: "look" }] }, "steps.1.key", "Another step has this key."],
  [
    { steps: [{ ...look, expectedMinutes: 0 }] },
    "steps.0.expectedMinutes",
    "It is minutes, more than 0 and 1440 at most.",
  ],
  [
    { steps: [{ ...look, question: { text: "Is it?", yes: "END", no: "no" } }] },
    "steps.0",
    'There is no step "no".',
  ],
] as const)("%j is refused with what would be right", (change, path, message) => {
  expect(flaws(change)).toContainEqual([path, message]);
});

test("one that would not fit into an item is refused, also where each of its texts is allowed", () => {
  const command = { label: "Look", text: "x".repeat(4_000) };
  const steps = Array.from({ length: 4 }, (_, index) => ({
    ...{ ...look, key: `look-${index}` },
    commands: Array.from({ length: 8 }, () => command),
  }));
  expect(flaws({ steps: steps.slice(0, 3) })).toEqual([]);
  expect(flaws({ steps })).toEqual([["steps", "All together has more than 100000 characters."]]);
});
