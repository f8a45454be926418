import type { Said } from "../../domain/commands.ts";
import type { AssignRole } from "../../domain/roles/commands.ts";
import type { IncidentRole } from "../../domain/roles/role.ts";
import { hasLeft, type Person } from "../../domain/user.ts";
import type { GraphQLContext } from "../context.ts";
import { invalidInput } from "../errors.ts";
import type { MutationResolvers, UserError } from "../generated/types.ts";
import { act, type IncidentAnswer } from "./act.ts";
import { noteOf } from "./noteOf.ts";

/** Who does what on an incident. */
export const roles: MutationResolvers = {
  assignRole: (_, { input }, context) => give(context, "assignRole", input),
  takeRole: (_, { input }, context) => give(context, "takeRole", input),
  handOverRole: async (_, { input }, context) => {
    const giftOf = await giftsOf(context, input);
    return act(context, {
      ...{ mutation: "handOverRole", input, asksWho: true },
      command: (said, to) => {
        const gift = giftOf(said, to);
        return "code" in gift ? gift : { type: "HandOverRole", ...gift, ...fromOf(input) };
      },
    });
  },
  releaseRole: (_, { input }, context) =>
    act(context, {
      ...{ mutation: "releaseRole", input, asksWho: true },
      command: (said, by) => ({
        ...{ type: "ReleaseRole", ...said, role: input.role },
        ...{ ...fromOf(input), ...(by && { by }), ...noteOf(input) },
      }),
    }),
};

async function give(
  context: GraphQLContext,
  mutation: string,
  input: RoleInput,
): Promise<IncidentAnswer> {
  const giftOf = await giftsOf(context, input);
  return act(context, {
    ...{ mutation, input, asksWho: true },
    command: (said, to) => {
      const gift = giftOf(said, to);
      return "code" in gift ? gift : { type: "AssignRole", ...gift };
    },
  });
}

interface RoleInput {
  readonly id: string;
  readonly role: IncidentRole;
  readonly userId?: string;
  readonly note?: string | null | undefined;
}
/** What is given, to whom and by whom; or why it cannot be. */
type GiftOf = (said: Said, to: Person | undefined) => Omit<AssignRole, "type"> | UserError;

/** A role is for somebody whom Tocsin can reach. */
async function giftsOf(context: GraphQLContext, input: RoleInput): Promise<GiftOf> {
  const caller = await context.person();
  const { role, userId } = input;
  const user = userId === undefined ? caller : await context.loaders.user.load(userId);
  return (said, to) => {
    if (!to) return NOT_A_USER;
    if (hasLeft(user, said.now)) return invalidInput(`${to.name} has left.`, "userId");
    const by = caller && { by: { id: caller.id, name: caller.name } };
    return { ...said, role, to, ...by, ...noteOf(input) };
  };
}

const NOT_A_USER = invalidInput(
  "Your token is that of no user of Tocsin, whom it could reach; give the role to a user.",
  "role",
);

const fromOf = ({ fromUserId }: { readonly fromUserId?: string | null | undefined }) =>
  fromUserId ? { fromId: fromUserId } : {};
