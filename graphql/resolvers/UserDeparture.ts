import { allOf } from "../../app/configure/allOf.ts";
import { wouldLack } from "../../app/configure/userDeparture.ts";
import type { UserDepartureResolvers } from "../generated/types.ts";

export const UserDeparture: UserDepartureResolvers = {
  actionItems: ({ user: { id: ownerId } }, _, { ports }) =>
    allOf((page) => ports.actionItems.listActionItems({ kind: "OWNER", ownerId }, page)),
  teamsWithoutMember: ({ teams, user }) =>
    teams.filter((team) => wouldLack(team, "memberIds", user.id)),
  teamsWithoutManager: ({ teams, user }) =>
    teams.filter((team) => wouldLack(team, "managerIds", user.id)),
};
