import { readFileSync } from "node:fs";
import { expect, it, test } from "vitest";
import { CATEGORIES } from "../../../domain/category.ts";
import { cardOf } from "../../../domain/playbooks/cardOf.ts";
import { SHIPPED_PLAYBOOKS } from "../../../domain/playbooks/generated/shipped.ts";
import { SHIPPED_CARDS } from "../../../domain/playbooks/generated/shippedCards.ts";
import { END } from "../../../domain/playbooks/playbook.ts";
import { waysFrom } from "../../../domain/playbooks/waysFrom.ts";

test("every category has one playbook that comes with the product", () => {
  const covered = SHIPPED_PLAYBOOKS.flatMap(({ categories }) => categories);
  expect(covered.toSorted()).toEqual([...CATEGORIES].toSorted());
});

it.each(SHIPPED_PLAYBOOKS.map((playbook) => [playbook.name, playbook] as const))(
  "%s asks for a recent change, says when to call for help, and ends",
  (_, { steps }) => {
    const keys = steps.map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(["recent-change", "escalate"]));
    expect(steps.find(({ key }) => key === "escalate")?.question).toBeUndefined();
    expect(steps.flatMap((step) => waysFrom(steps, step))).toContain(END);
  },
);

it.each(SHIPPED_PLAYBOOKS.map((playbook) => [playbook.name, playbook] as const))(
  "%s tells of every step how long it takes",
  (_, { steps }) => {
    expect(steps.filter(({ expectedMinutes }) => expectedMinutes === undefined)).toEqual([]);
  },
);

test("what can be rolled back by a state machine names one target, and nothing acts by itself", () => {
  const actions = SHIPPED_PLAYBOOKS.flatMap(({ steps }) =>
    steps.flatMap((step) => step.action ?? []),
  );
  expect([...new Set(actions.map(({ kind, target }) => `${kind} ${target}`))]).toEqual([
    "STEP_FUNCTIONS endpoint-rollback",
  ]);
  expect(actions.filter(({ automatic }) => automatic)).toEqual([]);
});

test("every way of the definition in docs/ leads to a state that is there, and every state is led to", () => {
  const file = new URL("../../../docs/endpoint-rollback.asl.json", import.meta.url);
  const { StartAt, States } = JSON.parse(readFileSync(file, "utf8")) as {
    StartAt: string;
    States: Record<string, { Next?: string; Default?: string; Choices?: { Next: string }[] }>;
  };
  const ways = Object.values(States).flatMap(({ Next, Default, Choices = [] }) => [
    ...[Next, Default].filter((way) => way !== undefined),
    ...Choices.map((choice) => choice.Next),
  ]);
  expect([...new Set([StartAt, ...ways])].sort()).toEqual(Object.keys(States).sort());
});

test("what is chosen by is what the playbooks say", () => {
  expect(SHIPPED_CARDS).toEqual(SHIPPED_PLAYBOOKS.map(cardOf));
});
