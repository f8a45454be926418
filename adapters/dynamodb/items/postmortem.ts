import * as z from "zod";
import {
  POSTMORTEM_STATUSES,
  POSTMORTEM_STEPS,
  type Postmortem,
  type PostmortemChange,
  type PostmortemText,
  type Section,
} from "../../../domain/postmortems/postmortem.ts";
import { type GuardedWrite, guarded } from "../guardedWrite.ts";
import { indexKeys, keys } from "../keys.ts";
import { type Codec, codec, type Placement } from "./codec.ts";
import { category, count, instant, severity } from "./shapes.ts";

const lines = z.array(z.string());
export const participant = z.object({ name: z.string(), userId: z.exactOptional(z.string()) });
export const postmortemStatus = z.enum(POSTMORTEM_STATUSES);

const text = z.object({
  title: z.string(),
  summary: z.string(),
  usersAffected: z.string(),
  services: lines,
  revenue: z.string(),
  timeline: z.array(z.object({ at: instant, text: z.string() })),
  rootCause: z.string(),
  contributingFactors: lines,
  detection: z.string(),
  resolution: z.string(),
  wentWell: lines,
  wentWrong: lines,
  lessons: lines,
  appendix: z.array(z.object({ text: z.string(), href: z.exactOptional(z.string()) })),
  causeTags: lines,
  factorTags: lines,
  noPreventionReason: z.string(),
} satisfies Record<Section, unknown>);
export const section: z.ZodType<keyof PostmortemText> = text.keyof();

const shape: z.ZodType<Postmortem> = z.object({
  incidentId: z.string(),
  version: count,
  status: postmortemStatus,
  step: z.enum(POSTMORTEM_STEPS),
  writtenBy: z.string(),
  writtenAt: instant,
  note: z.exactOptional(z.string()),
  author: z.exactOptional(participant),
  reviewers: z.array(participant),
  approvals: z.array(z.object({ by: participant, at: instant, note: z.exactOptional(z.string()) })),
  publishedAt: z.exactOptional(instant),
  facts: z.object({
    severity,
    category,
    serviceId: z.string(),
    drill: z.boolean(),
    startedAt: instant,
    detectedAt: instant,
    mitigatedAt: z.exactOptional(instant),
    resolvedAt: instant,
  }),
  text,
});

export const postmortemItem: Codec<Postmortem> = codec("postmortem", 1, shape);

/** Beside its incident; in the lists by when that was resolved. */
export function postmortemPlacement({ incidentId, facts }: Postmortem): Placement {
  const resolvedAt = indexKeys.openedAt(facts.resolvedAt, incidentId);
  return {
    ...keys.postmortem(incidentId),
    ...{ gsi1pk: indexKeys.postmortemsOfService(facts.serviceId), gsi1sk: resolvedAt },
    ...{ gsi2pk: indexKeys.allPostmortems(), gsi2sk: resolvedAt },
  };
}

/** The version that is new, and the one before it on record. The incident's own revision guards both. */
export function postmortemWrites(change: PostmortemChange | undefined): GuardedWrite[] {
  if (!change) return [];
  const { before, after } = change;
  const past =
    before &&
    postmortemItem.encode(before, { ...keys.pastPostmortem(before.incidentId, before.version) });
  const put = postmortemItem.encode(after, postmortemPlacement(after));
  return [put, ...(past ? [past] : [])].map((item) => guarded("REVISION", { put: item }));
}
