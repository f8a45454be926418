import type { Command } from "../domain/commands.ts";
import type { Facts } from "../domain/decision.ts";
import { type Incident, isOpen } from "../domain/incident.ts";
import { NO_PEOPLE } from "../domain/oncall/people.ts";
import { mayTellOthers } from "../domain/responder.ts";
import type { IncidentStore } from "./ports.ts";

/** Who of those who may have to tell others is still here; no read at all unless an update is due. */
export async function tellersFacts(
  store: Pick<IncidentStore, "users">,
  incident: Incident,
  command: Command,
): Promise<Pick<Facts, "people">> {
  const isDue = command.type === "FireDeadline" && command.kind === "UPDATE";
  if (!isDue || !isOpen(incident)) return {};
  return { people: { ...NO_PEOPLE, users: await store.users(mayTellOthers(incident)) } };
}
