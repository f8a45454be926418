import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Stack } from "aws-cdk-lib";
import { Queue } from "aws-cdk-lib/aws-sqs";
import { describe, expect, test } from "vitest";
import { makeApp } from "../../infra/makeApp.ts";
import { MAIL, type Stage, scratchFolder, stages } from "./synthesize.ts";

interface Report {
  readonly pluginReports: readonly {
    readonly pluginName: string;
    readonly conclusion: string;
    readonly violations: readonly { readonly ruleName: string }[];
    readonly suppressedViolations?: readonly { readonly acknowledgedId: string }[];
  }[];
}

function checkedApp(env: Stage) {
  const outdir = scratchFolder();
  const context = { env, ...MAIL, "aws:cdk:bundling-stacks": [] };
  const app = makeApp({ checked: true, outdir, context });
  const report = (): Report =>
    JSON.parse(readFileSync(join(outdir, "validation-report.json"), "utf8"));
  return { app, report };
}

describe.each(stages)("the rule packs and %s", (env) => {
  test("have no finding that is not acknowledged with a reason", () => {
    const { app, report } = checkedApp(env);

    app.synth();

    expect(
      report().pluginReports.map(({ pluginName, conclusion, violations }) => ({
        pluginName,
        conclusion,
        violations: violations.map(({ ruleName }) => ruleName),
      })),
    ).toEqual([
      { pluginName: "AwsSolutions", conclusion: "success", violations: [] },
      { pluginName: "Serverless", conclusion: "success", violations: [] },
    ]);
    const acknowledged = report().pluginReports.flatMap((pack) => pack.suppressedViolations ?? []);
    expect([...new Set(acknowledged.map(({ acknowledgedId }) => acknowledgedId))].sort()).toEqual([
      "AwsSolutions::AwsSolutions-APIG4",
      "AwsSolutions::AwsSolutions-IAM5[Resource::<InboxMails3021F4EE.Arn>/*]",
      "AwsSolutions::AwsSolutions-IAM5[Resource::<IncidentsTable7D5FD327.Arn>/stream/*]",
      "AwsSolutions::AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:iam::<AWS::AccountId>:role/tocsin-automation-*]",
      `AwsSolutions::AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:scheduler:<AWS::Region>:<AWS::AccountId>:schedule/Tocsin-${env}/*]`,
      `AwsSolutions::AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:secretsmanager:<AWS::Region>:<AWS::AccountId>:secret:tocsin/${env}/channels/*]`,
      `AwsSolutions::AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:secretsmanager:<AWS::Region>:<AWS::AccountId>:secret:tocsin/${env}/integrations/*]`,
      "AwsSolutions::AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:ses:<AWS::Region>:<AWS::AccountId>:identity/*]",
      "AwsSolutions::AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:ssm:<AWS::Region>:<AWS::AccountId>:automation-definition/tocsin-*:*]",
      "AwsSolutions::AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:ssm:<AWS::Region>:<AWS::AccountId>:automation-execution/*]",
      "AwsSolutions::AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:ssm:<AWS::Region>:<AWS::AccountId>:document/tocsin-*]",
      "AwsSolutions::AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:states:<AWS::Region>:<AWS::AccountId>:execution:tocsin-*:*]",
      "AwsSolutions::AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:states:<AWS::Region>:<AWS::AccountId>:stateMachine:tocsin-*]",
      "AwsSolutions::AwsSolutions-S1",
      "AwsSolutions::AwsSolutions-SMG4",
      "AwsSolutions::AwsSolutions-SQS3",
      "Serverless::Serverless-LambdaDLQ",
      "Serverless::Serverless-LambdaEventSourceMappingDestination",
      "Serverless::Serverless-LambdaTracing",
      "Serverless::Serverless-SQSRedrivePolicy",
    ]);
  }, 60_000);
});

test("a finding that nobody has acknowledged fails the synthesis", () => {
  const { app } = checkedApp("dev");
  new Queue(Stack.of(app.node.findChild("Tocsin-dev")), "Careless");

  expect(() => app.synth()).toThrow("Acknowledge with 'AwsSolutions::AwsSolutions-SQS4'");
}, 60_000);
