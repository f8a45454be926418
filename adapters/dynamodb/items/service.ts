import * as z from "zod";
import { GROUPED_BY, type Grouping } from "../../../domain/grouping/grouping.ts";
import type { Service } from "../../../domain/service.ts";
import { indexKeys, keys } from "../keys.ts";
import { type Codec, codec, type Placement } from "./codec.ts";
import { maintenanceWindow } from "./maintenanceShape.ts";
import { category, count, policy } from "./shapes.ts";
import { signalRule } from "./signalRuleShape.ts";

const grouping: z.ZodType<Grouping> = z.object({
  windowSeconds: z.number().positive(),
  by: z.enum(GROUPED_BY),
  labels: z.array(z.string()),
});

const shape: z.ZodType<Service> = z.object({
  id: z.string(),
  name: z.string(),
  description: z.exactOptional(z.string()),
  version: count,
  defaultCategory: z.exactOptional(category),
  dependsOn: z.array(z.string()),
  autoResolve: z.boolean(),
  resolveAfterSeconds: z.exactOptional(z.number().positive()),
  policy: z.exactOptional(policy),
  teamId: z.exactOptional(z.string()),
  rules: z.exactOptional(z.array(signalRule)),
  grouping: z.exactOptional(grouping),
  maintenance: z.exactOptional(z.array(maintenanceWindow)),
  awsResources: z.array(z.string()),
});

export const serviceItem: Codec<Service> = codec("service", 1, shape);

export function servicePlacement(service: Service): Placement {
  return {
    ...keys.service(service.id),
    gsi1pk: indexKeys.kind("SERVICE"),
    gsi1sk: indexKeys.named(service.name, service.id),
  };
}
