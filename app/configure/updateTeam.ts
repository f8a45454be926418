import { tidyName } from "../../domain/flaw.ts";
import type { Team } from "../../domain/team.ts";
import { attempt } from "./attempt.ts";
import type { CreateTeamInput } from "./createTeam.ts";
import type { ConfigurePorts } from "./ports.ts";
import { staleness } from "./references.ts";
import {
  type ConfigRequest,
  type ConfigResult,
  changedList,
  failed,
  type Maybe,
  notFound,
} from "./request.ts";
import { teamVerdict } from "./teamVerdict.ts";

export interface UpdateTeamInput extends Omit<CreateTeamInput, "name"> {
  readonly id: string;
  readonly name?: Maybe<string>;
}

export function updateTeam(
  ports: ConfigurePorts,
  request: ConfigRequest<UpdateTeamInput>,
): Promise<ConfigResult<Team>> {
  const { input, expectedVersion } = request;
  const find = async (id: string) => (await ports.config.teams([id])).get(id);
  return attempt(ports, request, {
    action: "updateTeam",
    subject: input.id,
    decide: async () => {
      const before = await find(input.id);
      if (!before) return failed(notFound(`team ${input.id}`, "id"));
      const stale = staleness(before, expectedVersion);
      if (stale.length > 0) return failed(...stale);
      const after: Team = {
        id: before.id,
        name: tidyName(input.name ?? before.name),
        version: before.version + 1,
        memberIds: changedList(before.memberIds, input.memberIds),
        managerIds: changedList(before.managerIds, input.managerIds),
      };
      return teamVerdict(ports, { before, after });
    },
    recall: find,
  });
}
