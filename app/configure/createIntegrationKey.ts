import { createHash } from "node:crypto";
import { flawsOfName, tidyName } from "../../domain/flaw.ts";
import type { Integration } from "../../domain/integration.ts";
import { integrationKey, RANDOM_LENGTH } from "../../domain/integrationKey.ts";
import { attempt, change, type Verdict } from "./attempt.ts";
import type { ConfigReader, ConfigurePorts } from "./ports.ts";
import { type ConfigRequest, type ConfigResult, failed, invalid, notFound } from "./request.ts";

export interface CreateIntegrationKeyInput {
  readonly serviceId: string;
  readonly name: string;
}
export interface CreatedIntegrationKey {
  readonly integration: Integration;
  /** Shown this once; absent when the same request comes again. */
  readonly key?: string;
}

/** Only the hash of the key is kept: whoever loses the key makes another one. */
export function createIntegrationKey(
  ports: ConfigurePorts,
  request: ConfigRequest<CreateIntegrationKeyInput>,
): Promise<ConfigResult<CreatedIntegrationKey>> {
  const { serviceId, name } = request.input;
  const key = integrationKey(serviceId, ports.randomness.bytes(RANDOM_LENGTH));
  const integration: Integration = {
    id: ports.ids.next("int"),
    serviceId,
    name: tidyName(name),
    version: 1,
    keyHash: createHash("sha256").update(key).digest("hex"),
    createdAt: ports.clock.now(),
  };
  return attempt<CreatedIntegrationKey>(ports, request, {
    action: "createIntegrationKey",
    subject: integration.id,
    decide: () => decide(ports.config, { integration, key }),
    recall: async (id) => {
      const known = await ports.config.integrations(serviceId);
      const found = known.find((one) => one.id === id);
      return found && { integration: found };
    },
  });
}

async function decide(
  config: ConfigReader,
  created: CreatedIntegrationKey,
): Promise<Verdict<CreatedIntegrationKey>> {
  const { serviceId, name } = created.integration;
  const flaws = flawsOfName(name, 200, "name");
  if (flaws.length > 0) return invalid(flaws);
  if (!(await config.service(serviceId)))
    return failed(notFound(`service ${serviceId}`, "serviceId"));
  return change(created, { kind: "integration", after: created.integration });
}
