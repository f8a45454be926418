/** Whose deadlines and deliveries there are; the prefix of an id tells. */
export type OwnerKind = "INCIDENT" | "SCHEDULE" | "USER";

export function ownerKind(ownerId: string): OwnerKind {
  if (ownerId.startsWith("sch_")) return "SCHEDULE";
  return ownerId.startsWith("usr_") ? "USER" : "INCIDENT";
}
