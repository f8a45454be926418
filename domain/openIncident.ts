import { categoryOf } from "./categoryOf.ts";
import type { Declare, ReceiveSignal } from "./commands.ts";
import type { Draft, Facts } from "./decision.ts";
import { escalationOf, planned } from "./escalation/escalationOf.ts";
import { startPaging } from "./escalation/plan.ts";
import type { IncidentOpened } from "./events.ts";
import { newKey } from "./grouping/groupedKey.ts";
import { groupOf } from "./grouping/grouping.ts";
import { recordOf } from "./grouping/keyTally.ts";
import type { Triggered } from "./incident.ts";
import type { Service } from "./service.ts";
import { DEFAULT_SEVERITIES, type Severity } from "./severity.ts";
import type { Signal } from "./signal.ts";

/** The level of a signal that states none. */
const UNSTATED_SEVERITY: Severity = "SEV3";

type Description = Pick<
  Triggered,
  | "title"
  | "severity"
  | "category"
  | "drill"
  | "startedAt"
  | "detectedAt"
  | "labels"
  | "signalCount"
> &
  Partial<
    Pick<
      Triggered,
      "description" | "dedupKey" | "source" | "monitor" | "keys" | "resolveAfterSeconds"
    >
  > &
  Pick<Signal, "links" | "held">;

/** Opens an incident that a person declares. */
export function declared(command: Declare, facts: Facts, service: Service): Draft {
  const detectedAt = command.detectedAt ?? command.now;
  const { title, severity, drill, description, dedupKey } = command;
  return opened(command, facts, {
    service,
    description: {
      title,
      severity,
      category: command.category ?? service.defaultCategory ?? "OTHER",
      drill,
      startedAt: command.startedAt ?? detectedAt,
      detectedAt,
      labels: {},
      links: [],
      signalCount: 0,
      ...(description !== undefined && { description }),
      ...(dedupKey !== undefined && { dedupKey }),
    },
  });
}

/** Opens an incident for the first signal of a key, which others of its group may join. */
export function openedBySignal(command: ReceiveSignal, facts: Facts, service: Service): Draft {
  const { signal, now } = command;
  const group = service.grouping && groupOf(service.grouping, signal);
  const { resolveAfterSeconds } = service;
  const hasKeys = group !== undefined || resolveAfterSeconds !== undefined;
  const detectedAt = signal.held?.since ?? now;
  const draft = opened(command, facts, {
    service,
    description: {
      title: signal.title,
      severity: signal.severity ?? UNSTATED_SEVERITY,
      category: categoryOf(signal, service),
      drill: false,
      startedAt: Math.min(signal.startedAt ?? detectedAt, detectedAt),
      detectedAt,
      labels: signal.labels,
      links: signal.links,
      signalCount: 1,
      dedupKey: signal.dedupKey,
      source: signal.source,
      monitor: {
        saidAt: signal.occurredAt ?? now,
        heardAt: now,
        ...(signal.severity && { severity: signal.severity }),
        ...(signal.episode !== undefined && { episode: signal.episode }),
      },
      ...(signal.held && { held: signal.held }),
      ...(signal.description !== undefined && { description: signal.description }),
      ...(hasKeys && { keys: recordOf(group) }),
      ...(resolveAfterSeconds !== undefined && { resolveAfterSeconds }),
    },
  });
  if (!hasKeys) return draft;
  const after = newKey(command.incidentId, command, service);
  return { ...draft, key: { after, adds: { joined: 1, firing: 1 } } };
}

function opened(
  command: Declare | ReceiveSignal,
  facts: Facts,
  {
    service,
    description: { links, held, ...what },
  }: { service: Service; description: Description },
): Draft {
  const rule = (facts.severities ?? DEFAULT_SEVERITIES)[what.severity];
  const policy = service.policy ?? facts.defaultPolicy;
  const by = escalationOf({ rule, ...(policy && { policy }) }, facts);
  const plan = startPaging(by, { now: command.now, deadlineCount: 0 });
  const next: Triggered = {
    id: command.incidentId,
    revision: 0,
    version: 0,
    eventCount: 0,
    deadlineCount: 0,
    serviceId: service.id,
    rule,
    autoResolve: service.autoResolve,
    declaredAt: command.now,
    repeats: what.keys !== undefined,
    status: "TRIGGERED",
    deadlines: plan.clocks,
    paging: plan.paging,
    ...(policy && { policy }),
    ...what,
  };
  const event: IncidentOpened = {
    type: "IncidentOpened",
    title: what.title,
    severity: what.severity,
    category: what.category,
    drill: what.drill,
    startedAt: what.startedAt,
    detectedAt: what.detectedAt,
    links,
    pages: plan.pages,
    informs: rule.channels,
    clocks: [],
    stopped: [],
    ...(held && { held }),
    ...(what.source !== undefined && { source: what.source }),
  };
  return planned(next, event, plan);
}
