import type { Service } from "./service.ts";
import type { Signal } from "./signal.ts";
import { applyRules } from "./signalRules.ts";
import type { Suppression } from "./suppressedSignal.ts";

export type Heard =
  | { readonly kind: "TAKEN"; readonly signal: Signal }
  | { readonly kind: "SUPPRESSED"; readonly signal: Signal; readonly by: Suppression };

/** What a service makes of a signal before it is looked up whose it is. */
export function hearSignal({ rules = [] }: Service, said: Signal): Heard {
  const ruled = applyRules(rules, said);
  return ruled.kind === "TAKEN"
    ? { kind: "TAKEN", signal: ruled.signal }
    : { kind: "SUPPRESSED", signal: said, by: { kind: "RULE", name: ruled.by } };
}
