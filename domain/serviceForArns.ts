import type { AwsRouting } from "./awsRouting.ts";

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

/** `*` stands for any characters. Parts are looked for in order, so that no pattern can be slow to match. */
function isLike(pattern: string, arn: string): boolean {
  const [head = "", ...parts] = pattern.split("*");
  const tail = parts.pop();
  if (tail === undefined) return arn === pattern;
  if (!arn.startsWith(head) || !arn.endsWith(tail)) return false;
  let from = head.length;
  for (const part of parts) {
    const at = arn.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return from + tail.length <= arn.length;
}
