import { expect, it } from "vitest";
import type { IncidentEvent, TimelineEntry } from "../../../domain/events.ts";
import { namedByRole } from "../../../domain/postmortems/namedByRole.ts";
import type { RoleHolder } from "../../../domain/roles/role.ts";
import { at, declaredIncident } from "../../support/incidents.ts";

const entry = (seq: number, name: string, event: IncidentEvent): TimelineEntry => ({
  ...{ incidentId: "inc_1", seq, at: at("10:10"), recordedAt: at("10:10") },
  ...{ actor: `user:${name.toLowerCase()}`, actorName: name, event },
});
const note = { type: "NoteAdded", text: "Looking." } as const;
const commander: RoleHolder = {
  role: "INCIDENT_COMMANDER",
  person: { id: "usr_mary", name: "Mary" },
  ...{ since: at("10:07"), by: "user:mary" },
};
const incident = { ...declaredIncident(), roles: [commander] };
const naming = namedByRole(incident, [entry(2, "Mary", note), entry(3, "Ada", note)]);

it("a person is named by a role only after they took it", () => {
  expect(naming("Asked Mary.", at("10:00"))).toBe("Asked an on-call engineer.");
  expect(naming("Mary took the role.", at("10:07"))).toBe("An on-call engineer took the role.");
  expect(naming("Mary said so.", at("10:08"))).toBe("The incident commander said so.");
});

it("without a time it is what they were in the end", () => {
  expect(naming("Mary and Ada agreed.")).toBe(
    "The incident commander and an on-call engineer agreed.",
  );
});

it("names are found also where the login of their person differs in letters", () => {
  expect(naming("ada and Ada")).toBe("An on-call engineer and an on-call engineer");
});
