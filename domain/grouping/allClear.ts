import { type Draft, type Facts, ignored, type Outcome, quietDraft } from "../decision.ts";
import { type Incident, isOpen, type OpenIncident } from "../incident.ts";
import { resolution } from "../move.ts";
import { type Instant, SECOND } from "../time.ts";
import type { KeysCleared } from "./events.ts";
import type { KeyTally } from "./keyTally.ts";

/** Whether and when an incident resolves itself of which no key fires any more. */
export function settled(incident: Incident, { tally }: Facts, now: Instant): Outcome {
  if (!isOpen(incident) || !incident.keys || !tally) return ignored("NOTHING_OPEN");
  if (tally.firing > 0 || !incident.autoResolve) return ignored("ALREADY_CLEARED");
  const due = settledAt(incident, tally);
  if (due <= now) return allClear(incident, tally, now);
  return incident.keys.settlesAt === due
    ? ignored("ALREADY_CLEARED")
    : quietDraft(settling(incident, due), waiting(tally, due));
}

/** When it resolves itself, if nothing fires by then; where it does not wait, at once, whatever another clock says. */
export const settledAt = (
  { resolveAfterSeconds, detectedAt }: Incident,
  { quietSince = detectedAt }: KeyTally,
): Instant => (resolveAfterSeconds === undefined ? 0 : quietSince + resolveAfterSeconds * SECOND);

export const waiting = ({ joined }: KeyTally, resolvesAt: Instant): KeysCleared => ({
  type: "KeysCleared",
  keys: joined,
  resolvesAt,
});

export const settling = (incident: Incident, settlesAt: Instant): Incident =>
  incident.keys ? { ...incident, keys: { ...incident.keys, settlesAt } } : incident;

/** It ends with the last recovery, however long it has waited since. */
export function allClear(incident: OpenIncident, tally: KeyTally, now: Instant): Draft {
  const { joined, quietSince = now, clearedAt = quietSince } = tally;
  const isPlausible = clearedAt >= incident.detectedAt && clearedAt <= quietSince;
  const at = isPlausible ? clearedAt : quietSince;
  const draft = resolution(incident, { at, resolution: { kind: "RESTORED" }, keys: joined });
  return { ...draft, allClear: true };
}
