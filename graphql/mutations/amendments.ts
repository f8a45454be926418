import { MARKS, type Mark } from "../../domain/commands.ts";
import type { Instant } from "../../domain/time.ts";
import { invalidInput } from "../errors.ts";
import type { CorrectTimesInput, MutationResolvers } from "../generated/types.ts";
import { act } from "./act.ts";
import { severityIn } from "./severityIn.ts";

const reasonOf = ({ reason }: { readonly reason?: string | null | undefined }) =>
  reason ? { reason } : {};

/** The commands that change what is known of an incident and leave it where it is. */
export const amendments: MutationResolvers = {
  changeIncidentSeverity: (_, { input }, context) =>
    act(context, {
      mutation: "changeIncidentSeverity",
      input,
      command: (said) => {
        const severity = severityIn(input.severity);
        if (typeof severity !== "string") return severity;
        return { type: "ChangeSeverity", ...said, severity, ...reasonOf(input) };
      },
    }),
  changeIncidentCategory: (_, { input }, context) =>
    act(context, {
      mutation: "changeIncidentCategory",
      input,
      command: (said) => ({
        type: "ChangeCategory",
        ...said,
        category: input.category,
        ...reasonOf(input),
      }),
    }),
  addIncidentNote: (_, { input }, context) =>
    act(context, {
      mutation: "addIncidentNote",
      input,
      command: (said) => ({ type: "AddNote", ...said, text: input.text }),
    }),
  correctIncidentTimes: (_, { input }, context) =>
    act(context, {
      mutation: "correctIncidentTimes",
      input,
      command: (said) =>
        input.reason.trim() === ""
          ? invalidInput("A correction needs a reason.", "reason")
          : { type: "CorrectTimes", ...said, marks: marksOf(input), reason: input.reason },
    }),
};

function marksOf(input: CorrectTimesInput): Readonly<Partial<Record<Mark, Instant>>> {
  const marks: Partial<Record<Mark, Instant>> = {};
  for (const mark of MARKS) {
    const at = input[mark];
    if (typeof at === "number") marks[mark] = at;
  }
  return marks;
}
