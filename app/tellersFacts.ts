import type { Command, FireDeadline } from "../domain/commands.ts";
import type { Facts } from "../domain/decision.ts";
import { type Incident, isOpen } from "../domain/incident.ts";
import { NO_PEOPLE } from "../domain/oncall/people.ts";
import { stageOf } from "../domain/postmortems/dueClock.ts";
import { writersOf } from "../domain/postmortems/postmortemDue.ts";
import { mayTellOthers } from "../domain/responder.ts";
import type { IncidentStore } from "./ports.ts";

/** Who of those who may have to tell others, or to write, is still here; no read at all unless that is due. */
export async function tellersFacts(
  store: Pick<IncidentStore, "users">,
  incident: Incident,
  command: Command,
): Promise<Pick<Facts, "people">> {
  const ids = command.type === "FireDeadline" ? askedBy(command, incident) : [];
  return ids.length === 0 ? {} : { people: { ...NO_PEOPLE, users: await store.users(ids) } };
}

function askedBy({ kind }: FireDeadline, incident: Incident): readonly string[] {
  if (isOpen(incident)) return kind === "UPDATE" ? mayTellOthers(incident) : [];
  return stageOf(kind) ? writersOf(incident).map(({ id }) => id) : [];
}
