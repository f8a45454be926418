import { describe, expect, it } from "vitest";
import type { Command } from "../../../domain/commands.ts";
import {
  type Communication,
  NO_COMMUNICATION,
} from "../../../domain/communication/communication.ts";
import type { IncidentUpdate } from "../../../domain/communication/incidentUpdate.ts";
import { publicUpdate } from "../../../domain/communication/publicUpdate.ts";
import { allTemplates } from "../../../domain/communication/shippedTemplates.ts";
import { updateFor, updateMessage } from "../../../domain/communication/updateMessage.ts";
import { validateCommunication } from "../../../domain/communication/validateCommunication.ts";
import { decide } from "../../../domain/decide.ts";
import type { Facts } from "../../../domain/decision.ts";
import type { IncidentEvent } from "../../../domain/events.ts";
import { deadlinesOf, type Incident } from "../../../domain/incident.ts";
import { messageFor } from "../../../domain/message.ts";
import { summaryOf } from "../../../domain/summary.ts";
import { at, command, declaredIncident, facts, incidentIn } from "../../support/incidents.ts";

const ada = { id: "usr_ada", name: "Ada" };
const grace = { id: "usr_grace", name: "Grace" };
const joan = { id: "usr_joan", name: "Joan" };
const communication: Communication = {
  ...NO_COMMUNICATION,
  channels: { INTERNAL: [], STAKEHOLDERS: ["care"], PUBLIC: [] },
  reviewers: { PR: [grace], LEGAL: [joan, grace] },
};

/** What comes of a command on an update; throws when it is refused. */
function told(
  next: Command,
  given: { incident?: Incident; update?: IncidentUpdate; facts?: Facts },
) {
  const { incident = declaredIncident(), update } = given;
  const known = { ...facts, communication, ...(update && { update }), ...given.facts };
  const decision = decide(incident, next, known);
  if (decision.kind !== "accepted") throw new Error(JSON.stringify(decision));
  const after = decision.update?.after;
  if (!after) throw new Error("no update was written");
  return { ...decision, after, events: decision.entries.map(({ event }) => event) };
}
const refusal = (next: Command, update: IncidentUpdate, incident = declaredIncident()) =>
  decide(incident, next, { ...facts, communication, update });

const about = { updateId: "upd_1", by: ada };
const drafting = (rest: object = {}) =>
  command("DraftUpdate", "10:10", {
    ...{ ...about, audience: "PUBLIC", serviceName: "fraud-scoring", ...rest },
  });
const drafted = (rest: object = {}) => told(drafting(rest), {}).after;
const approving = (by: typeof ada, capacity: "PR" | "LEGAL", version = 1) =>
  command("ApproveUpdate", "10:12", { ...about, by, capacity, version });
const approved = () => {
  const once = told(approving(grace, "PR"), { update: drafted() }).after;
  return told(approving(joan, "LEGAL"), { update: once }).after;
};
const sending = command("SendUpdate", "10:20", about);

