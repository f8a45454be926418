import { describe, expect, it } from "vitest";
import { decide } from "../../../domain/decide.ts";
import { drillReport } from "../../../domain/drills/drillReport.ts";
import { progressOf } from "../../../domain/drills/progressOf.ts";
import { latency } from "../../../domain/drills/scenarios/latency.ts";
import { scoreOf } from "../../../domain/drills/score.ts";
import { scoreText } from "../../../domain/drills/scoreText.ts";
import type { IncidentEvent } from "../../../domain/events.ts";
import type { Incident } from "../../../domain/incident.ts";
import type { Playbook, PlaybookStep } from "../../../domain/playbooks/playbook.ts";
import { DEFAULT_SEVERITIES } from "../../../domain/severity.ts";
import { accuracyOpened } from "../../support/accuracyIncident.ts";
import { accepted, command, facts as plain } from "../../support/incidents.ts";

const facts = { ...plain, severities: DEFAULT_SEVERITIES };
const begin = command("StartDrill", "10:00", {
  ...{ incidentId: "inc_1", scenario: latency, pages: true },
});
/** A drill of SEV2 that was begun at 10:00, after these commands. */
const played = (...commands: readonly Parameters<typeof decide>[1][]): Incident =>
  [begin, ...commands].reduce<Incident | undefined>(
    (incident, one) => accepted(decide(incident, one, facts)).incident,
    undefined,
  ) as Incident;
const answered = command("Acknowledge", "10:04", {});
const commanded = command("AssignRole", "10:05", {
  ...{ role: "INCIDENT_COMMANDER", to: { id: "usr_ada", name: "Ada" } },
});
const mitigated = command("Advance", "10:25", { to: "MONITORING" });
const resolved = command("Resolve", "10:50", { falseAlarm: false });
const statesOf = (incident: Incident) =>
  scoreOf(incident).targets.map(({ target, state }) => [target, state]);

describe("a drill is scored", () => {
  it("by how soon it was answered, mitigated and resolved", () => {
    const score = scoreOf(played(answered, commanded, mitigated, resolved));

    expect(score).toEqual({
      targets: [
        { target: "ACKNOWLEDGE", state: "MET", measuredSeconds: 240, promisedSeconds: 900 },
        { target: "MITIGATE", state: "MISSED", measuredSeconds: 1500, promisedSeconds: 1200 },
        { target: "RESOLVE", state: "MET", measuredSeconds: 3000, promisedSeconds: 3600 },
        { target: "ROLES", state: "MISSED", done: 1, of: 2 },
      ],
      ...{ met: 2, share: 0.5 },
    });
    expect(scoreText(score)).toBe("2 of 4 targets were met. Missed: Mitigated, Roles filled.");
  });

  it("as mitigated by the one who resolves it without watching it first", () => {
    const early = command("Resolve", "10:13", { falseAlarm: false });
    expect(scoreOf(played(answered, early)).targets).toContainEqual({
      ...{ target: "MITIGATE", state: "MET", measuredSeconds: 780, promisedSeconds: 1200 },
    });
  });

  it("only as far as it has come", () => {
    const score = scoreOf(played(answered));

    expect(score).toMatchObject({ met: 1, share: 1 });
    expect(scoreText(score)).toBe(
      "1 of 4 targets were met. Still to come: Mitigated, Resolved by those who responded, Roles filled.",
    );
    expect(scoreOf(played()).share).toBeUndefined();
  });

  it("as not resolved by anybody, when it was stopped", () => {
    expect(statesOf(played(answered, command("StopDrill", "10:30", {})))).toEqual([
      ["ACKNOWLEDGE", "MET"],
      ["MITIGATE", "MISSED"],
      ["RESOLVE", "MISSED"],
      ["ROLES", "MISSED"],
    ]);
  });

  it("without how soon it was answered, where nobody was paged", () => {
    const unheard = accepted(decide(undefined, { ...begin, pages: false }, facts)).incident;
    expect(statesOf(unheard).map(([target]) => target)).toEqual(["MITIGATE", "RESOLVE", "ROLES"]);
  });
});

const step = (key: string, rest: Partial<PlaybookStep> = {}): PlaybookStep => ({
  ...{ key, title: key, phase: "ASSESS", instruction: "Do." },
  ...rest,
});
const playbook: Playbook = {
  ...{ id: "pbk_1", version: 1, name: "Latency", summary: "", categories: ["LATENCY"] },
  ...{ serviceIds: [], labels: [] },
  steps: [
    step("look"),
    step("changed", { question: { text: "Changed?", yes: "roll-back", no: "scale" } }),
    step("roll-back", { next: "watch" }),
    step("scale"),
    step("watch"),
  ],
};
const run = (current: string, ...taken: readonly (readonly [string, "DONE" | "SKIPPED"])[]) => ({
  ...{ playbook: { id: "pbk_1", version: 1, name: "Latency" }, number: 1, startedAt: 0 },
  ...{ current, currentSince: 0 },
  taken: taken.map(([key, outcome]) => ({ key, outcome, by: "Ada", since: 0, at: 0 })),
});

it("steps on the other branch of a playbook are not asked for, and those left out are not done", () => {
  expect(progressOf(run("roll-back", ["look", "DONE"], ["changed", "DONE"]), playbook)).toEqual({
    ...{ done: 2, of: 4 },
  });
  expect(progressOf(run("END", ["look", "DONE"], ["changed", "SKIPPED"]), playbook)).toEqual({
    ...{ done: 1, of: 2 },
  });
});

it("before a question is answered, the longest of its ways is what is asked for", () => {
  const short = { text: "Is it ours?", yes: "look", no: "END" };
  const steps = [step("ours", { question: short }), step("look"), step("watch", { next: "look" })];
  expect(progressOf(run("ours"), { ...playbook, steps })).toEqual({ done: 0, of: 3 });
});

it("a playbook whose steps are all done counts as a target that is met", () => {
  const { targets } = scoreOf(played(answered, mitigated, resolved), { done: 4, of: 4 });
  expect(targets.at(-1)).toEqual({ target: "PLAYBOOK", state: "MET", done: 4, of: 4 });
});

it("the report tells score, story and what there was to find, and words of others format nothing", () => {
  const incident = { ...played(answered, mitigated, resolved), title: "p99 | *slow*" };
  const score = scoreOf(incident);
  const report = drillReport({
    ...{ incident, serviceName: "ranker", scenario: latency, score },
    entries: [
      { ...accuracyOpened, event: { ...accuracyOpened.event, drill: true } as IncidentEvent },
    ],
  });

  expect(report).toMatch(/^# Drill: Latency, on ranker\n/);
  expect(report).toContain("SEV2, LATENCY: p99 \\| \\*slow\\*");
  expect(report).toContain("| Mitigated | within 20 min | after 25 min | **missed** |");
  expect(report).toContain("UTC: Begun as a drill by ");
  expect(report).toContain("- Going back to the version before restores the latency");
});
