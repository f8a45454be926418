import * as z from "zod";
import type { Stack } from "./stack.ts";

const listed = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => (typeof value === "string" ? [value] : value));

const statement = z.looseObject({
  Effect: z.enum(["Allow", "Deny"]),
  Action: listed.default([]),
  Resource: z.exactOptional(listed),
  NotResource: z.exactOptional(listed),
  Condition: z.unknown().optional(),
});
export type Statement = z.infer<typeof statement>;

const document = z.looseObject({ Statement: z.array(statement) });
const role = z.looseObject({
  Policies: z.array(z.looseObject({ PolicyDocument: document })).default([]),
});
const policy = z.looseObject({ Roles: z.array(z.string()).default([]), PolicyDocument: document });

/** What each role of the stack may do, by the role's ARN. */
export function statementsByRole(stack: Stack): ReadonlyMap<string, readonly Statement[]> {
  const policies = stack
    .all("AWS::IAM::Policy", "AWS::IAM::ManagedPolicy")
    .map(({ properties }) => policy.parse(properties));
  return new Map(
    stack.all("AWS::IAM::Role").map(({ logicalId, name, properties }) => {
      const inline = role.parse(properties).Policies.map((entry) => entry.PolicyDocument);
      const attached = policies
        .filter(({ Roles }) => Roles.includes(name))
        .map((entry) => entry.PolicyDocument);
      const statements = [...inline, ...attached].flatMap((entry) => entry.Statement);
      return [stack.attribute(logicalId, "Arn"), statements];
    }),
  );
}
