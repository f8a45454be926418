import { draftFor } from "../../app/postmortems/draftFor.ts";
import type { Command, Said } from "../../domain/commands.ts";
import type { Participant } from "../../domain/postmortems/postmortem.ts";
import { validatePostmortem } from "../../domain/postmortems/validatePostmortem.ts";
import { hasLeft, type Person } from "../../domain/user.ts";
import type { GraphQLContext } from "../context.ts";
import { invalidInput } from "../errors.ts";
import type { MutationResolvers, UserError } from "../generated/types.ts";
import { isPlausibleId } from "../loaders.ts";
import { textChanges } from "../postmortemText.ts";
import { act } from "./act.ts";
import { noteOf } from "./noteOf.ts";

interface OfPostmortem {
  readonly id: string;
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}
interface Written<Input extends OfPostmortem> {
  readonly mutation: string;
  readonly input: Input;
  readonly asksWho?: boolean;
  command(said: Said & { expectedPostmortem?: number }, by?: Person): Command | UserError;
}

/** One command on the postmortem of an incident; the version that is expected is the postmortem's own. */
async function write<Input extends OfPostmortem>(
  context: GraphQLContext,
  { input: { expectedVersion, ...input }, mutation, asksWho, command }: Written<Input>,
) {
  const seen = typeof expectedVersion === "number" ? { expectedPostmortem: expectedVersion } : {};
  const answer = await act(context, {
    ...{ mutation, input, asksWho: asksWho ?? false },
    command: (said, by) => command({ ...said, ...seen }, by),
  });
  const postmortem = answer.incident && (await context.ports.postmortems.postmortem(input.id));
  return { ...answer, postmortem };
}

/** What is learnt from an incident, and how it comes to be published. */
export const postmortems: MutationResolvers = {
  draftPostmortem: async (_, { input }, context) => {
    const draft = await draftFor(context.ports, input.id);
    return write(context, {
      ...{ mutation: "draftPostmortem", input },
      command: (said) => ({ type: "DraftPostmortem", ...said, draft }),
    });
  },
  editPostmortem: async (_, { input }, context) => {
    const changes = textChanges(input);
    const [flaw] = validatePostmortem(changes);
    const author = input.authorId
      ? await participant(context, input.authorId, "authorId")
      : undefined;
    return write(context, {
      ...{ mutation: "editPostmortem", input },
      command: (said) => {
        if (flaw) return invalidAt(flaw.message, flaw.path);
        if (author && "code" in author) return author;
        const by = author && { author };
        return { type: "RevisePostmortem", ...said, changes, ...by, ...noteOf(input) };
      },
    });
  },
  submitPostmortem: async (_, { input }, context) => {
    const ids = [...new Set(input.reviewerIds ?? [])];
    const found = await Promise.all(ids.map((id) => participant(context, id, "reviewerIds")));
    const reviewers = found.flatMap((one) => ("code" in one ? [] : [one]));
    const refusal = found.find((one) => "code" in one);
    return write(context, {
      ...{ mutation: "submitPostmortem", input },
      command: (said) =>
        refusal ?? {
          ...{ type: "SubmitPostmortem", ...said, ...noteOf(input) },
          ...(input.reviewerIds && { reviewers }),
        },
    });
  },
  approvePostmortem: async (_, { input }, context) => {
    const { userId } = input;
    const who = userId ? await context.loaders.user.load(userId) : await context.person();
    return write(context, {
      ...{ mutation: "approvePostmortem", input, asksWho: true },
      command: (said, by) =>
        who && hasLeft(who, said.now)
          ? { code: "FORBIDDEN", message: `${who.name} has left and approves nothing any more.` }
          : { type: "ApprovePostmortem", ...said, ...(by && { by }), ...noteOf(input) },
    });
  },
  publishPostmortem: async (_, { input }, context) => {
    const actionItems = isPlausibleId(input.id)
      ? await context.ports.actionItems.actionItemsOf(input.id)
      : [];
    return write(context, {
      ...{ mutation: "publishPostmortem", input },
      command: (said) => ({ type: "PublishPostmortem", ...said, actionItems, ...noteOf(input) }),
    });
  },
};

/** Somebody who is there, else why they take no part. */
async function participant(
  { loaders, ports }: GraphQLContext,
  id: string,
  field: string,
): Promise<Participant | UserError> {
  const user = await loaders.user.load(id);
  if (!user) return { ...invalidInput(`There is no user ${id}.`, field), code: "NOT_FOUND" };
  if (hasLeft(user, ports.clock.now())) return invalidInput(`${user.name} has left.`, field);
  return { name: user.name, userId: user.id };
}

const invalidAt = (message: string, path: readonly string[]): UserError => ({
  ...{ code: "INVALID", message, path: ["input", ...path] },
});
