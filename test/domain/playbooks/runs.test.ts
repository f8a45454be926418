import { expect, test } from "vitest";
import { decide } from "../../../domain/decide.ts";
import type { Facts } from "../../../domain/decision.ts";
import type { Incident } from "../../../domain/incident.ts";
import { cardOf } from "../../../domain/playbooks/cardOf.ts";
import type { Playbook } from "../../../domain/playbooks/playbook.ts";
import type { PlaybookRun } from "../../../domain/playbooks/playbookRun.ts";
import { isStepOverdue } from "../../../domain/playbooks/playbookRun.ts";
import { summaryOf } from "../../../domain/summary.ts";
import { at, command, facts } from "../../support/incidents.ts";

const drift: Playbook = {
  ...{ id: "pbk_drift", version: 1, name: "Drift", summary: "Inputs moved." },
  ...{ categories: ["DRIFT"], serviceIds: [], labels: [] },
  steps: [
    {
      ...{ key: "change", phase: "DIAGNOSE", title: "Was there a recent change?" },
      ...{ instruction: "Look.", expectedMinutes: 5 },
      question: { text: "Did a release come before it?", yes: "undo", no: "watch" },
    },
    { key: "undo", phase: "MITIGATE", title: "Roll back", instruction: "Do.", next: "watch" },
    { key: "watch", phase: "RECOVER", title: "Watch", instruction: "Wait." },
  ],
};
const latency: Playbook = { ...drift, id: "pbk_latency", name: "Latency", categories: ["LATENCY"] };
const given: Facts = { ...facts, playbooks: [cardOf(drift), cardOf(latency)] };

interface State {
  readonly incident: Incident;
  readonly run: PlaybookRun;
  readonly said: readonly string[];
}
function done(before: State | undefined, ...[next]: [Parameters<typeof decide>[1]]): State {
  const known = before ? { ...given, run: before.run } : given;
  const decision = decide(before?.incident, next, known);
  if (decision.kind !== "accepted") throw new Error(JSON.stringify(decision));
  const run = decision.run?.after ?? before?.run;
  if (!run) throw new Error("no run");
  return { incident: decision.incident, run, said: decision.entries.map(summaryOf) };
}
const declared = () =>
  done(
    undefined,
    command("Declare", "10:00", {
      ...{ incidentId: "inc_1", title: "Inputs moved", category: "DRIFT" },
      ...({ severity: "SEV2", drill: false } as const),
    }),
  );
const step = (key: string, time: string, rest: { answer?: "YES" | "NO"; note?: string } = {}) =>
  command("TakePlaybookStep", time, { playbook: drift, key, outcome: "DONE", ...rest });

test("an incident that opens has the playbook of its category, at its first step", () => {
  const { incident, run } = declared();
  expect(incident.playbook).toMatchObject({ id: "pbk_drift", version: 1, run: 1, isBegun: false });
  expect(run).toMatchObject({ current: "change", currentSince: at("10:00"), taken: [] });
});

test("the answer to a question chooses the way, and the timeline says so", () => {
  const yes = done(declared(), step("change", "10:04", { answer: "YES" }));
  const no = done(declared(), step("change", "10:04", { answer: "NO" }));
  expect(yes.run).toMatchObject({ current: "undo", currentSince: at("10:04") });
  expect(no.run.current).toBe("watch");
  expect(yes.said).toEqual([
    'ada did "Was there a recent change?". Did a release come before it? Yes. Next: "Roll back".',
  ]);
});

test("a step may be taken out of turn, and what follows it is next", () => {
  const { run } = done(declared(), step("undo", "10:04"));
  expect(run).toMatchObject({ current: "watch", taken: [{ key: "undo", at: at("10:04") }] });
});

test("the run keeps the beginning of a long note, the timeline all of it", () => {
  const note = "pasted ".repeat(1_000);
  const { run, said } = done(declared(), step("undo", "10:04", { note }));
  expect(run.taken[0]?.note).toBe(note.slice(0, 500));
  expect(said[0]).toContain(note);
});

test("the last step ends the run", () => {
  const { run, said } = done(declared(), step("watch", "10:30", { note: "Quiet." }));
  expect(run.current).toBe("END");
  expect(said).toEqual(['ada did "Watch". That was the last step. Quiet.']);
});

test("a question needs its answer, and a step without one takes none", () => {
  const { incident, run } = declared();
  const refusal = (next: Parameters<typeof decide>[1]) => decide(incident, next, { ...given, run });
  expect(refusal(step("change", "10:04"))).toMatchObject({ kind: "rejected", field: "answer" });
  expect(refusal(step("undo", "10:04", { answer: "YES" }))).toMatchObject({ field: "answer" });
  expect(refusal(step("gone", "10:04"))).toMatchObject({ code: "NOT_FOUND", field: "key" });
});

test("another category brings its playbook as long as no step was taken", () => {
  const toLatency = command("ChangeCategory", "10:10", { category: "LATENCY" });
  const fresh = done(declared(), toLatency);
  const begun = done(done(declared(), step("undo", "10:04")), toLatency);
  expect(fresh.incident.playbook).toMatchObject({ id: "pbk_latency", run: 2 });
  expect(begun.incident.playbook).toMatchObject({ id: "pbk_drift", run: 1 });
});

test("a playbook that a person attaches puts the run before on record", () => {
  const begun = done(declared(), step("undo", "10:04"));
  const attach = command("AttachPlaybook", "10:10", { card: cardOf(latency) });
  const decision = decide(begun.incident, attach, { ...given, run: begun.run });
  expect(decision).toMatchObject({
    kind: "accepted",
    run: {
      before: { number: 1, taken: [{ key: "undo" }] },
      after: { number: 2, playbook: { id: "pbk_latency" }, taken: [] },
    },
  });
});

test("a step is overdue once it takes longer than expected, and the end never is", () => {
  const { run } = declared();
  expect(isStepOverdue(run, 5, at("10:05"))).toBe(false);
  expect(isStepOverdue(run, 5, at("10:06"))).toBe(true);
  expect(isStepOverdue({ ...run, current: "END" }, 5, at("12:00"))).toBe(false);
});
