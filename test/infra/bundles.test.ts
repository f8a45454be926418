import { readdirSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  type Bundle,
  firstAnswer,
  type Surroundings,
  startSurroundings,
  synthesizeBundles,
} from "../support/bundles.ts";

const functions = readdirSync(new URL("../../functions", import.meta.url)).sort();
let surroundings: Surroundings;
let bundles: readonly Bundle[];

beforeAll(async () => {
  surroundings = await startSurroundings();
  bundles = synthesizeBundles();
}, 180_000);
afterAll(() => surroundings?.stop());

test.each(functions)(
  "the bundle of %s answers in a fresh Node 24 process",
  async (name) => {
    const bundle = bundles.find((one) => one.name === name);
    if (!bundle) throw new Error(`there is no bundle of ${name}`);

    const first = await firstAnswer(bundle, surroundings);

    expect(first).toMatchObject({
      node: expect.stringMatching(/^v24\./),
      answer: surroundings.samples[name]?.answer,
    });
  },
  30_000,
);
