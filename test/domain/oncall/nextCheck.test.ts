import { expect, it } from "vitest";
import { nextCheck } from "../../../domain/oncall/nextCheck.ts";
import { daily, inZone, scheduleOf } from "../../support/duty.ts";
import { at } from "../../support/incidents.ts";

const berlin = inZone(scheduleOf("primary", daily("usr_ada")), "Europe/Berlin");

it.each([
  ["2026-03-01T10:00:00Z", "2026-03-02T02:00:00Z"],
  ["2026-03-02T01:59:59Z", "2026-03-02T02:00:00Z"],
  ["2026-03-02T02:00:00Z", "2026-03-03T02:00:00Z"],
  // The clock jumps from 02:00 to 03:00.
  ["2026-03-28T12:00:00Z", "2026-03-29T01:00:00Z"],
  ["2026-03-29T12:00:00Z", "2026-03-30T01:00:00Z"],
  ["2026-10-24T12:00:00Z", "2026-10-25T02:00:00Z"],
])("after %s a schedule in Berlin is checked at %s", (after, due) => {
  const next = nextCheck(berlin, at(after));

  expect(next).toBe(at(due));
});
