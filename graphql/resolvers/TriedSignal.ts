import type { Trial } from "../../app/queries/tryServiceRules.ts";
import type { Signal } from "../../domain/signal.ts";
import type { TriedSignalResolvers } from "../generated/types.ts";

/** A field as the rules would have changed it; null where they would not. */
const changed = <Field extends "severity" | "title" | "dedupKey">(
  { said, ruled }: Trial,
  field: Field,
): Signal[Field] | null =>
  ruled.kind === "TAKEN" && ruled.signal[field] !== said[field] ? ruled.signal[field] : null;

export const TriedSignal: TriedSignalResolvers = {
  matched: ({ ruled }) => ruled.matched,
  suppressedBy: ({ ruled }) => (ruled.kind === "SUPPRESSED" ? ruled.by : null),
  category: ({ incident, ruled }) => {
    const category = ruled.kind === "TAKEN" ? ruled.signal.ruledCategory : undefined;
    return category === incident.category ? null : category;
  },
  severity: (trial) => changed(trial, "severity"),
  title: (trial) => changed(trial, "title"),
  dedupKey: (trial) => changed(trial, "dedupKey"),
};
