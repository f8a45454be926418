/** What was written when only incidents had deadlines and deliveries says `incidentId`. */
export function ownedAnew(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  return "incidentId" in value && !("ownerId" in value)
    ? { ...value, ownerId: value.incidentId }
    : value;
}
