import * as z from "zod";
import type { IncidentEvent, TimelineEntry } from "../../../domain/events.ts";
import { ENDINGS } from "../../../domain/playbooks/actions/actionRun.ts";
import { STEP_OUTCOMES } from "../../../domain/playbooks/playbookRun.ts";
import { ANSWERS } from "../../../domain/playbooks/waysFrom.ts";
import { keys } from "../keys.ts";
import { chronicleEvents } from "./chronicleEvents.ts";
import { type Codec, codec, type Placement } from "./codec.ts";
import { deliveryOutcome } from "./delivery.ts";
import { asks, clocked, event, subscribed, text } from "./eventShapes.ts";
import { postmortemEvents } from "./postmortemEvents.ts";
import { responseEvents } from "./responseEvents.ts";
import {
  category,
  count,
  incidentRole,
  instant,
  link,
  mark,
  person,
  resolution,
  severity,
  status,
  target,
  urgency,
} from "./shapes.ts";

const redelivered = z.object({
  ...{ seq: count, target: z.string(), channel: z.string(), targetName: z.string(), urgency },
});
const via = z.exactOptional(z.enum(["LINK", "SLACK"]));
const acts = z.exactOptional(z.boolean());

const playbook = z.object({
  id: z.string(),
  version: count,
  name: z.string(),
  first: z.string(),
  acts,
});

const opened = event("IncidentOpened", {
  ...asks,
  title: z.string(),
  severity,
  category,
  drill: z.boolean(),
  startedAt: instant,
  detectedAt: instant,
  source: text,
  links: z.array(link),
  playbook: z.exactOptional(playbook),
  asksFor: z.exactOptional(z.array(incidentRole)),
  held: z.exactOptional(z.object({ since: instant, by: z.string() })),
});

const lifecycle = [
  event("IncidentAcknowledged", { ...asks, person: z.exactOptional(person), via, note: text }),
  event("PersonAcknowledged", { ...asks, person, remaining: count, via, note: text }),
  event("IncidentTakenOver", { ...asks, from: text, to: z.string(), note: text }),
  event("IncidentSnoozed", { ...asks, until: instant, note: text }),
  event("SnoozeEnded", { ...asks, note: text }),
  event("IncidentAdvanced", {
    ...asks,
    from: status,
    to: z.enum(["INVESTIGATING", "IDENTIFIED", "MONITORING"]),
    note: text,
  }),
  event("IncidentResolved", {
    ...{ ...asks, from: status, resolution, rootCause: text, note: text },
    keys: z.exactOptional(count),
  }),
  event("IncidentClosed", {
    ...{ ...asks, from: status, note: text },
    unanalysed: z.exactOptional(z.boolean()),
  }),
  event("IncidentReopened", { ...asks, to: z.enum(["TRIGGERED", "INVESTIGATING"]), note: text }),
  event("IncidentMerged", { ...asks, from: status, into: z.string(), note: text }),
] as const;

const people = [
  event("SeverityChanged", { ...asks, from: severity, to: severity, reason: text }),
  event("CategoryChanged", {
    ...clocked,
    ...{ subscribed, from: category, to: category, reason: text },
    playbook: z.exactOptional(playbook),
  }),
  event("PlaybookAttached", { ...clocked, playbook }),
  event("PlaybookStepTaken", {
    ...clocked,
    key: z.string(),
    title: z.string(),
    outcome: z.enum(STEP_OUTCOMES),
    question: text,
    answer: z.exactOptional(z.enum(ANSWERS)),
    next: text,
    acts,
    note: text,
  }),
  event("NoteAdded", { ...clocked, text: z.string() }),
  event("TimesCorrected", {
    ...clocked,
    changes: z.array(z.object({ mark, from: z.exactOptional(instant), to: instant })),
    reason: z.string(),
  }),
] as const;

const ofAction = { ...clocked, actionId: z.string(), label: z.string() };
const actions = [
  event("ActionRequested", {
    ...{ ...ofAction, step: z.string(), automatic: z.exactOptional(z.boolean()) },
    approveBy: z.exactOptional(instant),
    asks: z.exactOptional(z.array(target)),
  }),
  event("ActionApproved", ofAction),
  event("ActionStarted", { ...ofAction, reference: z.string() }),
  event("ActionEnded", { ...ofAction, ending: z.enum(ENDINGS), output: text }),
  event("ActionLeftOut", { ...clocked, label: z.string(), reason: z.string() }),
] as const;

const machines = [
  event("CoverageGapFound", {
    ...asks,
    step: z.exactOptional(count),
    asleep: z.exactOptional(z.boolean()),
  }),
  event("StepSkipped", { step: count, round: count }),
  event("StepHeld", { ...asks, step: count, until: instant }),
  event("SignalRepeated", {
    ...{ ...clocked, title: z.string(), startedAt: z.exactOptional(instant) },
    again: z.exactOptional(z.boolean()),
  }),
  event("SignalCleared", { ...clocked, title: z.string(), firing: z.exactOptional(count) }),
  event("DrillSignalPlayed", { ...clocked, title: z.string(), isRecovery: z.boolean() }),
  event("KeyJoined", { ...clocked, title: z.string() }),
  event("KeysCleared", { ...clocked, keys: count, resolvesAt: instant }),
  event("KeysTallied", { ...clocked, joined: count, cleared: count, again: count, firing: count }),
  event("AcknowledgeOverdue", { ...asks, promisedSeconds: z.number() }),
  event("StepEscalated", {
    ...asks,
    step: count,
    round: count,
    manual: z.exactOptional(z.boolean()),
    note: text,
  }),
  event("UpdateOverdue", { ...asks, everySeconds: z.number() }),
  event("ResolveOverdue", { ...asks, limitSeconds: z.number() }),
  event("EscalationExhausted", asks),
  event("DeliveryRetried", { ...clocked, delivery: redelivered, note: text }),
  event("DeliveryResent", { ...clocked, delivery: redelivered, about: count, note: text }),
  event("DeliverySettled", { outcome: deliveryOutcome }),
] as const;

const anyEvent: z.ZodType<IncidentEvent> = z.discriminatedUnion("type", [
  opened,
  ...lifecycle,
  ...people,
  ...responseEvents,
  ...actions,
  ...machines,
  ...postmortemEvents,
  ...chronicleEvents,
]);

const shape: z.ZodType<TimelineEntry> = z.object({
  incidentId: z.string(),
  seq: count,
  at: instant,
  recordedAt: instant,
  actor: z.string(),
  actorName: z.exactOptional(z.string()),
  event: anyEvent,
});

export const entryItem: Codec<TimelineEntry> = codec("entry", 1, shape);

export function entryPlacement({ incidentId, seq, event }: TimelineEntry): Placement {
  const delivered = event.type === "DeliverySettled" ? event.outcome : undefined;
  return keys.event(incidentId, seq, delivered);
}
