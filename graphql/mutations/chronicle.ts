import type { PinEntry } from "../../domain/chronicle/commands.ts";
import { presentWords } from "../../domain/chronicle/words.ts";
import { entryId } from "../../domain/events.ts";
import type { GraphQLContext } from "../context.ts";
import type { MutationResolvers, PinTimelineEventInput } from "../generated/types.ts";
import { act } from "./act.ts";

/** What people write on the timeline, and say of what stands there. */
export const chronicle: MutationResolvers = {
  addIncidentDecision: (_, { input }, context) =>
    act(context, {
      ...{ mutation: "addIncidentDecision", input },
      command: (said) => ({ type: "RecordDecision", ...said, text: input.text }),
    }),
  addIncidentLink: (_, { input }, context) =>
    act(context, {
      ...{ mutation: "addIncidentLink", input },
      command: (said) => ({ type: "AddLink", ...said, href: input.href, text: input.text }),
    }),
  pinTimelineEvent: (_, { input }, context) => pin(context, "PinEntry", input),
  unpinTimelineEvent: (_, { input }, context) => pin(context, "UnpinEntry", input),
  correctTimelineEvent: async (_, { input }, context) => {
    const { entry, entries } = await entryOf(context, input);
    return act(context, {
      ...{ mutation: "correctTimelineEvent", input },
      command: (said) => ({
        ...{ type: "CorrectEntry", ...said, entry, text: input.text },
        present: entry && presentWords(entries, entry),
        ...(input.reason && { reason: input.reason }),
      }),
    });
  },
};

async function pin(
  context: GraphQLContext,
  type: PinEntry["type"] | "UnpinEntry",
  input: PinTimelineEventInput,
) {
  const { entry } = await entryOf(context, input);
  return act(context, {
    ...{ mutation: type === "PinEntry" ? "pinTimelineEvent" : "unpinTimelineEvent", input },
    command: (said) => ({ type, ...said, entry }),
  });
}

/** The entry that an input names, and all others; word of a delivery is none. */
async function entryOf({ loaders }: GraphQLContext, { id, eventId }: PinTimelineEventInput) {
  const entries = (await loaders.record.load(id))?.entries ?? [];
  const own = entries.filter(({ event }) => event.type !== "DeliverySettled");
  return { entries, entry: own.find((one) => entryId(one) === eventId) };
}
