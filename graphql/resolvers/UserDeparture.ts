import { wouldLack } from "../../app/configure/userDeparture.ts";
import type { UserDepartureResolvers } from "../generated/types.ts";

export const UserDeparture: UserDepartureResolvers = {
  teamsWithoutMember: ({ teams, user }) =>
    teams.filter((team) => wouldLack(team, "memberIds", user.id)),
  teamsWithoutManager: ({ teams, user }) =>
    teams.filter((team) => wouldLack(team, "managerIds", user.id)),
};
