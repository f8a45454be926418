import type { Flaw } from "../../domain/flaw.ts";
import { type MappedReading, readMapped } from "../../domain/mapping/readMapped.ts";
import { readSignalMapping, type SignalMappingInput } from "../configure/readSignalMapping.ts";
import type { Clock } from "../ports.ts";

export interface TryMappingQuery {
  readonly mapping: SignalMappingInput;
  /** As a sender would post it. */
  readonly body: string;
}

export type TryMappingAnswer =
  | MappedReading
  | { readonly kind: "FLAWED"; readonly flaws: readonly Flaw[] };

/** What a body would come to by a mapping; nothing is stored and nothing opens. */
export function tryIntegrationMapping(
  { clock }: { readonly clock: Clock },
  query: TryMappingQuery,
): TryMappingAnswer {
  const { mapping, flaws } = readSignalMapping(query.mapping, "mapping");
  if (flaws.length > 0) return { kind: "FLAWED", flaws };
  const body = parsed(query.body);
  if (!body) return { kind: "malformed", errors: ["body: not JSON"] };
  return readMapped(mapping, body.value, clock.now());
}

function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
