import type { AuditEntryResolvers } from "../generated/types.ts";

const inJson = (state: unknown): string | null =>
  state === undefined ? null : JSON.stringify(state);

export const AuditEntry: AuditEntryResolvers = {
  from: ({ from }) => inJson(from),
  to: ({ to }) => inJson(to),
};
