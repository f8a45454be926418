import * as z from "zod";
import { AwsFault, callAwsApi } from "../../../adapters/awsApi.ts";
import type { Performer } from "../../../app/actions/ports.ts";
import { failed, finalOf, shortened } from "./finished.ts";

const API = { service: "states", target: "AWSStepFunctions", jsonVersion: "1.0" } as const;
const started = z.object({ executionArn: z.string() });
const described = z.object({
  status: z.string(),
  output: z.string().nullish(),
  error: z.string().nullish(),
  cause: z.string().nullish(),
});

/** An execution of a state machine, named after the action: the same name begins nothing a second time. */
export const stepFunctions: Performer = {
  isRepeatable: true,
  prepare:
    async ({ id, call }) =>
    async () => {
      const stateMachineArn = call.resource ?? "";
      const given = Object.fromEntries(call.input.map(({ name, value }) => [name, value]));
      const input = { stateMachineArn, name: id, input: JSON.stringify(given) };
      try {
        const answer = await callAwsApi(API, {
          operation: "StartExecution",
          input,
          answer: started,
        });
        return { kind: "STARTED", reference: answer.executionArn };
      } catch (error) {
        if (error instanceof AwsFault && error.name === "ExecutionAlreadyExists")
          return { kind: "STARTED", reference: executionArn(stateMachineArn, id) };
        return finalOf(error);
      }
    },
  look: async (executionArn) => {
    const input = { executionArn };
    const operation = "DescribeExecution";
    const { status, output, error, cause } = await callAwsApi(API, {
      ...{ operation, input, answer: described },
    });
    if (status === "RUNNING" || status === "PENDING_REDRIVE") return undefined;
    if (status === "SUCCEEDED")
      return { kind: "FINISHED", ending: "SUCCEEDED", output: shortened(output ?? "") };
    return failed([status, error, cause].filter(Boolean).join(": "));
  },
};

const executionArn = (stateMachineArn: string, name: string): string =>
  `${stateMachineArn.replace(":stateMachine:", ":execution:")}:${name}`;
