import type { Suspect } from "../changes/suspects.ts";
import type { TimelineEntry } from "../events.ts";
import type { EndedIncident } from "../incident.ts";
import type { PlaybookRun } from "../playbooks/playbookRun.ts";
import type { AppendixEntry, Participant } from "./postmortem.ts";

/** All that is on record of an incident, and that its postmortem is drafted from. */
export interface Material {
  readonly incident: EndedIncident;
  /** Oldest first. */
  readonly entries: readonly TimelineEntry[];
  readonly serviceName: string;
  /** Names of the services that need it, in turn. */
  readonly dependents: readonly string[];
  /** Changes before it began, the likeliest cause first. */
  readonly suspects: readonly Suspect[];
  /** Names of the services that were changed, by id. */
  readonly serviceNames: ReadonlyMap<string, string>;
  /** How it was responded to. */
  readonly run?: PlaybookRun;
  /** What else to look at: incidents like it. */
  readonly related: readonly AppendixEntry[];
  readonly author?: Participant;
}
