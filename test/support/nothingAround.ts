import type { FireScheduleDeadlinePorts } from "../../app/oncall/fireScheduleDeadline.ts";

/** For a deadline that is no nightly check, of a schedule that no service uses. */
export const NOTHING_AROUND: Pick<FireScheduleDeadlinePorts, "check" | "handoff"> = {
  check: {
    rosters: { schedules: async () => new Map(), teams: async () => new Map() },
    users: { users: async () => new Map() },
    uses: { policiesOf: async () => [], schedulesOf: async () => [] },
  },
  handoff: {
    incidents: { incidents: async () => new Map(), places: async () => [] },
    services: { servicesOf: async () => [] },
    freezes: { freezes: async () => ({ version: 0, value: [] }) },
  },
};
