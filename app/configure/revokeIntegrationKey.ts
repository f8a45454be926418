import type { Integration } from "../../domain/integration.ts";
import { changeIntegration, type IntegrationInput } from "./changeIntegration.ts";
import type { ConfigurePorts } from "./ports.ts";
import type { ConfigRequest, ConfigResult } from "./request.ts";

export const revokeIntegrationKey = (
  ports: ConfigurePorts,
  request: ConfigRequest<IntegrationInput>,
): Promise<ConfigResult<Integration>> =>
  changeIntegration(ports, request, {
    action: "revokeIntegrationKey",
    decide: async (before) => ({ ...before, revokedAt: ports.clock.now() }),
  });