describe("a public update", () => {
  it("is refused until PR and LEGAL have approved it", () => {
    const once = told(approving(grace, "PR"), { update: drafted() }).after;

    expect(refusal(sending, drafted())).toMatchObject({
      code: "ILLEGAL_TRANSITION",
      message: "It goes outside once PR and LEGAL have approved this very text.",
    });
    expect(refusal(sending, once)).toMatchObject({ code: "ILLEGAL_TRANSITION" });
    expect(told(sending, { update: approved() }).events).toMatchObject([
      { type: "UpdateSent", audience: "PUBLIC", headline: "We are looking into a problem" },
    ]);
  });

  it("needs both approvals anew once somebody has changed a word, and who had approved is told", () => {
    const edit = command("EditUpdate", "10:15", { ...about, version: 1, text: "All is well." });
    const { after, events } = told(edit, { update: approved() });

    expect(after).toMatchObject({ version: 2, text: "All is well.", approvals: [] });
    expect(events).toMatchObject([
      {
        type: "UpdateEdited",
        voided: ["PR", "LEGAL"],
        tells: [{ name: "Grace" }, { name: "Joan" }],
      },
    ]);
    expect(refusal(sending, after)).toMatchObject({ code: "ILLEGAL_TRANSITION" });
  });

  it("is approved by whoever has read the text that it has now", () => {
    const edited = { ...drafted(), version: 2 };

    expect(refusal(approving(grace, "PR", 1), edited)).toMatchObject({
      code: "INVALID",
      message: "Its text is at version 2 by now; read it again.",
    });
  });

  it("is approved by a reviewer, in their own name, and by two people", () => {
    const once = told(approving(grace, "PR"), { update: drafted() }).after;

    expect(refusal(approving(ada, "PR"), drafted())).toMatchObject({
      code: "FORBIDDEN",
      message: "You do not review for PR: these do: Grace.",
    });
    expect(refusal(approving(grace, "LEGAL"), once)).toMatchObject({
      message: "Two people approve it; you have already.",
    });
  });

  it("never goes outside from a drill", () => {
    const drill = { ...declaredIncident(), drill: true };

    expect(refusal(sending, approved(), drill)).toMatchObject({
      message: "What is said in a drill never goes outside.",
    });
  });

  it("says nothing of the inside unless somebody writes it", () => {
    const { headline, text } = drafted();

    expect(`${headline} ${text}`).not.toMatch(/Accuracy|fraud|SEV1/);
    expect(text).toContain("Since Sun 2026-03-01 10:00 UTC");
  });

  it("is what the feed shows, as it was approved, and no draft is", () => {
    expect(publicUpdate(approved())).toBeUndefined();
    expect(publicUpdate(told(sending, { update: approved() }).after)).toEqual({
      ...{ id: "upd_1", incidentId: "inc_1", stage: "INVESTIGATING", at: at("10:20") },
      headline: "We are looking into a problem",
      text: approved().text,
    });
  });
});

/** What the channel of stakeholders is sent. */
function messageOf(event: IncidentEvent) {
  const sent = updateFor(event, "channel:care");
  return sent && updateMessage(sent, { to: "care", incidentId: "inc_1" });
}

describe("an update for stakeholders", () => {
  const update = drafted({ audience: "STAKEHOLDERS", text: "Cards are declined.\n\nBe patient." });

  it("goes to their channels in its own words, and who received it is kept with it", () => {
    const { after, events } = told(sending, { update });
    const [sent] = events;
    if (!sent) throw new Error("nothing was sent");

    expect(after.sent).toEqual({ at: at("10:20"), by: "Ada", seq: 2, channels: ["care"] });
    expect(messageOf(sent)).toMatchObject({
      ...{ kind: "UPDATE", headline: "fraud-scoring has a problem (SEV1)" },
      lines: ["Cards are declined.", "Be patient."],
    });
    expect(updateFor(sent, "channel:slack-critical")).toBeUndefined();
  });

  it("goes to nobody where nobody is configured, and the timeline says so", () => {
    const none = { ...facts, communication: NO_COMMUNICATION };
    const { after, entries } = told(sending, { update, facts: none });

    expect(after.sent?.channels).toEqual([]);
    expect(entries.map(summaryOf)).toEqual([
      'Ada sent an update for stakeholders: "fraud-scoring has a problem (SEV1)". Nobody is configured to receive it.',
    ]);
  });

  it("is sent once, and not changed afterwards", () => {
    const { after } = told(sending, { update });
    const edit = command("EditUpdate", "10:25", { ...about, version: 1, text: "Else." });

    for (const next of [sending, edit])
      expect(refusal(next, after)).toMatchObject({
        message: "It has been sent; draft another one.",
      });
  });

  it("is cut nowhere, however long a paragraph is", () => {
    const long = { ...update, text: "word ".repeat(400).trim() };
    const [sent] = told(sending, { update: long }).events;
    const lines = sent && messageOf(sent)?.lines;

    expect(lines?.join(" ")).toBe(long.text);
    expect(lines?.every((line) => line.length <= 500)).toBe(true);
  });
});

it("an internal update goes to whoever hears of the level, unless channels are set", () => {
  const { after } = told(sending, { update: drafted({ audience: "INTERNAL" }) });

  expect(after.sent?.channels).toEqual(["slack-critical", "email-executives"]);
});

