import type { Integration } from "../../domain/integration.ts";
import { flawsOfTopics } from "../../domain/validateIntegration.ts";
import { changeIntegration, type IntegrationInput } from "./changeIntegration.ts";
import type { ConfigurePorts } from "./ports.ts";
import { type ConfigRequest, type ConfigResult, invalid } from "./request.ts";

export interface SetIntegrationTopicsInput extends IntegrationInput {
  /** All of them; none: it is bound to no topic any more. */
  readonly topicArns: readonly string[];
}

export const setIntegrationTopics = (
  ports: ConfigurePorts,
  request: ConfigRequest<SetIntegrationTopicsInput>,
): Promise<ConfigResult<Integration>> =>
  changeIntegration(ports, request, {
    action: "setIntegrationTopics",
    decide: async ({ topicArns: _, ...before }) => {
      const topicArns = [...new Set(request.input.topicArns)];
      const flaws = flawsOfTopics(topicArns);
      if (flaws.length > 0) return invalid(flaws);
      return { ...before, ...(topicArns.length > 0 && { topicArns }) };
    },
  });
