import { tidyName } from "../../domain/flaw.ts";
import type { Team } from "../../domain/team.ts";
import { attempt } from "./attempt.ts";
import type { ConfigurePorts } from "./ports.ts";
import type { ConfigRequest, ConfigResult, Maybe } from "./request.ts";
import { teamVerdict } from "./teamVerdict.ts";

export interface CreateTeamInput {
  readonly name: string;
  /** Ids of users. */
  readonly memberIds?: Maybe<readonly string[]>;
  readonly managerIds?: Maybe<readonly string[]>;
}

export function createTeam(
  ports: ConfigurePorts,
  request: ConfigRequest<CreateTeamInput>,
): Promise<ConfigResult<Team>> {
  const { name, memberIds, managerIds } = request.input;
  const after: Team = {
    id: ports.ids.next("team"),
    name: tidyName(name),
    version: 1,
    memberIds: [...new Set(memberIds)],
    managerIds: [...new Set(managerIds)],
  };
  return attempt(ports, request, {
    action: "createTeam",
    subject: after.id,
    decide: () => teamVerdict(ports, { after }),
    recall: async (id) => (await ports.config.teams([id])).get(id),
  });
}
