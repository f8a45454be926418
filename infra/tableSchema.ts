/** The table's shape: what the construct makes, and what tests make without a stack. */
export const tableSchema = {
  partitionKey: "pk",
  sortKey: "sk",
  timeToLive: "expiresAt",
  /** Every index is `<name>pk`/`<name>sk` and projects keys only: a list is one query and one batch read. */
  indexes: ["gsi1", "gsi2", "gsi3"],
} as const;
