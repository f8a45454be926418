import type { Command } from "../../domain/commands.ts";
import { decide } from "../../domain/decide.ts";
import type { Decision, Facts } from "../../domain/decision.ts";
import type { IncidentEvent } from "../../domain/events.ts";
import type { Incident, Status } from "../../domain/incident.ts";
import type { EscalationPolicy } from "../../domain/policy.ts";
import type { Service } from "../../domain/service.ts";
import {
  DEFAULT_SEVERITIES,
  type Severity,
  type SeverityRule,
  type SeverityTable,
} from "../../domain/severity.ts";
import type { Signal } from "../../domain/signal.ts";
import type { Instant } from "../../domain/time.ts";

/** `at("10:05")` is 1 March 2026, 10:05 UTC; a full RFC 3339 text is what it says. */
export function at(time: string): Instant {
  return Date.parse(
    time.includes("T") ? time : `2026-03-01T${time.length === 5 ? `${time}:00` : time}Z`,
  );
}

export const ADA = { kind: "USER", id: "usr_ada", name: "Ada" } as const;
export const GRACE = { kind: "USER", id: "usr_grace", name: "Grace" } as const;

export const twoSteps: EscalationPolicy = {
  id: "pol_ml",
  name: "ML on call",
  version: 1,
  steps: [{ targets: [ADA] }, { targets: [GRACE] }],
  repeat: 0,
};

export const fraudScoring: Service = {
  id: "fraudscoring",
  name: "fraud-scoring",
  version: 1,
  dependsOn: [],
  autoResolve: true,
  awsResources: [],
  policy: twoSteps,
};

/** Roles are wanted only in their own tests. */
const withoutRoles = (severity: Severity): SeverityRule => ({
  ...DEFAULT_SEVERITIES[severity],
  ...{ roles: [], rolesAskedAtOnce: [], rolesWithinSeconds: null },
});
const severities: SeverityTable = {
  SEV1: withoutRoles("SEV1"),
  SEV2: withoutRoles("SEV2"),
  SEV3: withoutRoles("SEV3"),
  SEV4: withoutRoles("SEV4"),
  SEV5: withoutRoles("SEV5"),
};

export const facts: Facts = { service: fraudScoring, severities };

export const accuracyAlert: Signal = {
  source: "alertmanager",
  dedupKey: "c0ffee",
  state: "FIRING",
  title: "Accuracy of fraud-scoring v2.5 is below 0.90",
  severity: "SEV1",
  startedAt: at("09:45"),
  labels: { model: "fraud-scoring" },
  links: [],
};

/** A command at a moment, by Ada, with the rest of its fields. */
export function command<T extends Command["type"]>(
  type: T,
  now: string,
  rest: Omit<Extract<Command, { type: T }>, "type" | "now" | "actor">,
): Extract<Command, { type: T }> {
  return { type, now: at(now), actor: "user:ada", ...rest } as Extract<Command, { type: T }>;
}

export function accepted(decision: Decision): { incident: Incident; events: IncidentEvent[] } {
  if (decision.kind !== "accepted") throw new Error(`not accepted: ${JSON.stringify(decision)}`);
  return { incident: decision.incident, events: decision.entries.map(({ event }) => event) };
}

/** An incident declared at 10:00. */
export function declaredIncident(severity: Severity = "SEV1", given: Facts = facts): Incident {
  const declare = command("Declare", "10:00", {
    incidentId: "inc_1",
    title: "Accuracy dropped",
    severity,
    drill: false,
    dedupKey: "c0ffee",
  });
  return accepted(decide(undefined, declare, given)).incident;
}

/** An incident in a status, by the shortest legal way there. */
export function incidentIn(status: Status): Incident {
  const then = (incident: Incident, next: Command) =>
    accepted(decide(incident, next, facts)).incident;
  const triggered = declaredIncident();
  const investigating = () => then(triggered, command("Acknowledge", "10:04", {}));
  switch (status) {
    case "TRIGGERED":
      return triggered;
    case "INVESTIGATING":
      return investigating();
    case "IDENTIFIED":
    case "MONITORING":
      return then(investigating(), command("Advance", "10:20", { to: status }));
    case "RESOLVED":
      return then(investigating(), command("Resolve", "10:45", { falseAlarm: false }));
    case "CLOSED":
      return then(incidentIn("RESOLVED"), command("Close", "12:00", { note: "Nothing to learn." }));
  }
}
