import { type Facts, ignored, type Outcome, quietDraft } from "../decision.ts";
import type { OpenIncident } from "../incident.ts";
import type { Instant } from "../time.ts";
import { settled } from "./allClear.ts";
import { type KeyRecord, unsettled, untold } from "./keyTally.ts";

/** A minute after something was told of its keys: tells in one entry what has happened to them since, if anything has. */
export function tallied(incident: OpenIncident, facts: Facts, due: Instant): Outcome {
  const { keys } = incident;
  const { tally } = facts;
  if (!keys || !tally) return ignored("SUPERSEDED_DEADLINE");
  const more = untold(keys, tally);
  const { joined, cleared, again, firing } = tally;
  const record: KeyRecord = more
    ? { ...keys, told: { joined, cleared, again } }
    : { ...keys, named: 0 };
  const counted = { ...incident, keys: record };
  const ending = settled(counted, facts, due);
  if (ending.kind === "draft") return ending;
  return more ? quietDraft(counted, { type: "KeysTallied", ...more, firing }) : quietDraft(counted);
}

/** It has been quiet for long enough, unless a key fired meanwhile or cleared again since. */
export function quietEnded(incident: OpenIncident, facts: Facts, due: Instant): Outcome {
  const { keys } = incident;
  if (!keys || !facts.tally) return ignored("SUPERSEDED_DEADLINE");
  const woken = { ...incident, keys: unsettled(keys) };
  const ending = settled(woken, facts, due);
  return ending.kind === "draft" ? ending : quietDraft(woken);
}
