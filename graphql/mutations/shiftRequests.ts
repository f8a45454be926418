import type { GraphQLContext } from "../context.ts";
import { invalidInput } from "../errors.ts";
import type {
  AnswerShiftRequestInput,
  MutationResolvers,
  RequestCoverInput,
  RequestSwapInput,
} from "../generated/types.ts";
import { actOnSchedule, type ScheduleAnswer } from "./actOnSchedule.ts";

const payload = ({ board, resultId, userErrors }: ScheduleAnswer) => ({
  schedule: board?.schedule,
  shiftRequest: board?.requests.find(({ id }) => id === resultId),
  userErrors,
});

/** Shifts that change hands. */
export const shiftRequests: MutationResolvers = {
  requestCover: (_, { input }, context) => ask(context, "requestCover", input),
  requestSwap: (_, { input }, context) => ask(context, "requestSwap", input),
  acceptShiftRequest: (_, { input }, context) => answer(context, "acceptShiftRequest", input),
  declineShiftRequest: (_, { input }, context) => answer(context, "declineShiftRequest", input),
  assignShiftRequest: async (_, { input }, context) => {
    const { scheduleId, id: requestId, userId } = input;
    return payload(
      await actOnSchedule(context, {
        ...{ mutation: "assignShiftRequest", scheduleId, input, resultId: requestId },
        command: (said) => ({ type: "AssignShift", ...said, requestId, userId }),
      }),
    );
  },
  cancelShiftRequest: async (_, { input }, context) => {
    const { scheduleId, id: requestId } = input;
    return payload(
      await actOnSchedule(context, {
        ...{ mutation: "cancelShiftRequest", scheduleId, input, resultId: requestId },
        command: (said) => ({ type: "CancelShiftRequest", ...said, requestId }),
      }),
    );
  },
};

async function ask(
  context: GraphQLContext,
  mutation: string,
  input: RequestCoverInput | RequestSwapInput,
) {
  const { scheduleId, shift, askedId, note } = input;
  const inReturn = "inReturn" in input ? input.inReturn : undefined;
  const requestId = context.ports.ids.next("req");
  return payload(
    await actOnSchedule(context, {
      ...{ mutation, scheduleId, input, resultId: requestId },
      command: (said) => {
        const requesterId = input.requesterId ?? said.personId;
        if (requesterId === undefined) return nobody("requesterId");
        return {
          ...{ type: "AskForCover", ...said, requestId, requesterId, shift },
          ...(typeof askedId === "string" && { askedId }),
          ...(inReturn && { inReturn }),
          ...(note && { note }),
        };
      },
    }),
  );
}

async function answer(
  context: GraphQLContext,
  mutation: "acceptShiftRequest" | "declineShiftRequest",
  input: AnswerShiftRequestInput,
) {
  const { scheduleId, id: requestId } = input;
  const accept = mutation === "acceptShiftRequest";
  return payload(
    await actOnSchedule(context, {
      ...{ mutation, scheduleId, input, resultId: requestId },
      command: (said) => {
        const userId = input.userId ?? said.personId;
        if (userId === undefined) return nobody("userId");
        return { type: "AnswerShiftRequest", ...said, requestId, userId, accept };
      },
    }),
  );
}

const nobody = (field: string) =>
  invalidInput("Your token belongs to no user here: say who it is for.", field);
