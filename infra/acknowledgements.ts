import { type Stack, Validations } from "aws-cdk-lib";
import { HttpRoute } from "aws-cdk-lib/aws-apigatewayv2";
import { CfnGlobalTable } from "aws-cdk-lib/aws-dynamodb";
import { Role } from "aws-cdk-lib/aws-iam";
import { EventSourceMapping } from "aws-cdk-lib/aws-lambda";
import { Bucket, CfnBucket } from "aws-cdk-lib/aws-s3";
import { Secret } from "aws-cdk-lib/aws-secretsmanager";
import type { IConstruct } from "constructs";
import type { EnvironmentName } from "./environments.ts";
import { FailureQueue } from "./failureQueue.ts";
import { TocsinFunction } from "./tocsinFunction.ts";

interface Acknowledgement {
  readonly findings: readonly string[];
  readonly on: (construct: IConstruct) => boolean;
  readonly reason: string;
}

/** Every finding of the rule packs that stays, and why. A finding that is not here fails the synthesis. */
const general: readonly Acknowledgement[] = [
  {
    findings: ["AwsSolutions::AwsSolutions-SQS3", "Serverless::Serverless-SQSRedrivePolicy"],
    on: (construct) => construct instanceof FailureQueue,
    reason:
      "It is itself the end of the line: people read it, an alarm watches it, and nothing consumes it that could fail.",
  },
  {
    findings: ["AwsSolutions::AwsSolutions-APIG4"],
    on: (construct) => construct instanceof HttpRoute,
    reason:
      "The functions verify: integration keys are no JWTs and are stored hashed, and a token's refusal has to be a GraphQL error. The addresses of calendars, heartbeats and invitations are their secrets, stored hashed too, and what answers a page or is clicked at Slack is signed. Only /healthz is open, and the status feed, which is for everybody.",
  },
  {
    findings: ["AwsSolutions::AwsSolutions-SMG4"],
    on: (construct) => construct instanceof Secret,
    reason:
      "A new key ends every link that was sent in the day before, and somebody may be about to use one. It never leaves the two functions that read it; whoever has reason to gives it a new value.",
  },
  {
    findings: ["Serverless::Serverless-LambdaDLQ"],
    on: (construct) => construct instanceof TocsinFunction,
    reason:
      "What is called asynchronously has an on-failure destination, which also keeps the error; the others are only called by the API, a queue or the stream, where a function's dead-letter queue has no effect.",
  },
  {
    findings: ["Serverless::Serverless-LambdaTracing"],
    on: (construct) => construct instanceof TocsinFunction,
    reason:
      "Tracing is paid for by the call and would need a wildcard permission; the timeline already shows what happened to an incident and when.",
  },
  {
    findings: ["Serverless::Serverless-LambdaEventSourceMappingDestination"],
    on: (construct) =>
      construct instanceof EventSourceMapping && construct.node.id.startsWith("Sqs"),
    reason: "A mapping from a queue has no destination: the queue's own redrive policy does it.",
  },
  {
    findings: ["AwsSolutions::AwsSolutions-S1"],
    on: (construct) => construct instanceof Bucket,
    reason:
      "Only SES writes to it and only one function reads it, each mail once; both have logs, and the mails are gone in days.",
  },
];

/** Wildcards that no name can replace, each with the exact resource that it stands in. */
function wildcards(stack: Stack, stage: EnvironmentName): readonly Acknowledgement[] {
  const arn = (service: string) => `arn:<AWS::Partition>:${service}:<AWS::Region>:<AWS::AccountId>`;
  const table = stack.node.findAll().find((construct) => construct instanceof CfnGlobalTable);
  const mails = stack.node.findAll().find((construct) => construct instanceof CfnBucket);
  return [
    {
      findings: resource(`${arn("secretsmanager")}:secret:tocsin/${stage}/channels/*`),
      on: rolesOf("Graphql", "Deliveries", "SlackClicks", "Pushes", "Actions"),
      reason: "Channels are made at run time, and a secret's ARN ends in six random characters.",
    },
    {
      findings: resource(`${arn("secretsmanager")}:secret:tocsin/${stage}/integrations/*`),
      on: rolesOf("Graphql", "Ingest"),
      reason:
        "Secrets of senders are made at run time, and a secret's ARN ends in six random characters.",
    },
    {
      findings: resource(`${arn("ses")}:identity/*`),
      on: rolesOf("Deliveries"),
      reason:
        "Whether SES has verified the sender's address, its domain or one above it is not known here, and in its sandbox it asks for the recipient's identity too. A condition holds the sender's address fast.",
    },
    {
      findings: resource(`${arn("scheduler")}:schedule/${stack.stackName}/*`),
      on: rolesOf("Reactions"),
      reason: "Each deadline has a schedule of its own, made at run time in this one group.",
    },
    ofActions(arn),
    {
      findings: resource(`<${table && stack.getLogicalId(table)}.Arn>/stream/*`),
      on: rolesOf("Reactions", "Measures"),
      reason: "ListStreams is asked of a table's streams as a whole; this is the one table.",
    },
    {
      findings: resource(`<${mails && stack.getLogicalId(mails)}.Arn>/*`),
      on: rolesOf("Inbox"),
      reason: "Each mail is an object of its own, named by SES as it comes.",
    },
  ];
}

const resource = (name: string) => [`AwsSolutions::AwsSolutions-IAM5[Resource::${name}]`];
const rolesOf =
  (...concerns: string[]) =>
  (construct: IConstruct) =>
    construct instanceof Role && concerns.includes(construct.node.scope?.node.id ?? "");

const ofActions = (arn: (service: string) => string): Acknowledgement => ({
  findings: [
    ...resource(`${arn("states")}:stateMachine:tocsin-*`),
    ...resource(`${arn("states")}:execution:tocsin-*:*`),
    ...resource(`${arn("ssm")}:automation-definition/tocsin-*:*`),
    ...resource(`${arn("ssm")}:document/tocsin-*`),
    ...resource(`${arn("ssm")}:automation-execution/*`),
    ...resource("arn:<AWS::Partition>:iam::<AWS::AccountId>:role/tocsin-automation-*"),
  ],
  on: rolesOf("Actions"),
  reason:
    "What playbooks have done is made by whoever uses them, under names that begin with tocsin-; an execution's name is made when it begins.",
});

export function acknowledgeFindings(stack: Stack, stage: EnvironmentName): void {
  const all = stack.node.findAll();
  for (const { findings, on, reason } of [...general, ...wildcards(stack, stage)])
    for (const construct of all.filter(on))
      Validations.of(construct).acknowledge(...findings.map((id) => ({ id, reason })));
}
