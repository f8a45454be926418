import type { Integration } from "../../domain/integration.ts";
import { changeIntegration, type IntegrationInput } from "./changeIntegration.ts";
import type { ConfigurePorts } from "./ports.ts";
import { type ConfigRequest, type ConfigResult, failed, failure } from "./request.ts";

/** From now on the key alone is the proof again. What was kept stays where it is, and nothing leads to it any more. */
export const clearIntegrationSecret = (
  ports: ConfigurePorts,
  request: ConfigRequest<IntegrationInput>,
): Promise<ConfigResult<Integration>> =>
  changeIntegration(ports, request, {
    action: "clearIntegrationSecret",
    decide: async ({ secret, ...before }) =>
      secret ? before : failed(failure("INVALID", "It has no secret.", ["id"])),
  });
