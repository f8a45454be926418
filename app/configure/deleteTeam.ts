import { attempt, change } from "./attempt.ts";
import type { ConfigEdit, ConfigStore, ConfigurePorts } from "./ports.ts";
import { staleness } from "./references.ts";
import { type ConfigRequest, type ConfigResult, failed, failure, notFound } from "./request.ts";

export interface DeleteTeamInput {
  readonly id: string;
}
export interface Deleted {
  readonly id: string;
}

const MOST_NAMED = 5;

/** Refused while a schedule, policy or service names the team. What was done to it stays in the audit log. */
export function deleteTeam(
  ports: ConfigurePorts,
  request: ConfigRequest<DeleteTeamInput>,
): Promise<ConfigResult<Deleted>> {
  const { config } = ports;
  const { id } = request.input;
  return attempt<Deleted>(ports, request, {
    action: "deleteTeam",
    subject: id,
    decide: async () => {
      const before = (await config.teams([id])).get(id);
      if (!before) return failed(notFound(`team ${id}`, "id"));
      const uses = await config.teamUses(id);
      if (uses.length > 0) return failed(failure("IN_USE", inUse(uses), ["id"]));
      const stale = staleness(before, request.expectedVersion);
      if (stale.length > 0) return failed(...stale);
      return change({ id }, { kind: "teamDeletion", before }, ...(await unsubscribed(config, id)));
    },
    recall: async (known) => ({ id: known }),
  });
}

/** Nobody asks any more in the name of a team that is gone. */
async function unsubscribed(config: ConfigStore, id: string): Promise<ConfigEdit[]> {
  const before = await config.subscriptions();
  const value = before.value.filter(({ teamId }) => teamId !== id);
  if (value.length === before.value.length) return [];
  return [{ kind: "subscriptions", before, after: { version: before.version + 1, value } }];
}

function inUse(owners: readonly string[]): string {
  const more = owners.length > MOST_NAMED ? ` and ${owners.length - MOST_NAMED} more` : "";
  return `It is named by ${owners.slice(0, MOST_NAMED).join(", ")}${more}; name another team there first.`;
}
