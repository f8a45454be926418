import { expect, test } from "vitest";
import { fairnessOf } from "../../../domain/oncall/fairness.ts";
import type { Load } from "../../../domain/oncall/load.ts";

const nothing: Load = {
  onCall: 0,
  night: 0,
  weekend: 0,
  holiday: 0,
  shiftCount: 0,
  longestStretch: 0,
};

test("who bears half of what four share bears twice the mean", () => {
  const loads = [50, 30, 20, 0].map((night) => ({ ...nothing, night }));
  expect(fairnessOf(loads)).toEqual({ night: 2 });
});

test("even is 1", () => {
  const loads = [24, 24, 24].map((onCall) => ({ ...nothing, onCall, shiftCount: 1 }));
  expect(fairnessOf(loads)).toEqual({ onCall: 1, shiftCount: 1 });
});

test("of nobody there is no figure", () => {
  expect(fairnessOf([])).toEqual({});
});
