import { windowOver } from "./maintenanceWindow.ts";
import type { Service } from "./service.ts";
import type { Signal } from "./signal.ts";
import { applyRules } from "./signalRules.ts";
import type { Suppression } from "./suppressedSignal.ts";
import type { Instant } from "./time.ts";

export type Heard =
  | { readonly kind: "TAKEN"; readonly signal: Signal }
  | { readonly kind: "SUPPRESSED"; readonly signal: Signal; readonly by: Suppression };

/** What a service makes of a signal before it is looked up whose it is. */
export function hearSignal(service: Service, said: Signal, now: Instant): Heard {
  const { rules = [], maintenance = [] } = service;
  const ruled = applyRules(rules, said);
  if (ruled.kind === "SUPPRESSED")
    return { kind: "SUPPRESSED", signal: said, by: { kind: "RULE", name: ruled.by } };
  const window = windowOver(maintenance, said, now);
  return window
    ? { kind: "SUPPRESSED", signal: said, by: { kind: "MAINTENANCE", name: window.name } }
    : { kind: "TAKEN", signal: ruled.signal };
}
