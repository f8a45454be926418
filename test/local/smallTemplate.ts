import { type Template, templateSchema } from "../../local/template/template.ts";

const allow = (logicalId: string, statements: readonly object[]) => ({
  [`${logicalId}Role`]: { Type: "AWS::IAM::Role", Properties: {} },
  [`${logicalId}Policy`]: {
    Type: "AWS::IAM::Policy",
    Properties: {
      Roles: [{ Ref: `${logicalId}Role` }],
      PolicyDocument: { Statement: statements.map((entry) => ({ Effect: "Allow", ...entry })) },
    },
  },
});

const lambda = (logicalId: string, variables: object) => ({
  [logicalId]: {
    Type: "AWS::Lambda::Function",
    Metadata: { "tocsin:entry": `test/local/functions/${logicalId.toLowerCase()}/handler.ts` },
    Properties: {
      Handler: "index.handler",
      Role: { "Fn::GetAtt": [`${logicalId}Role`, "Arn"] },
      Timeout: 2,
      Environment: { Variables: variables },
    },
  },
});

const route = (logicalId: string, key: string) => ({
  [logicalId]: {
    Type: "AWS::ApiGatewayV2::Route",
    Properties: {
      RouteKey: key,
      Target: { "Fn::Join": ["", ["integrations/", { Ref: "Integration" }]] },
    },
  },
});

const arnOf = (logicalId: string) => ({ "Fn::GetAtt": [logicalId, "Arn"] });

/** An ARN in the account and Region of the stack. */
const inPlace = (service: string, resource: string) => ({
  "Fn::Join": [
    ":",
    ["arn:aws", service, { Ref: "AWS::Region" }, { Ref: "AWS::AccountId" }, resource],
  ],
});

/** A stack as CDK writes them, small: an API, a table that is followed, a queue that is worked off. */
export function smallTemplate(): Template {
  return templateSchema.parse({
    Parameters: { OidcIssuer: { Type: "String" }, Stage: { Type: "String", Default: "dev" } },
    Conditions: { IsProd: { "Fn::Equals": [{ Ref: "Stage" }, "prod"] } },
    Resources: {
      ...storage,
      ...functions,
      ...triggers,
      ...route("RouteItems", "POST /items/{id}"),
      ...route("RouteSchedules", "POST /schedules/{id}"),
      ...route("RouteShow", "ANY /show/{rest+}"),
      ...route("RouteCrash", "POST /crash"),
      ...route("RouteThrow", "POST /throw"),
      ...route("RouteHang", "POST /hang"),
      ...route("RouteForbidden", "POST /forbidden"),
    },
  });
}

const storage = {
  Items: {
    Type: "AWS::DynamoDB::GlobalTable",
    Properties: {
      KeySchema: [
        { AttributeName: "pk", KeyType: "HASH" },
        { AttributeName: "sk", KeyType: "RANGE" },
      ],
      AttributeDefinitions: [
        { AttributeName: "pk", AttributeType: "S" },
        { AttributeName: "sk", AttributeType: "S" },
      ],
      StreamSpecification: { StreamViewType: "NEW_IMAGE" },
    },
  },
  Work: {
    Type: "AWS::SQS::Queue",
    Properties: {
      VisibilityTimeout: 12,
      RedrivePolicy: { deadLetterTargetArn: arnOf("WorkDead"), maxReceiveCount: 2 },
    },
  },
  WorkDead: { Type: "AWS::SQS::Queue", Properties: {} },
  StreamFailures: { Type: "AWS::SQS::Queue", Properties: {} },
  EventFailures: { Type: "AWS::SQS::Queue", Properties: {} },
  Group: { Type: "AWS::Scheduler::ScheduleGroup", Properties: { Name: "small" } },
  OnlyInProd: { Type: "AWS::SQS::Queue", Condition: "IsProd", Properties: {} },
};

const functions = {
  ...allow("Front", [
    { Action: "dynamodb:PutItem", Resource: arnOf("Items") },
    {
      Action: "scheduler:CreateSchedule",
      Resource: inPlace("scheduler", "schedule/small/*"),
    },
    { Action: ["iam:PassRole"], Resource: arnOf("ScheduleRole") },
  ]),
  ...lambda("Front", {
    TABLE_NAME: { Ref: "Items" },
    STAGE: { "Fn::If": ["IsProd", "prod", { Ref: "Stage" }] },
    SCHEDULE_GROUP: { Ref: "Group" },
    SCHEDULE_ROLE_ARN: arnOf("ScheduleRole"),
    SCHEDULE_TARGET_ARN: inPlace("lambda", "function:Tocsin-dev-Front"),
  }),
  ...allow("Schedule", [{ Action: "lambda:InvokeFunction", Resource: arnOf("Front") }]),
  ...allow("Follower", [{ Action: "sqs:SendMessage", Resource: [arnOf("Work")] }]),
  ...lambda("Follower", { QUEUE_URL: { Ref: "Work" } }),
  ...allow("Worker", []),
  ...lambda("Worker", {}),
};

const triggers = {
  Api: { Type: "AWS::ApiGatewayV2::Api", Properties: {} },
  Integration: {
    Type: "AWS::ApiGatewayV2::Integration",
    Properties: { IntegrationUri: arnOf("Front"), PayloadFormatVersion: "2.0" },
  },
  Follow: {
    Type: "AWS::Lambda::EventSourceMapping",
    Properties: {
      FunctionName: { Ref: "Follower" },
      EventSourceArn: { "Fn::GetAtt": ["Items", "StreamArn"] },
      BatchSize: 10,
      ParallelizationFactor: 2,
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 2,
      FunctionResponseTypes: ["ReportBatchItemFailures"],
      FilterCriteria: {
        Filters: [
          { Pattern: '{"eventName":["INSERT"],"dynamodb":{"Keys":{"sk":{"S":["ITEM"]}}}}' },
        ],
      },
      DestinationConfig: { OnFailure: { Destination: arnOf("StreamFailures") } },
    },
  },
  WorkOff: {
    Type: "AWS::Lambda::EventSourceMapping",
    Properties: {
      FunctionName: { Ref: "Worker" },
      EventSourceArn: arnOf("Work"),
      BatchSize: 5,
      FunctionResponseTypes: ["ReportBatchItemFailures"],
    },
  },
  Rule: {
    Type: "AWS::Events::Rule",
    Properties: {
      EventPattern: { source: [{ prefix: "test." }] },
      Targets: [{ Id: "Target0", Arn: arnOf("Front") }],
    },
  },
  Hourly: {
    Type: "AWS::Events::Rule",
    Properties: {
      ScheduleExpression: "rate(1 hour)",
      Targets: [{ Id: "Target0", Arn: arnOf("Front"), Input: '{"source":"hourly"}' }],
    },
  },
  Patience: {
    Type: "AWS::Lambda::EventInvokeConfig",
    Properties: {
      FunctionName: { Ref: "Front" },
      MaximumRetryAttempts: 1,
      DestinationConfig: { OnFailure: { Destination: arnOf("EventFailures") } },
    },
  },
};
