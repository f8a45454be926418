import * as z from "zod";
import { AUDIENCES, CAPACITIES, STAGES } from "../../../domain/communication/audience.ts";
import { asks, event, text } from "./eventShapes.ts";
import { incidentRole, person } from "./shapes.ts";

const roles = [
  event("RoleAssigned", {
    ...{ ...asks, role: incidentRole, person, note: text },
    taken: z.exactOptional(z.boolean()),
  }),
  event("RoleHandedOver", { ...asks, role: incidentRole, from: person, to: person, note: text }),
  event("RoleReleased", { ...asks, role: incidentRole, person, note: text }),
  event("RolesMissing", { ...asks, roles: z.array(incidentRole) }),
] as const;

const aboutUpdate = {
  ...{ ...asks, updateId: z.string(), audience: z.enum(AUDIENCES), who: z.string() },
  headline: z.string(),
};
const updates = [
  event("UpdateDrafted", aboutUpdate),
  event("UpdateEdited", { ...aboutUpdate, voided: z.array(z.enum(CAPACITIES)) }),
  event("UpdateApproved", { ...aboutUpdate, capacity: z.enum(CAPACITIES), person }),
  event("UpdateSent", {
    ...{ ...aboutUpdate, stage: z.enum(STAGES), text: z.string() },
    drill: z.boolean(),
  }),
] as const;

/** Who does what on an incident, and what others are told of it. */
export const responseEvents = [...roles, ...updates] as const;
