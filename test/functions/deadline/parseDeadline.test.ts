import { expect, test } from "vitest";
import { parseDeadline } from "../../../functions/deadline/parseDeadline.ts";

const rest = { kind: "ESCALATE", generation: 2, dueAt: 1_772_359_200_000 } as const;

test("a deadline names its owner", () => {
  expect(parseDeadline({ ownerId: "sch_1", ...rest })).toEqual({ ownerId: "sch_1", ...rest });
});

test("a schedule that was made before schedules had deadlines names the incident", () => {
  expect(parseDeadline({ incidentId: "inc_1", ...rest })).toEqual({ ownerId: "inc_1", ...rest });
});

test("what names nobody is not a deadline", () => {
  expect(() => parseDeadline(rest)).toThrow();
});
