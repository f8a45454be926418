export const AUDIENCES = ["INTERNAL", "STAKEHOLDERS", "PUBLIC"] as const;
/** Whom an update is for. */
export type Audience = (typeof AUDIENCES)[number];

export const STAGES = ["INVESTIGATING", "IDENTIFIED", "MONITORING", "RESOLVED"] as const;
/** How far an incident has come, as others are told. */
export type Stage = (typeof STAGES)[number];

export const CAPACITIES = ["PR", "LEGAL"] as const;
/** As what somebody approves what goes outside. */
export type Capacity = (typeof CAPACITIES)[number];

/** Whose approval an update needs before it is sent. */
export const approvalsFor = (audience: Audience): readonly Capacity[] =>
  audience === "PUBLIC" ? CAPACITIES : [];
