import type { Category } from "../../domain/category.ts";
import { type Incident, idlePaging, type Resolution, type Status } from "../../domain/incident.ts";
import { DEFAULT_SEVERITIES, type Severity } from "../../domain/severity.ts";
import type { Instant } from "../../domain/time.ts";

/** What matters of an incident to those who measure it. */
export interface MeasuredState {
  readonly id?: string;
  readonly revision?: number;
  readonly serviceId?: string;
  readonly severity?: Severity;
  readonly category?: Category;
  readonly status: Status;
  readonly drill?: boolean;
  readonly startedAt: Instant;
  readonly detectedAt: Instant;
  readonly acknowledgedAt?: Instant | undefined;
  readonly mitigatedAt?: Instant | undefined;
  readonly resolvedAt?: Instant | undefined;
  readonly resolution?: Resolution;
}

export const at = (text: string): Instant => Date.parse(text);

/** An incident in that state; marks that its status cannot have are left out. */
export function measuredIncident(state: MeasuredState): Incident {
  const { status, mitigatedAt, resolvedAt = 0 } = state;
  const common = commonOf(state);
  const paging = idlePaging(state.detectedAt);
  switch (status) {
    case "TRIGGERED":
    case "INVESTIGATING":
    case "IDENTIFIED":
      return { ...common, status, deadlines: [], paging };
    case "MONITORING":
      return { ...common, status, deadlines: [], paging, mitigatedAt: mitigatedAt ?? 0 };
    default: {
      const mitigated = mitigatedAt === undefined ? {} : { mitigatedAt };
      const resolution = state.resolution ?? { kind: "RESTORED" };
      const ended = { ...common, ...mitigated, resolvedAt, resolution };
      return status === "RESOLVED"
        ? { ...ended, status }
        : { ...ended, status, closedAt: resolvedAt + 1000 };
    }
  }
}

function commonOf(state: MeasuredState) {
  const { severity = "SEV2", acknowledgedAt } = state;
  return {
    id: state.id ?? "inc_1",
    revision: state.revision ?? 1,
    version: 1,
    eventCount: 1,
    deadlineCount: 0,
    serviceId: state.serviceId ?? "ranker",
    title: "Accuracy fell below 0.9",
    severity,
    rule: DEFAULT_SEVERITIES[severity],
    category: state.category ?? "MODEL_PERFORMANCE",
    drill: state.drill ?? false,
    labels: {},
    autoResolve: true,
    startedAt: state.startedAt,
    detectedAt: state.detectedAt,
    declaredAt: state.detectedAt,
    ...(acknowledgedAt !== undefined && { acknowledgedAt }),
    signalCount: 1,
    repeats: false,
  } as const;
}
