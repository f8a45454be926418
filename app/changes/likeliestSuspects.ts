import { SUSPECT_WINDOW_SECONDS, type Suspect } from "../../domain/changes/suspects.ts";
import type { Incident } from "../../domain/incident.ts";
import { type SuspectPorts, suspectsOf } from "./suspectsOf.ts";

/** As many as fit where there is little room. */
const MOST = 3;

export const likeliestSuspects = async (
  ports: SuspectPorts,
  incident: Incident,
): Promise<readonly Suspect[]> =>
  (await suspectsOf(ports, incident, SUSPECT_WINDOW_SECONDS)).slice(0, MOST);
