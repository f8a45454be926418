import { expect, test } from "vitest";
import { decide } from "../../../domain/decide.ts";
import type { Facts } from "../../../domain/decision.ts";
import type { ActionRun, WaitingAction } from "../../../domain/playbooks/actions/actionRun.ts";
import { actionIdOf, placeOfAction } from "../../../domain/playbooks/actions/actionRun.ts";
import { filledIn } from "../../../domain/playbooks/actions/fillIn.ts";
import { flawsOfAction } from "../../../domain/playbooks/actions/validateAction.ts";
import { at, command, incidentIn } from "../../support/incidents.ts";

const waiting: WaitingAction = {
  ...{ id: "run_1-1", incidentId: "inc_1", number: 1, revision: 1, run: 1, state: "REQUESTED" },
  ...{ playbook: { id: "pbk_drift", version: 1, name: "Drift" } },
  step: { key: "roll-back", title: "Roll back" },
  call: {
    ...({ label: "Roll back", kind: "HTTP", target: "rollback" } as const),
    ...{ input: [], timeLimitSeconds: 60 },
  },
  ...{ automatic: false, needsApproval: true, requestedAt: at("10:00") },
  requestedBy: { actor: "user:ada", name: "Ada", userId: "usr_ada" },
  deadline: { kind: "ACTION", generation: 1, dueAt: at("10:15") },
};
const given = (...actions: ActionRun[]): Facts => ({ actions });
const approve = (actor: string, by?: { id: string; name: string }) => ({
  ...command("ApproveAction", "10:05", { actionId: "run_1-1", ...(by && { by }) }),
  actor,
});

test("a person with two ways to sign in is not two people", () => {
  const decision = decide(
    incidentIn("INVESTIGATING"),
    approve("user:ada@home", { id: "usr_ada", name: "Ada" }),
    given(waiting),
  );
  expect(decision).toMatchObject({
    kind: "rejected",
    message: "Somebody else has to agree than who has asked.",
  });
});

test("an incident that is resolved meanwhile has nothing carried out", () => {
  const decision = decide(incidentIn("RESOLVED"), approve("user:grace"), given(waiting));
  expect(decision).toMatchObject({ kind: "rejected", code: "ILLEGAL_TRANSITION" });
});

test("a yes that comes after its time is none, though nothing has noted yet that it lapsed", () => {
  const late = { ...approve("user:grace"), now: at("10:15") };
  expect(decide(incidentIn("INVESTIGATING"), late, given(waiting))).toMatchObject({
    ...{ kind: "rejected", code: "ILLEGAL_TRANSITION" },
    message: "It was to be approved before 2026-03-01 10:15:00 UTC; ask for it anew.",
  });
});

test("its time limit begins with the approval, not with the asking", () => {
  const decision = decide(incidentIn("INVESTIGATING"), approve("user:grace"), given(waiting));
  expect(decision).toMatchObject({
    kind: "accepted",
    action: { after: { state: "RUNNING", deadline: { generation: 2, dueAt: at("10:06") } } },
  });
});

test.each(["run_1-1", "run_01k5abc-12"])("%s leads to its incident and back", (id) => {
  const place = placeOfAction(id);
  expect(place && actionIdOf(place.incidentId, place.number)).toBe(id);
});

test.each(["inc_1", "run_1", "run_1-0", "run_1-1-1", "run_A#1-1"])("%s is no action", (id) => {
  expect(placeOfAction(id)).toBeUndefined();
});

const source = {
  ...({ id: "inc_1", serviceId: "svc", severity: "SEV1", category: "DRIFT" } as const),
  serviceName: "fraud scoring",
};
const fill = (value: string, labels: Record<string, string>) =>
  filledIn([{ name: "x", value }], { ...source, labels });

test.each(["$(reboot)", "a; b", "-rf", "`id`", "a\nb", '"', "x".repeat(257), ""])(
  "the label %j is not put into an action",
  (endpoint) => {
    expect(fill("{endpoint}", { endpoint })).toMatchObject({ kind: "MISSING" });
  },
);

test("an input that labels would blow up is not put into an action", () => {
  expect(fill("{endpoint}".repeat(100), { endpoint: "x".repeat(256) })).toEqual({
    kind: "MISSING",
    message: 'The value of "x" would have 25600 characters; 4000 are allowed.',
  });
});

test("placeholders are the incident's own words and its labels", () => {
  expect(fill("{@serviceName}/{endpoint}@{@severity}", { endpoint: "ranker-v2.5" })).toEqual({
    kind: "FILLED",
    input: [{ name: "x", value: "fraud scoring/ranker-v2.5@SEV1" }],
  });
});

test("an action says where it is wrong", () => {
  const action = {
    ...({ label: "", kind: "HTTP", target: "Not A Name", timeLimitSeconds: 1 } as const),
    input: [
      { name: "x", value: "{@nothing}" },
      { name: "x", value: "{" },
    ],
    automatic: { categories: [], severities: [] },
  };
  expect(flawsOfAction(action, "action").map(({ path }) => path.join("."))).toEqual([
    ...["action.label", "action.target", "action.input.0.value", "action.input.1.name"],
    ...["action.input.1.value", "action.timeLimitSeconds"],
    ...["action.automatic.categories", "action.automatic.severities"],
  ]);
});
