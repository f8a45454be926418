import type { Draft, Facts } from "../decision.ts";
import { declared } from "../openIncident.ts";
import type { Service } from "../service.ts";
import type { StartDrill } from "./commands.ts";
import { newExercise } from "./exercise.ts";

/**
 * Opens an incident as a person would who declares it, and pages as that would. It has no key: no monitor can speak to
 * it, and it keeps no alarm from opening an incident.
 */
export function drillStarted(command: StartDrill, facts: Facts, service: Service): Draft {
  const { actor, now, incidentId, scenario } = command;
  const { title, description, severity, category, labels } = scenario;
  const said = { actor, now, incidentId, title, description, severity, category, drill: true };
  const draft = declared({ type: "Declare", ...said }, facts, service);
  return { ...draft, next: { ...draft.next, labels, exercise: newExercise(command) } };
}
