import type { Category } from "./category.ts";
import type { Grouping } from "./grouping/grouping.ts";
import type { MaintenanceWindow } from "./maintenanceWindow.ts";
import type { EscalationPolicy } from "./policy.ts";
import type { SignalRule } from "./signalRule.ts";

/** Something a team runs, that can break. */
export interface Service {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly version: number;
  readonly defaultCategory?: Category;
  /** Ids of the services it needs. */
  readonly dependsOn: readonly string[];
  /** Whether a monitor that reports recovery resolves the incident, or is only noted. */
  readonly autoResolve: boolean;
  /** How long it is waited for another alarm before it does; absent: not at all. */
  readonly resolveAfterSeconds?: number;
  /** A copy of the policy it uses, kept in step by `configure`, so that one read answers a signal. */
  readonly policy?: EscalationPolicy;
  /** Whose it is. */
  readonly teamId?: string;
  /** What is made of its signals, in this order; absent: nothing that the shipped rules do not. */
  readonly rules?: readonly SignalRule[];
  /** Absent: every key opens an incident of its own. */
  readonly grouping?: Grouping;
  /** While one is open its signals open nothing; those that are over may be left out. */
  readonly maintenance?: readonly MaintenanceWindow[];
  /** ARN patterns (`*` matches anything) whose AWS events belong to this service. */
  readonly awsResources: readonly string[];
}
