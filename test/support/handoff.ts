import type { ScheduleEntry } from "../../domain/oncall/events.ts";
import type { User } from "../../domain/user.ts";

const at = (text: string): number => Date.parse(text);

export const ana: User = {
  id: "usr_ana",
  name: "Ana",
  version: 1,
  contacts: ["ana-hook"],
  timeZone: "Europe/Berlin",
};

/** An hour before Ana takes over from Ben. */
export const handoff: ScheduleEntry = {
  scheduleId: "sch_ranking",
  seq: 3,
  at: at("2026-11-23T08:00:00Z"),
  recordedAt: at("2026-11-23T08:00:01Z"),
  actor: "tocsin",
  event: {
    type: "HandoffAhead",
    at: at("2026-11-23T09:00:00Z"),
    from: { id: "usr_ben", name: "Ben" },
    to: { id: "usr_ana", name: "Ana" },
    tells: [
      { id: "usr_ben", name: "Ben" },
      { id: "usr_ana", name: "Ana" },
    ],
    clocks: [],
    stopped: [],
  },
};

/** What Ana is told of it. */
export const noticeToAna = {
  entry: handoff,
  scheduleName: "Ranking",
  people: new Map([[ana.id, ana]]),
  to: "Ana",
  reader: "usr_ana",
};
