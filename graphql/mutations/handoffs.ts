import { invalidInput } from "../errors.ts";
import type { MutationResolvers } from "../generated/types.ts";
import { actOnSchedule, type ScheduleAnswer } from "./actOnSchedule.ts";

const reportPayload = ({ board, userErrors }: ScheduleAnswer) => ({
  handoffReport: board?.handoff?.report,
  userErrors,
});

const issuesPayload = ({ board, userErrors }: ScheduleAnswer) => ({
  knownIssues: board?.handoff?.knownIssues,
  userErrors,
});

/** What goes from one person on call to the next. */
export const handoffs: MutationResolvers = {
  completeHandoffReport: async (_, { input }, context) => {
    const { scheduleId, id: reportId, notes, upcoming } = input;
    return reportPayload(
      await actOnSchedule(context, {
        ...{ mutation: "completeHandoffReport", scheduleId, input, resultId: reportId },
        command: (said) => ({
          ...{ type: "CompleteHandoffReport", ...said, reportId },
          ...(typeof notes === "string" && { notes }),
          ...(typeof upcoming === "string" && { upcoming }),
        }),
      }),
    );
  },
  acceptHandoffReport: async (_, { input }, context) => {
    const { scheduleId, id: reportId, note } = input;
    return reportPayload(
      await actOnSchedule(context, {
        ...{ mutation: "acceptHandoffReport", scheduleId, input, resultId: reportId },
        command: (said) => {
          const userId = input.userId ?? said.personId;
          if (userId === undefined)
            return invalidInput("Your token belongs to no user here: say who it is for.", "userId");
          return {
            ...{ type: "AcceptHandoffReport", ...said, reportId, userId },
            ...(typeof note === "string" && { note }),
          };
        },
      }),
    );
  },
  addKnownIssue: async (_, { input }, context) => {
    const { scheduleId, title, workaround, link } = input;
    const issueId = context.ports.ids.next("kis");
    return issuesPayload(
      await actOnSchedule(context, {
        ...{ mutation: "addKnownIssue", scheduleId, input, resultId: issueId },
        command: (said) => ({
          ...{ type: "AddKnownIssue", ...said, issueId, title },
          ...(typeof workaround === "string" && { workaround }),
          ...(typeof link === "string" && { link }),
        }),
      }),
    );
  },
  removeKnownIssue: async (_, { input }, context) => {
    const { scheduleId, id: issueId } = input;
    return issuesPayload(
      await actOnSchedule(context, {
        ...{ mutation: "removeKnownIssue", scheduleId, input, resultId: issueId },
        command: (said) => ({ type: "RemoveKnownIssue", ...said, issueId }),
      }),
    );
  },
};
