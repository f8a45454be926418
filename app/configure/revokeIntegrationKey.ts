import type { Integration } from "../../domain/integration.ts";
import { attempt, change } from "./attempt.ts";
import type { ConfigurePorts } from "./ports.ts";
import { type ConfigRequest, type ConfigResult, failed, failure, notFound } from "./request.ts";

export interface RevokeIntegrationKeyInput {
  readonly serviceId: string;
  /** The integration's id, not the key. */
  readonly id: string;
}

export function revokeIntegrationKey(
  ports: ConfigurePorts,
  request: ConfigRequest<RevokeIntegrationKeyInput>,
): Promise<ConfigResult<Integration>> {
  const { serviceId, id } = request.input;
  const find = async (known: string) =>
    (await ports.config.integrations(serviceId)).find((one) => one.id === known);
  return attempt(ports, request, {
    action: "revokeIntegrationKey",
    subject: id,
    decide: async () => {
      const before = await find(id);
      if (!before) return failed(notFound(`integration ${id} of service ${serviceId}`, "id"));
      if (before.revokedAt !== undefined)
        return failed(failure("INVALID", "The key has been revoked already.", ["id"]));
      const after: Integration = { ...before, revokedAt: ports.clock.now() };
      return change(after, { kind: "integration", before, after });
    },
    recall: find,
  });
}
