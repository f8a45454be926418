import type { ReceiveSignal } from "../commands.ts";
import { type Facts, ignored, type Outcome } from "../decision.ts";
import type { OpenIncident } from "../incident.ts";
import { allClear, settled, settledAt, settling, waiting } from "./allClear.ts";
import { clearedKey, isOlder } from "./groupedKey.ts";
import { tell } from "./keyFires.ts";

/** A key recovers; where the service lets monitors resolve, the last of an incident's keys does, at once or after a while. */
export function keyClears(incident: OpenIncident, command: ReceiveSignal, facts: Facts): Outcome {
  const { signal, now } = command;
  const { key: before, tally } = facts;
  if (!before || !tally) return ignored("NOTHING_OPEN");
  if (isOlder(signal, before)) return ignored("STALE_SIGNAL");
  if (before.state !== "FIRING") return settled(incident, facts, now);
  const key = clearedKey(before, command);
  const firing = tally.firing - 1;
  if (firing > 0 || !incident.autoResolve)
    return { ...tell(incident, key, { type: "SignalCleared", title: signal.title, firing }), key };
  const clearedAt = Math.max(key.after.saidAt, tally.clearedAt ?? 0);
  const quiet = { ...tally, clearedAt, quietSince: now };
  const due = settledAt(incident, quiet);
  if (due <= now) return { ...allClear(incident, quiet, now), key };
  const { next, ...draft } = tell(incident, key, waiting(quiet, due));
  // Where it is not told now, the tally tells it and sets the clock.
  return { ...draft, next: next === incident ? next : settling(next, due), key };
}
