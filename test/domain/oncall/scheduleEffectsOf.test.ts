import { expect, test } from "vitest";
import { scheduleEffectsOf } from "../../../domain/oncall/scheduleEffectsOf.ts";
import { handoff } from "../../support/handoff.ts";

const clock = (kind: "HANDOFF" | "HANDOFF_DAY", generation: number) => ({
  kind,
  generation,
  dueAt: Date.parse("2026-11-30T09:00:00Z"),
});
const told = (id: string, name: string) => ({
  kind: "NOTIFY",
  notice: { target: { kind: "USER", id, name }, urgency: "INFORM" },
});

test("an event tells its people, sets its clocks and stops those that stand no longer", () => {
  const event = {
    ...handoff.event,
    clocks: [clock("HANDOFF", 5)],
    stopped: [clock("HANDOFF_DAY", 4)],
  };

  expect(scheduleEffectsOf(event)).toEqual([
    told("usr_ben", "Ben"),
    told("usr_ana", "Ana"),
    { kind: "SCHEDULE", deadline: clock("HANDOFF", 5) },
    { kind: "UNSCHEDULE", deadline: clock("HANDOFF_DAY", 4) },
  ]);
});
