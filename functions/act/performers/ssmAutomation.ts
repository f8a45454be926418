import { createHash } from "node:crypto";
import * as z from "zod";
import { callAwsApi } from "../../../adapters/awsApi.ts";
import type { Performer } from "../../../app/actions/ports.ts";
import { failed, finalOf, shortened } from "./finished.ts";

const API = { service: "ssm", target: "AmazonSSM", jsonVersion: "1.1" } as const;
const started = z.object({ AutomationExecutionId: z.string() });
const described = z.object({
  AutomationExecution: z.object({
    AutomationExecutionStatus: z.string(),
    FailureMessage: z.string().nullish(),
    Outputs: z.record(z.string(), z.array(z.string())).nullish(),
  }),
});
const SUCCESSES = ["Success", "CompletedWithSuccess"];
const FAILURES = [
  ...["Failed", "TimedOut", "Cancelled", "CompletedWithFailure", "Rejected"],
  ...["ChangeCalendarOverrideRejected", "Exited"],
];

/** An execution of an Automation document, with a token that is the action's own. Each parameter has one value. */
export const ssmAutomation: Performer = {
  isRepeatable: true,
  prepare:
    async ({ id, call }) =>
    async () => {
      const input = {
        DocumentName: call.resource ?? "",
        ClientToken: tokenOf(id),
        Parameters: Object.fromEntries(call.input.map(({ name, value }) => [name, [value]])),
      };
      try {
        const operation = "StartAutomationExecution";
        const answer = await callAwsApi(API, { operation, input, answer: started });
        return { kind: "STARTED", reference: answer.AutomationExecutionId };
      } catch (error) {
        return finalOf(error);
      }
    },
  look: async (AutomationExecutionId) => {
    const { AutomationExecution: execution } = await callAwsApi(API, {
      operation: "GetAutomationExecution",
      ...{ input: { AutomationExecutionId }, answer: described },
    });
    const { AutomationExecutionStatus: status, FailureMessage, Outputs } = execution;
    if (SUCCESSES.includes(status))
      return { kind: "FINISHED", ending: "SUCCEEDED", output: shortened(outputsOf(Outputs)) };
    if (!FAILURES.includes(status)) return undefined;
    return failed([status, FailureMessage].filter(Boolean).join(": "));
  },
};

/** The form of a UUID, made of the action's id. */
function tokenOf(id: string): string {
  const hex = createHash("sha256").update(id).digest("hex");
  const cuts = [0, 8, 12, 16, 20, 32];
  return cuts
    .slice(1)
    .map((end, index) => hex.slice(cuts[index], end))
    .join("-");
}

const outputsOf = (outputs: Readonly<Record<string, readonly string[]>> | null | undefined) =>
  Object.entries(outputs ?? {})
    .map(([name, values]) => `${name}: ${values.join(", ")}`)
    .join("; ");
