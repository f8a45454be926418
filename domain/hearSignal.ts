import { type MaintenanceWindow, windowOver } from "./maintenanceWindow.ts";
import type { Service } from "./service.ts";
import type { Signal } from "./signal.ts";
import { applyRules } from "./signalRules.ts";
import type { Instant } from "./time.ts";

export type Heard =
  | { readonly kind: "TAKEN"; readonly signal: Signal }
  /** By a rule, named; as its monitor sent it. */
  | { readonly kind: "SUPPRESSED"; readonly signal: Signal; readonly by: string }
  /** Planned work keeps it back; it may be heard anew when that has ended. */
  | { readonly kind: "HELD"; readonly signal: Signal; readonly window: MaintenanceWindow };

/** What a service makes of a signal before it is looked up whose it is. */
export function hearSignal(service: Service, said: Signal, now: Instant): Heard {
  const { rules = [], maintenance = [] } = service;
  const ruled = applyRules(rules, said);
  if (ruled.kind === "SUPPRESSED") return { kind: "SUPPRESSED", signal: said, by: ruled.by };
  const window = windowOver(maintenance, said, now);
  return window ? { kind: "HELD", signal: said, window } : { kind: "TAKEN", signal: ruled.signal };
}
