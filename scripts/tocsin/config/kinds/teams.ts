import * as z from "zod";
import { validateTeam } from "../../../../domain/validateTeam.ts";
import { call } from "../call.ts";
import { fields } from "../fields.ts";
import { inFile } from "../inFile.ts";
import type { Kind } from "../kind.ts";
import { ids, renamed } from "../refs.ts";
import { nameText, reference, setOf, sorted } from "../texts.ts";
import { users } from "./users.ts";

const shape = fields({
  name: nameText,
  members: setOf(reference),
  managers: setOf(reference),
});
export type Team = z.infer<typeof shape>;

const node = z.looseObject({ id: z.string(), version: z.int(), members: ids, managers: ids });

const inputOf = ({ name, members: memberIds, managers: managerIds }: Team) => ({
  ...{ name, memberIds, managerIds },
});

export const teams: Kind<Team> = {
  ...{ name: "teams", one: "team", shape },
  labelOf: ({ name }) => name,
  mapRefs: ({ name, members, managers }, rename) => {
    const { list } = renamed(rename, users);
    return {
      name,
      members: sorted(list(members, "members")),
      managers: sorted(list(managers, "managers")),
    };
  },
  flawsOf: (team) =>
    inFile(validateTeam({ id: team.name, version: 0, ...inputOf(team) }), {
      memberIds: "members",
      managerIds: "managers",
    }),
  read: async (api) =>
    (await api.list("teams", "id version name members { id } managers { id }", node)).map(
      ({ id, version, ...rest }) => ({ value: shape.parse(rest), id, version }),
    ),
  create: call("createTeam", "team", inputOf),
  changes: [call("updateTeam", "team", inputOf)],
};
