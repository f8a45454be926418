import type { Integration } from "../../domain/integration.ts";
import { attempt, change, type Verdict } from "./attempt.ts";
import type { ConfigurePorts } from "./ports.ts";
import { staleness } from "./references.ts";
import {
  type ConfigRequest,
  type ConfigResult,
  type Failed,
  failed,
  failure,
  notFound,
} from "./request.ts";

export interface IntegrationInput {
  readonly serviceId: string;
  /** The integration's id, not the key. */
  readonly id: string;
}

export interface IntegrationChange {
  readonly action: string;
  /** The integration as it will be, or why not. Called again when something has changed before the write. */
  decide(before: Integration): Promise<Omit<Integration, "version"> | Failed>;
}

/** One change of an integration whose key has not been revoked. */
export function changeIntegration(
  { config, ...ports }: ConfigurePorts,
  request: ConfigRequest<IntegrationInput>,
  { action, decide }: IntegrationChange,
): Promise<ConfigResult<Integration>> {
  const { serviceId, id } = request.input;
  const find = async (known: string) =>
    (await config.integrations(serviceId)).find((one) => one.id === known);
  return attempt({ config, ...ports }, request, {
    action,
    subject: id,
    decide: async (): Promise<Verdict<Integration>> => {
      const before = await find(id);
      if (!before) return failed(notFound(`integration ${id} of service ${serviceId}`, "id"));
      const stale = staleness(before, request.expectedVersion);
      if (stale.length > 0) return failed(...stale);
      if (before.revokedAt !== undefined)
        return failed(failure("INVALID", "The key has been revoked already.", ["id"]));
      const decided = await decide(before);
      if ("kind" in decided) return decided;
      const after: Integration = { ...decided, version: before.version + 1 };
      return change(after, { kind: "integration", before, after });
    },
    recall: find,
  });
}
