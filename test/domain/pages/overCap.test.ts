import { expect, it } from "vitest";
import { isOverCap } from "../../../domain/pages/overCap.ts";
import { at } from "../../support/incidents.ts";
import { sentPage } from "../../support/sentPages.ts";

const had = [
  sentPage({ incidentId: "inc_1", at: at("10:00") }),
  sentPage({ incidentId: "inc_2", at: at("10:20") }),
  sentPage({ incidentId: "inc_3", severity: "SEV3", at: at("10:40") }),
];
const next = sentPage({ incidentId: "inc_4", at: at("10:50") });

it("lets a page through while there were fewer in the hour", () => {
  expect(isOverCap(next, had, 4)).toBe(false);
});

it("holds a page back once there were as many in the hour", () => {
  expect(isOverCap(next, had, 3)).toBe(true);
});

it("counts those of the last hour only", () => {
  expect(isOverCap({ ...next, at: at("11:00") }, had, 3)).toBe(false);
  expect(isOverCap({ ...next, at: at("10:59:59") }, had, 3)).toBe(true);
});

it("lets through what is worse than all that came in the hour", () => {
  expect(isOverCap({ ...next, severity: "SEV1" }, had, 3)).toBe(false);
});

it("lets that through over a second contact too", () => {
  const worse = { ...next, severity: "SEV1" } as const;
  const overPhone = { ...worse, channel: "phone" };
  expect(isOverCap(overPhone, [...had, worse], 3)).toBe(false);
});

it("holds back a second one that is as bad", () => {
  const worse = { ...next, severity: "SEV1" } as const;
  const another = { ...worse, incidentId: "inc_5" };
  expect(isOverCap(another, [...had, worse], 3)).toBe(true);
});

it("counts no drill against a real page, and everything against one of a drill", () => {
  const drills = had.map((one) => ({ ...one, drill: true as const }));
  expect(isOverCap(next, drills, 3)).toBe(false);
  expect(isOverCap({ ...next, drill: true }, drills, 3)).toBe(true);
  expect(isOverCap({ ...next, drill: true }, had, 3)).toBe(true);
});

it("holds back another event of the same incident", () => {
  const worse = { ...next, severity: "SEV1" } as const;
  expect(isOverCap({ ...worse, seq: 4 }, [...had, worse], 3)).toBe(true);
});
