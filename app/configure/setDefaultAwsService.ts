import type { AwsRouting } from "../../domain/awsRouting.ts";
import { attempt, change } from "./attempt.ts";
import type { ConfigurePorts, Setting } from "./ports.ts";
import { missingServices, staleness } from "./references.ts";
import { type ConfigRequest, type ConfigResult, failed, type Maybe } from "./request.ts";

export interface SetDefaultAwsServiceInput {
  /** Null: an event that no pattern matches belongs to nobody. */
  readonly serviceId: Maybe<string>;
}

/** The service of AWS events that no service's patterns match. */
export function setDefaultAwsService(
  ports: ConfigurePorts,
  request: ConfigRequest<SetDefaultAwsServiceInput>,
): Promise<ConfigResult<Setting<AwsRouting>>> {
  const { config } = ports;
  const { serviceId } = request.input;
  return attempt<Setting<AwsRouting>>(ports, request, {
    action: "setDefaultAwsService",
    subject: "aws-routes",
    decide: async () => {
      const [before, missing] = await Promise.all([
        config.awsRouting(),
        missingServices(config, serviceId ? [serviceId] : [], "serviceId"),
      ]);
      const failures = [...missing, ...staleness(before, request.expectedVersion)];
      if (failures.length > 0) return failed(...failures);
      const { routes } = before.value;
      const value: AwsRouting = { routes, ...(serviceId && { defaultServiceId: serviceId }) };
      const after = { version: before.version + 1, value };
      return change(after, { kind: "awsRouting", before, after });
    },
    recall: () => config.awsRouting(),
  });
}
