import { actionClaimItem } from "../../../adapters/dynamodb/items/actionClaim.ts";
import { actionRunItem } from "../../../adapters/dynamodb/items/actionRun.ts";
import { keys } from "../../../adapters/dynamodb/keys.ts";
import type { ActionRun } from "../../../domain/playbooks/actions/actionRun.ts";
import { at } from "../incidents.ts";
import { coded, type Sample } from "./sample.ts";

const asked = {
  ...{ id: "run_1-1", incidentId: "inc_1", number: 1, revision: 2, run: 1 },
  ...{ playbook: { id: "pbk_drift", version: 2, name: "Drift" } },
  step: { key: "undo", title: "Undo" },
  call: {
    ...({ label: "Roll back", kind: "STEP_FUNCTIONS", target: "endpoint-rollback" } as const),
    resource: "arn:aws:states:eu-west-1:111122223333:stateMachine:tocsin-rollback",
    ...{ input: [{ name: "endpoint", value: "ranker" }], timeLimitSeconds: 600 },
  },
  ...{ automatic: false, needsApproval: true },
  requestedBy: { actor: "user:ada", name: "Ada", userId: "usr_ada" },
  requestedAt: at("10:00"),
};
const deadline = { kind: "ACTION", generation: 1, dueAt: at("10:15") } as const;
const approved = {
  ...asked,
  ...{ approvedBy: { actor: "user:grace", name: "Grace" }, approvedAt: at("10:05") },
  ...{ since: at("10:05"), reference: "arn:aws:states:…:execution:tocsin-rollback:run_1-1" },
};
const runs: readonly ActionRun[] = [
  { ...asked, state: "REQUESTED", deadline },
  { ...approved, state: "RUNNING", deadline },
  { ...approved, state: "FAILED", endedAt: at("10:06"), output: "No such endpoint." },
];

export const actionSamples: readonly Sample[] = [
  ...runs.map((run) => coded("actionRun", actionRunItem, [run, { ...keys.action("inc_1", 1) }])),
  coded("actionClaim", actionClaimItem, [
    { until: at("10:01") },
    { ...keys.actionClaim("run_1-1") },
  ]),
];
