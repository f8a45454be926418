import { SECOND } from "../../domain/time.ts";
import { invalidInput } from "../errors.ts";
import type { MutationResolvers, SnoozeIncidentInput } from "../generated/types.ts";
import { act } from "./act.ts";
import { noteOf } from "./noteOf.ts";

/** What a person does to the escalation of an incident. */
export const escalation: MutationResolvers = {
  takeOverIncident: (_, { input }, context) =>
    act(context, {
      mutation: "takeOverIncident",
      input,
      asksWho: true,
      command: (said, by) => ({ type: "TakeOver", ...said, ...(by && { by }), ...noteOf(input) }),
    }),
  escalateIncident: (_, { input }, context) =>
    act(context, {
      mutation: "escalateIncident",
      input,
      command: (said) => ({ type: "Escalate", ...said, ...noteOf(input) }),
    }),
  snoozeIncident: (_, { input }, context) =>
    act(context, {
      mutation: "snoozeIncident",
      input,
      command: (said) => {
        const until = endOf(input, said.now);
        return typeof until === "number"
          ? { type: "Snooze", ...said, until, ...noteOf(input) }
          : until;
      },
    }),
  unsnoozeIncident: (_, { input }, context) =>
    act(context, {
      mutation: "unsnoozeIncident",
      input,
      command: (said) => ({ type: "Unsnooze", ...said, ...noteOf(input) }),
    }),
};

function endOf({ until, forSeconds }: SnoozeIncidentInput, now: number) {
  if (typeof until === "number" && typeof forSeconds !== "number") return until;
  if (typeof forSeconds === "number" && typeof until !== "number")
    return Math.round(now + forSeconds * SECOND);
  return invalidInput("A snooze has either `until` or `forSeconds`.", "until");
}