it("a stage follows from the status, and the template of the level is taken before that of all", () => {
  const own = { audience: "INTERNAL", stage: "RESOLVED", text: "Done." } as const;
  const templates = [
    { ...own, headline: "All levels" },
    { ...own, severity: "SEV1" as const, headline: "{severity}: {cause}" },
  ];
  const given = { ...facts, communication: { ...communication, templates } };
  const drafts = drafting({ audience: "INTERNAL" });

  expect(told(drafts, { incident: incidentIn("RESOLVED"), facts: given }).after).toMatchObject({
    stage: "RESOLVED",
    headline: expect.stringMatching(/^SEV1: /),
  });
  expect(allTemplates({ templates })).toHaveLength(13);
});

it.each([
  [{ audience: "PUBLIC" as const, headline: "{title}" }, "There is no {title} here"],
  [{ audience: "INTERNAL" as const, headline: "{titel}" }, "There is no {titel} here"],
  [{ audience: "INTERNAL" as const, headline: "Since {" }, "A brace belongs to no word."],
  [{ audience: "INTERNAL" as const, headline: "" }, "It must not be empty."],
])("a template that cannot be filled in is refused: %j", (rest, message) => {
  const template = { stage: "INVESTIGATING" as const, text: "Text.", ...rest };
  const flaws = validateCommunication({ ...NO_COMMUNICATION, templates: [template] });

  expect(flaws.map((flaw) => flaw.message)).toEqual([expect.stringContaining(message)]);
});

it("the templates that come can be filled in", () => {
  expect(
    validateCommunication({ ...NO_COMMUNICATION, templates: allTemplates(NO_COMMUNICATION) }),
  ).toEqual([]);
});

it("a reviewer is told that an approval is wanted, and of which update", () => {
  const { incident, entries } = told(drafting(), {});
  const [entry] = entries;
  if (!entry) throw new Error("nothing was told");
  const { lines } = messageFor({
    incident,
    entry,
    urgency: "INFORM",
    to: "Joan",
    now: at("10:10"),
  });

  expect(lines).toContain("Wanted: approval by PR and LEGAL of the text of update upd_1");
});

it("a text that was changed since its sender read it is not sent", () => {
  const draft = drafted({ audience: "STAKEHOLDERS" });
  const edit = command("EditUpdate", "10:15", { ...about, version: 1, text: "All is well." });
  const { after } = told(edit, { update: draft });

  expect(refusal({ ...sending, version: 1 }, after)).toMatchObject({
    code: "INVALID",
    message: "Its text is at version 2 by now; read it again.",
  });
  expect(told({ ...sending, version: 2 }, { update: after }).after.sent).toBeDefined();
});

it("templates that are more than one item can keep are refused", () => {
  const [first] = allTemplates(NO_COMMUNICATION);
  if (!first) throw new Error("no templates came");
  const templates = Array.from({ length: 40 }, () => ({ ...first, text: "é".repeat(2_000) }));

  expect(validateCommunication({ ...NO_COMMUNICATION, templates })).toMatchObject([
    { path: ["templates"], message: expect.stringContaining("150000 are allowed") },
  ]);
});

describe("the clock of updates", () => {
  const led: Incident = {
    ...incidentIn("INVESTIGATING"),
    roles: [{ role: "COMMUNICATIONS_LEAD", person: grace, since: at("10:04"), by: "user:ada" }],
  };
  const dueIn = (incident: Incident) =>
    deadlinesOf(incident).find(({ kind }) => kind === "UPDATE")?.dueAt;
  const note = command("AddNote", "10:15", { text: "Rolling back." });

  it("runs on for whoever leads communication until an update is sent", () => {
    const noted = decide(led, note, facts);
    const update = drafted({ audience: "STAKEHOLDERS" });

    expect(noted.kind === "accepted" && dueIn(noted.incident)).toBe(at("10:34"));
    expect(dueIn(told(sending, { incident: led, update }).incident)).toBe(at("10:50"));
  });

  it("starts anew by whatever is heard where nobody does, and not by what is being written", () => {
    const { roles: _, ...alone } = led;
    const noted = decide(alone, note, facts);

    expect(noted.kind === "accepted" && dueIn(noted.incident)).toBe(at("10:45"));
    expect(dueIn(told(drafting(), { incident: alone }).incident)).toBe(at("10:34"));
  });
});
