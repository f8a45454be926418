import type { GraphQLContext } from "../context.ts";
import type { AdvanceIncidentInput, MutationResolvers } from "../generated/types.ts";
import { type Action, act, type IncidentAnswer } from "./act.ts";
import { noteOf } from "./noteOf.ts";

/** The commands that move an incident along its lifecycle. */
export const moves: MutationResolvers = {
  acknowledgeIncident: (_, { input }, context) =>
    act(context, {
      mutation: "acknowledgeIncident",
      input,
      asksWho: true,
      command: (said, by) => ({
        type: "Acknowledge",
        ...said,
        ...(by && { by }),
        ...noteOf(input),
      }),
    }),
  advanceIncident: (_, { input }, context) => advance(context, input),
  resolveIncident: (_, { input }, context) =>
    act(context, {
      mutation: "resolveIncident",
      input,
      command: (said) => ({
        type: "Resolve",
        ...said,
        falseAlarm: input.falseAlarm ?? false,
        ...(input.rootCause && { rootCause: input.rootCause }),
        ...noteOf(input),
      }),
    }),
  reopenIncident: (_, { input }, context) =>
    act(context, {
      mutation: "reopenIncident",
      input,
      command: (said) => ({ type: "Reopen", ...said, ...noteOf(input) }),
    }),
  closeIncident: (_, { input }, context) =>
    act(context, {
      mutation: "closeIncident",
      input,
      command: (said) => ({ type: "Close", ...said, ...noteOf(input) }),
    }),
  mergeIncident: (_, { input }, context) =>
    act(context, {
      mutation: "mergeIncident",
      input,
      command: (said) => ({ type: "Merge", ...said, into: input.intoId, ...noteOf(input) }),
    }),
};

async function advance(
  context: GraphQLContext,
  input: AdvanceIncidentInput,
): Promise<IncidentAnswer> {
  const action = (command: Action<AdvanceIncidentInput>["command"]) =>
    act(context, { mutation: "advanceIncident", input, asksWho: true, command });
  const note = noteOf(input);
  switch (input.status) {
    case "TRIGGERED":
    case "INVESTIGATING":
    case "IDENTIFIED":
    case "MONITORING": {
      const { status: to } = input;
      return action((said, by) => ({ type: "Advance", to, ...said, ...(by && { by }), ...note }));
    }
    case "RESOLVED":
      return action((said) => ({ type: "Resolve", falseAlarm: false, ...said, ...note }));
    case "CLOSED":
      return action((said) => ({ type: "Close", ...said, ...note }));
    default:
      return input.status satisfies never;
  }
}
