import { ArnFormat, Stack } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { Construct } from "constructs";

/** Permission for secrets that are made at run time below one prefix. */
export function secretPermission(
  scope: Construct,
  prefix: string,
  actions: readonly ("CreateSecret" | "PutSecretValue" | "GetSecretValue")[],
): PolicyStatement {
  const secret = {
    service: "secretsmanager",
    resource: "secret",
    resourceName: `${prefix}/*`,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  };
  return new PolicyStatement({
    actions: actions.map((action) => `secretsmanager:${action}`),
    resources: [Stack.of(scope).formatArn(secret)],
  });
}
