import { flaw } from "../../domain/flaw.ts";
import type { Integration } from "../../domain/integration.ts";
import { changeIntegration, type IntegrationInput } from "./changeIntegration.ts";
import type { ConfigurePorts } from "./ports.ts";
import { readSignalMapping, type SignalMappingInput } from "./readSignalMapping.ts";
import { type ConfigRequest, type ConfigResult, invalid, type Maybe } from "./request.ts";

export interface SetIntegrationMappingInput extends IntegrationInput {
  /** Null: bodies are read in the documented fields again. */
  readonly mapping?: Maybe<SignalMappingInput>;
}

export const setIntegrationMapping = (
  ports: ConfigurePorts,
  request: ConfigRequest<SetIntegrationMappingInput>,
): Promise<ConfigResult<Integration>> =>
  changeIntegration(ports, request, {
    action: "setIntegrationMapping",
    decide: async ({ mapping: _, ...before }) => {
      const wanted = request.input.mapping;
      if (wanted === undefined) return invalid([MISSING]);
      if (wanted === null) return before;
      const { mapping, flaws } = readSignalMapping(wanted, "mapping");
      return flaws.length > 0 ? invalid(flaws) : { ...before, mapping };
    },
  });

const MISSING = flaw("It is left out; null takes a mapping away.", "mapping");
