import * as z from "zod";
import { type Incident, idlePaging, isOpen } from "../../../domain/incident.ts";
import { indexKeys, keys } from "../keys.ts";
import { firstStep } from "./actionShape.ts";
import { type Codec, codec, type Placement } from "./codec.ts";
import { exercise } from "./exerciseShape.ts";
import { participant, postmortemStatus } from "./postmortem.ts";
import {
  category,
  count,
  deadline,
  incidentRole,
  instant,
  person,
  policy,
  resolution,
  severity,
  severityRule,
  target,
} from "./shapes.ts";

const common = {
  id: z.string(),
  revision: count,
  version: count,
  eventCount: count,
  deadlineCount: count,
  serviceId: z.string(),
  title: z.string(),
  description: z.exactOptional(z.string()),
  severity,
  rule: severityRule,
  category,
  drill: z.boolean(),
  exercise: z.exactOptional(exercise),
  dedupKey: z.exactOptional(z.string()),
  source: z.exactOptional(z.string()),
  labels: z.record(z.string(), z.string()),
  policy: z.exactOptional(policy),
  autoResolve: z.boolean(),
  startedAt: instant,
  detectedAt: instant,
  declaredAt: instant,
  acknowledgedAt: z.exactOptional(instant),
  responder: z.exactOptional(
    z.object({ actor: z.string(), name: z.string(), userId: z.exactOptional(z.string()) }),
  ),
  roles: z.exactOptional(
    z.array(z.object({ role: incidentRole, person, since: instant, by: z.string() })),
  ),
  signalCount: count,
  repeats: z.boolean(),
  playbook: z.exactOptional(
    z.object({
      ...{ id: z.string(), version: count, name: z.string(), run: count, isBegun: z.boolean() },
      first: firstStep,
    }),
  ),
  postmortem: z.exactOptional(
    z.object({
      ...{ version: count, status: postmortemStatus, isEdited: z.boolean() },
      author: z.exactOptional(participant),
    }),
  ),
  pinned: z.exactOptional(z.array(count)),
  subscribers: z.exactOptional(z.array(z.object({ target, hearsFrom: instant }))),
  monitor: z.exactOptional(
    z.object({
      severity: z.exactOptional(severity),
      episode: z.exactOptional(z.string()),
      saidAt: instant,
      heardAt: instant,
    }),
  ),
  keys: z.exactOptional(
    z.object({
      group: z.exactOptional(z.string()),
      told: z.object({ joined: count, cleared: count, again: count }),
      named: count,
      settlesAt: z.exactOptional(instant),
    }),
  ),
  resolveAfterSeconds: z.exactOptional(z.number()),
};
const ended = {
  ...common,
  mitigatedAt: z.exactOptional(instant),
  resolvedAt: instant,
  resolution,
  rootCause: z.exactOptional(z.string()),
  deadlines: z.exactOptional(z.array(deadline)),
};
// What was written before has no word of these, and an answered incident none of its paging.
const paging = z.object({
  step: z.number().int(),
  round: count,
  since: instant,
  stepSince: instant,
  overdue: z.boolean(),
  seniorCalled: z.boolean().default(false),
  rolesAsked: z.exactOptional(z.boolean()),
  paged: z.array(target).default([]),
  awaiting: z.array(z.string()).default([]),
  escalatedAt: z.exactOptional(instant),
});
const open = {
  ...common,
  deadlines: z.array(deadline),
  paging: paging.default(() => ({ ...idlePaging(0), paged: [], awaiting: [] })),
  snoozedUntil: z.exactOptional(instant),
};

const shape: z.ZodType<Incident> = z.discriminatedUnion("status", [
  z.object({ ...open, status: z.literal("TRIGGERED") }),
  z.object({ ...open, status: z.enum(["INVESTIGATING", "IDENTIFIED"]) }),
  z.object({ ...open, status: z.literal("MONITORING"), mitigatedAt: instant }),
  z.object({ ...ended, status: z.literal("RESOLVED") }),
  z.object({ ...ended, status: z.literal("CLOSED"), closedAt: instant }),
]);

export const incidentItem: Codec<Incident> = codec("incident", 1, shape);

/** Where an incident stands: by service and by time for ever, among the open ones while it is open. */
export function incidentPlacement(incident: Incident): Placement {
  const openedAt = indexKeys.openedAt(incident.declaredAt, incident.id);
  return {
    ...keys.incident(incident.id),
    gsi1pk: indexKeys.incidentsOfService(incident.serviceId),
    gsi1sk: openedAt,
    gsi2pk: indexKeys.allIncidents(),
    gsi2sk: openedAt,
    ...(isOpen(incident) && { gsi3pk: indexKeys.openIncidents(), gsi3sk: openedAt }),
  };
}
