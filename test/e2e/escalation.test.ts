import { afterAll, beforeAll, expect, it } from "vitest";
import { wantNoRoles } from "../support/api.ts";
import { startTestHost, type TestHost } from "../support/testHost.ts";

/** A scheduler at its worst: anywhere in its minute, and everything twice. */
const inexactScheduler = {
  lateBySeconds: (name: string) => (name.includes("ESCALATE") ? 59 : 31),
  fireTwice: true,
};
const SECOND = 1 / 60;

let system: TestHost;
beforeAll(async () => {
  system = await startTestHost({ inexactScheduler });
  await wantNoRoles(system.api);
});
afterAll(() => system.stop());

const declare = async (title: string): Promise<string> => {
  const { incident } = await system.api.mutate<{ incident: { id: string } }>(
    "declareIncident",
    { serviceId: system.team.serviceId, title, severity: "critical" },
    "incident { id }",
  );
  await system.host.settled();
  return incident.id;
};
/** Pages since the last call. */
let seen = 0;
const newPages = () => {
  const pages = system.pages().slice(seen);
  seen += pages.length;
  return pages;
};

it("pages an unanswered SEV1 at once, again at 5:00 and the next step at 15:00, never early and within 2 s", async () => {
  await declare("Nobody answers");
  const atOnce = newPages();
  await system.minutes(5 - SECOND);
  const before5 = newPages();
  await system.minutes(3 * SECOND);
  const by5 = newPages();
  await system.minutes(10 - 3 * SECOND);
  const before15 = newPages();
  await system.minutes(3 * SECOND);

  expect({ atOnce, before5, by5, before15, by15: newPages() }).toEqual({
    atOnce: ["ada: IncidentOpened"],
    before5: [],
    by5: ["ada: AcknowledgeOverdue"],
    before15: [],
    by15: ["grace: StepEscalated"],
  });
});

it("pages nobody for want of an answer after the acknowledgement, though every schedule still fires twice", async () => {
  newPages();
  const id = await declare("Ada answers");
  await system.minutes(4);
  await system.api.mutate("acknowledgeIncident", { id }, "incident { status }");
  // At half past, an update is due and so is the senior step; that is asked of whoever has answered.
  await system.minutes(25);

  expect(newPages()).toEqual(["ada: IncidentOpened"]);
});
