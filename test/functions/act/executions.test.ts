import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import type { RunningAction } from "../../../domain/playbooks/actions/actionRun.ts";
import { ssmAutomation } from "../../../functions/act/performers/ssmAutomation.ts";
import { stepFunctions } from "../../../functions/act/performers/stepFunctions.ts";
import { at } from "../../support/incidents.ts";
import { type Answer, type Receiver, startReceiver } from "../../support/receiver.ts";

const MACHINE = "arn:aws:states:eu-west-1:111122223333:stateMachine:tocsin-rollback";
const EXECUTION = "arn:aws:states:eu-west-1:111122223333:execution:tocsin-rollback:run_1-2";
const action: RunningAction = {
  ...{ id: "run_1-2", incidentId: "inc_1", number: 2, revision: 1, run: 1, state: "RUNNING" },
  ...{ playbook: { id: "pbk_drift", version: 1, name: "Drift" } },
  step: { key: "roll-back", title: "Roll back" },
  call: {
    ...({ label: "Roll back", kind: "STEP_FUNCTIONS", target: "rollback" } as const),
    ...{ resource: MACHINE, input: [{ name: "endpoint", value: "ranker" }], timeLimitSeconds: 60 },
  },
  ...{ automatic: false, needsApproval: false, requestedAt: at("10:00"), since: at("10:00") },
  requestedBy: { actor: "user:ada", name: "Ada" },
  deadline: { kind: "ACTION", generation: 1, dueAt: at("10:01") },
};

let aws: Receiver;
beforeAll(async () => {
  aws = await startReceiver();
  vi.stubEnv("AWS_ENDPOINT_URL", aws.url);
  vi.stubEnv("AWS_REGION", "eu-west-1");
  vi.stubEnv("AWS_ACCESS_KEY_ID", "AKID");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "secret");
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await aws.stop();
});
afterEach(() => vi.useRealTimers());

const says = (body: object): Answer => ({ status: 200, body: JSON.stringify(body) });
const refuses = (type: string, message: string, status = 400): Answer => ({
  ...{ status, body: JSON.stringify({ __type: `com.amazonaws#${type}`, message }) },
});
async function start(performer: typeof stepFunctions) {
  const prepared = await performer.prepare(action);
  return "kind" in prepared ? prepared : prepared();
}
const asked = () => {
  const last = aws.received.at(-1);
  if (!last) throw new Error("nothing was asked");
  const { headers, body } = last;
  return { target: headers["x-amz-target"], input: JSON.parse(body), headers };
};

test("a state machine is started under the action's name, in a signed call", async () => {
  vi.useFakeTimers({ now: Date.parse("2026-03-01T10:00:00Z"), toFake: ["Date"] });
  aws.plan(says({ executionArn: EXECUTION, startDate: 1 }));

  expect(await start(stepFunctions)).toEqual({ kind: "STARTED", reference: EXECUTION });
  expect(asked()).toMatchObject({
    target: "AWSStepFunctions.StartExecution",
    input: { stateMachineArn: MACHINE, name: "run_1-2", input: '{"endpoint":"ranker"}' },
    headers: {
      authorization: expect.stringMatching(
        /^AWS4-HMAC-SHA256 Credential=AKID\/20260301\/eu-west-1\/states\/aws4_request, SignedHeaders=content-type;host;x-amz-content-sha256;x-amz-date;x-amz-target, Signature=[0-9a-f]{64}$/,
      ),
    },
  });
});

test("an execution that is there already is the one that was begun before", async () => {
  aws.plan(refuses("ExecutionAlreadyExists", "It is there."));

  expect(await start(stepFunctions)).toEqual({ kind: "STARTED", reference: EXECUTION });
});

test("a state machine that is not there is the end of it, and a throttled call is not", async () => {
  aws.plan(
    refuses("StateMachineDoesNotExist", "There is no such machine."),
    refuses("ThrottlingException", "Slowly."),
  );

  expect(await start(stepFunctions)).toEqual({
    ...{ kind: "FINISHED", ending: "FAILED" },
    output: "StateMachineDoesNotExist: There is no such machine.",
  });
  await expect(start(stepFunctions)).rejects.toThrow("Slowly.");
});

test.each([
  [{ status: "RUNNING" }, undefined],
  [
    { status: "SUCCEEDED", output: '{"to":"v2.4"}' },
    { ending: "SUCCEEDED", output: '{"to":"v2.4"}' },
  ],
  [
    { status: "FAILED", error: "E", cause: "No config." },
    { ending: "FAILED", output: "FAILED: E: No config." },
  ],
  [
    { status: "ABORTED", error: null },
    { ending: "FAILED", output: "ABORTED" },
  ],
])("an execution that is %o is seen as such", async (description, seen) => {
  aws.plan(says(description));

  expect(await stepFunctions.look(EXECUTION)).toEqual(seen && { kind: "FINISHED", ...seen });
  expect(asked()).toMatchObject({ target: "AWSStepFunctions.DescribeExecution" });
});

test("a document is started with a token that is the action's own, each parameter a list", async () => {
  aws.plan(says({ AutomationExecutionId: "a-1" }), says({ AutomationExecutionId: "a-1" }));
  const first = await start(ssmAutomation);
  const { input: once } = asked();
  await start(ssmAutomation);

  expect(first).toEqual({ kind: "STARTED", reference: "a-1" });
  expect(asked()).toMatchObject({
    target: "AmazonSSM.StartAutomationExecution",
    input: {
      ...{ DocumentName: MACHINE, Parameters: { endpoint: ["ranker"] } },
      ClientToken: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
    },
  });
  expect(asked().input.ClientToken).toBe(once.ClientToken);
});

test.each([
  [{ AutomationExecutionStatus: "Waiting" }, undefined],
  [
    { AutomationExecutionStatus: "Success", Outputs: { "undo.Version": ["v2.4"] } },
    { ending: "SUCCEEDED", output: "undo.Version: v2.4" },
  ],
  [
    { AutomationExecutionStatus: "Failed", FailureMessage: "Step 2." },
    { ending: "FAILED", output: "Failed: Step 2." },
  ],
])("an Automation that is %o is seen as such", async (execution, seen) => {
  aws.plan(says({ AutomationExecution: execution }));

  expect(await ssmAutomation.look("a-1")).toEqual(seen && { kind: "FINISHED", ...seen });
});
