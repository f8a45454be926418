import { type Facts, ignored, type Outcome, quietDraft } from "../decision.ts";
import type { OpenIncident } from "../incident.ts";
import type { Instant } from "../time.ts";
import { settled } from "./keyClears.ts";
import { untold } from "./keyTally.ts";

/** A minute after something was told of its keys: tells in one entry what has happened to them since, if anything has. */
export function tallied(incident: OpenIncident, facts: Facts, due: Instant): Outcome {
  const { keys } = incident;
  const { tally } = facts;
  if (!keys || !tally) return ignored("SUPERSEDED_DEADLINE");
  const ending = settled(incident, facts, due);
  if (ending.kind === "draft") return ending;
  const more = untold(keys, tally);
  if (!more) return quietDraft({ ...incident, keys: { ...keys, named: 0 } });
  const { joined, cleared, again, firing } = tally;
  return quietDraft(
    { ...incident, keys: { ...keys, told: { joined, cleared, again } } },
    { type: "KeysTallied", ...more, firing },
  );
}
