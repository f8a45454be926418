import { attempt, change } from "./attempt.ts";
import type { Deleted } from "./deleteTeam.ts";
import type { ConfigurePorts } from "./ports.ts";
import { staleness } from "./references.ts";
import { type ConfigRequest, type ConfigResult, failed, notFound } from "./request.ts";

export interface DeleteHeartbeatInput {
  readonly id: string;
}

/** Its URL leads nowhere from now on. An incident that it opened stays; what was done to it stays in the audit log. */
export function deleteHeartbeat(
  ports: ConfigurePorts,
  request: ConfigRequest<DeleteHeartbeatInput>,
): Promise<ConfigResult<Deleted>> {
  const { id } = request.input;
  return attempt<Deleted>(ports, request, {
    action: "deleteHeartbeat",
    subject: id,
    decide: async () => {
      const before = (await ports.config.heartbeats([id])).get(id);
      if (!before) return failed(notFound(`heartbeat ${id}`, "id"));
      const stale = staleness(before.heartbeat, request.expectedVersion);
      if (stale.length > 0) return failed(...stale);
      return change({ id }, { kind: "heartbeatDeletion", before });
    },
    recall: async (known) => ({ id: known }),
  });
}
