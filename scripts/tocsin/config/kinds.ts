/** What files can hold, each kind before those that name it. */
export const KINDS = [
  "channels",
  "users",
  "teams",
  "schedules",
  "policies",
  "services",
  "severities",
] as const;
export type Kind = (typeof KINDS)[number];

/** One of a kind, as a sentence calls it. */
export const ONE: Readonly<Record<Kind, string>> = {
  channels: "channel",
  users: "user",
  teams: "team",
  schedules: "schedule",
  policies: "policy",
  services: "service",
  severities: "severity",
};
