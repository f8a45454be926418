import type { CheckPorts } from "../../app/oncall/surroundingsOf.ts";

/** For a deadline that is no nightly check. */
export const NOTHING_AROUND: CheckPorts = {
  rosters: { schedules: async () => new Map(), teams: async () => new Map() },
  users: { users: async () => new Map() },
  uses: { policiesOf: async () => [], schedulesOf: async () => [] },
};
