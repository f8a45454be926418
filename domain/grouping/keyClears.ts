import type { ReceiveSignal } from "../commands.ts";
import { type Draft, type Facts, ignored, type Outcome } from "../decision.ts";
import { type Incident, isOpen, type OpenIncident } from "../incident.ts";
import { resolution } from "../move.ts";
import type { Instant } from "../time.ts";
import { clearedKey } from "./groupedKey.ts";
import { isOlder, tell } from "./keyFires.ts";
import type { KeyTally } from "./keyTally.ts";

/** A key of an incident that groups them recovers; where the service lets monitors resolve, the last of them does. */
export function keyClears(incident: OpenIncident, command: ReceiveSignal, facts: Facts): Outcome {
  const { signal, now } = command;
  const { key: before, tally } = facts;
  if (!before || !tally) return ignored("NOTHING_OPEN");
  if (isOlder(signal, before)) return ignored("STALE_SIGNAL");
  if (before.state !== "FIRING") return settled(incident, facts, now);
  const key = clearedKey(before, command);
  const firing = tally.firing - 1;
  if (firing <= 0 && incident.autoResolve) {
    const clearedAt = Math.max(key.after.saidAt, tally.clearedAt ?? 0);
    return { ...allClear(incident, { ...tally, clearedAt }, now), key };
  }
  return { ...tell(incident, key, { type: "SignalCleared", title: signal.title, firing }), key };
}

/** Resolves an incident of which no key fires any more, if nothing else has. */
export function settled(incident: Incident, { tally }: Facts, now: Instant): Outcome {
  if (!isOpen(incident) || !tally) return ignored("NOTHING_OPEN");
  return tally.firing <= 0 && incident.autoResolve
    ? allClear(incident, tally, now)
    : ignored("ALREADY_CLEARED");
}

function allClear(incident: OpenIncident, tally: KeyTally, now: Instant): Draft {
  const { joined, clearedAt = now } = tally;
  const isPlausible = clearedAt >= incident.detectedAt && clearedAt <= now;
  const at = isPlausible ? clearedAt : now;
  const draft = resolution(incident, { at, resolution: { kind: "RESTORED" }, keys: joined });
  return { ...draft, allClear: true };
}
