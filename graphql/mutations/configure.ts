import type { ConfigRequest, ConfigResult } from "../../app/configure/request.ts";
import type { GraphQLContext, GraphQLPorts } from "../context.ts";
import { userErrorOf } from "../errors.ts";
import { flawsOfTexts } from "../flawsOfTexts.ts";
import type { UserError } from "../generated/types.ts";
import { idempotencyOf } from "../idempotencyOf.ts";

interface ConfigInput {
  readonly idempotencyKey?: string | null | undefined;
  readonly expectedVersion?: number | null | undefined;
}

export type UseCase<Input, Value> = (
  ports: GraphQLPorts,
  request: ConfigRequest<Input>,
) => Promise<ConfigResult<Value>>;

export interface Configured<Value> {
  readonly value?: Value;
  readonly userErrors: readonly UserError[];
}

export interface Configuration<Input, Value> {
  readonly mutation: string;
  readonly useCase: UseCase<Input, Value>;
  /** As the client sent it: its names are the use case's own. */
  readonly input: Input & ConfigInput;
}

/** One change of configuration, in the name of whoever asked. */
export async function configure<Input extends object, Value>(
  { actor, ports, person }: GraphQLContext,
  { mutation, useCase, input }: Configuration<Input, Value>,
): Promise<Configured<Value>> {
  const { expectedVersion, idempotencyKey } = input;
  const flaws = flawsOfTexts({ idempotencyKey });
  if (flaws.length > 0) return { userErrors: flaws };
  const caller = await person();
  const result = await useCase(ports, {
    ...{ actor, ...(caller && { actorName: caller.name }) },
    input,
    ...(typeof expectedVersion === "number" && { expectedVersion }),
    ...idempotencyOf({ actor, mutation, input }),
  });
  return result.kind === "done"
    ? { value: result.value, userErrors: [] }
    : { userErrors: result.failures.map(userErrorOf) };
}
