/** Whose records, deadlines and deliveries there are, with what their ids begin with. */
const OWNERS = [
  ["INCIDENT", "inc_"],
  ["SCHEDULE", "sch_"],
  ["USER", "usr_"],
  ["HEARTBEAT", "hbt_"],
  ["MAINTENANCE", "win_"],
  ["ACTION", "run_"],
  ["ACTION_ITEM", "act_"],
  ["DRILL_PLAN", "drl_"],
  ["PAGE_CHECK", "pck_"],
] as const;

/** A new one is a line above; what it has to have elsewhere, the compiler names. */
export type OwnerKind = (typeof OWNERS)[number][0];

/** The prefix of an id tells. One without a known prefix is taken for an incident's, which is not found then. */
export const ownerKind = (ownerId: string): OwnerKind =>
  OWNERS.find(([, prefix]) => ownerId.startsWith(prefix))?.[0] ?? "INCIDENT";
