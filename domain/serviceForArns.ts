import type { AwsRouting } from "./awsRouting.ts";
import { isLike } from "./isLike.ts";

/** The service of the first ARN that any pattern matches, by its longest pattern; else the default one. */
export function serviceForArns(routing: AwsRouting, arns: readonly string[]): string | undefined {
  for (const arn of arns) {
    const [best] = routing.routes
      .filter(({ pattern }) => isLike(pattern, arn))
      .sort((one, other) => other.pattern.length - one.pattern.length);
    if (best) return best.serviceId;
  }
  return routing.defaultServiceId;
}
