import * as z from "zod";
import type { Stack } from "../template/stack.ts";
import type { AsyncConfig } from "./asyncInvocations.ts";

const configSpec = z.looseObject({
  FunctionName: z.string(),
  MaximumRetryAttempts: z.number().default(2),
  MaximumEventAgeInSeconds: z.number().default(21_600),
  DestinationConfig: z
    .looseObject({ OnFailure: z.looseObject({ Destination: z.string() }).optional() })
    .optional(),
});

const DEFAULT: AsyncConfig = { maximumRetryAttempts: 2, maximumEventAgeSeconds: 21_600 };

/** How each function of the stack, by its name, treats events that nobody waits for. */
export function asyncConfigs(stack: Stack): (functionName: string) => AsyncConfig {
  const configs = new Map(
    stack.all("AWS::Lambda::EventInvokeConfig").map(({ properties }): [string, AsyncConfig] => {
      const spec = configSpec.parse(properties);
      const onFailure = spec.DestinationConfig?.OnFailure?.Destination;
      return [
        spec.FunctionName,
        {
          maximumRetryAttempts: spec.MaximumRetryAttempts,
          maximumEventAgeSeconds: spec.MaximumEventAgeInSeconds,
          ...(onFailure && { onFailure }),
        },
      ];
    }),
  );
  return (functionName) => configs.get(functionName) ?? DEFAULT;
}
