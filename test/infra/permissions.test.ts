import { describe, expect, test } from "vitest";
import { ofType, type Statement, statementsOf, templateOf } from "./synthesize.ts";

const template = templateOf("prod");
const actionsOf = (statement: Statement): string[] => [statement.Action].flat();

/** What a role may do, by service, without the log group that every function has. */
const may = (role: string): string[] =>
  [...new Set(statementsOf(template, `${role}FunctionRole`).flatMap(actionsOf))]
    .filter((action) => !action.startsWith("logs:"))
    .sort();

describe("roles", () => {
  test("contain no action and no resource that is a bare star", () => {
    for (const statement of statementsOf(template)) {
      expect(actionsOf(statement).filter((action) => action.includes("*"))).toEqual([]);
      expect([statement.Resource].flat()).not.toContain("*");
    }
  });

  test("have no policy that somebody else manages", () => {
    for (const [, { Properties }] of ofType(template, "AWS::IAM::Role"))
      expect(Properties).not.toHaveProperty("ManagedPolicyArns");
  });

  test("name indexes one by one", () => {
    expect(JSON.stringify(statementsOf(template))).not.toContain("/index/*");
  });

  const consuming = [
    "sqs:ChangeMessageVisibility",
    "sqs:DeleteMessage",
    "sqs:GetQueueAttributes",
    "sqs:GetQueueUrl",
    "sqs:ReceiveMessage",
  ];
  const following = [
    "dynamodb:DescribeStream",
    "dynamodb:GetRecords",
    "dynamodb:GetShardIterator",
    "dynamodb:ListStreams",
  ];
  const failing = ["sqs:GetQueueAttributes", "sqs:GetQueueUrl", "sqs:SendMessage"];
  const onTable = (...actions: string[]) => actions.map((action) => `dynamodb:${action}`);

  test.each([
    [
      "Ingest",
      [
        ...onTable("BatchGetItem", "ConditionCheckItem", "DeleteItem", "GetItem"),
        ...onTable("PutItem", "Query", "UpdateItem"),
        "secretsmanager:GetSecretValue",
        ...failing,
      ],
    ],
    [
      "Inbox",
      [
        ...onTable("BatchGetItem", "ConditionCheckItem", "DeleteItem", "GetItem"),
        ...onTable("PutItem", "Query", "UpdateItem"),
        "s3:GetObject",
        ...failing,
      ],
    ],
    [
      "Graphql",
      [
        ...onTable("BatchGetItem", "ConditionCheckItem", "DeleteItem", "GetItem"),
        ...onTable("PutItem", "Query", "UpdateItem"),
        "secretsmanager:CreateSecret",
        "secretsmanager:PutSecretValue",
        "sqs:SendMessage",
      ],
    ],
    [
      "Deadlines",
      [
        ...onTable("BatchGetItem", "ConditionCheckItem", "DeleteItem", "GetItem"),
        ...onTable("PutItem", "Query", "UpdateItem"),
        ...consuming,
        "sqs:SendMessage",
      ],
    ],
    [
      "Deliveries",
      [
        ...onTable("BatchGetItem", "GetItem", "PutItem", "Query", "UpdateItem"),
        "secretsmanager:GetSecretValue",
        "ses:SendEmail",
        "sns:Publish",
        "sqs:SendMessage",
        ...consuming,
      ],
    ],
    [
      "Actions",
      [
        ...onTable("BatchGetItem", "DeleteItem", "GetItem", "PutItem", "Query"),
        "iam:PassRole",
        "secretsmanager:GetSecretValue",
        ...consuming,
        "ssm:GetAutomationExecution",
        "ssm:StartAutomationExecution",
        "states:DescribeExecution",
        "states:StartExecution",
      ],
    ],
    [
      "Reactions",
      [
        ...onTable("BatchGetItem", "Query"),
        ...following,
        "iam:PassRole",
        "scheduler:CreateSchedule",
        "scheduler:DeleteSchedule",
        ...failing,
      ],
    ],
    [
      "Measures",
      [...onTable("DeleteItem", "GetItem", "PutItem", "UpdateItem"), ...following, ...failing],
    ],
    [
      "SlackClicks",
      [
        ...onTable("BatchGetItem", "ConditionCheckItem", "DeleteItem", "GetItem"),
        ...onTable("PutItem", "Query", "UpdateItem"),
        "secretsmanager:GetSecretValue",
        "sqs:SendMessage",
      ],
    ],
    [
      "Feedback",
      [
        ...onTable("BatchGetItem", "GetItem", "PutItem", "UpdateItem"),
        ...consuming,
        "sqs:SendMessage",
      ],
    ],
    ["StatusFeed", onTable("Query")],
    ["Calendars", onTable("BatchGetItem", "PutItem", "Query")],
    [
      "Answers",
      [
        ...onTable("BatchGetItem", "DeleteItem", "PutItem", "Query"),
        "secretsmanager:GetSecretValue",
      ],
    ],
    ["Sweep", [...onTable("BatchGetItem", "Query"), ...failing]],
  ])("of %s allow what it does and nothing else", (role, expected) => {
    expect(may(role)).toEqual([...expected].sort());
  });

  test("of Ingest read the secrets of senders and not the addresses of channels", () => {
    const reading = statementsOf(template, "IngestFunctionRole").filter((one) =>
      actionsOf(one).includes("secretsmanager:GetSecretValue"),
    );

    expect(reading).toHaveLength(1);
    expect(JSON.stringify(reading)).toContain(":secret:tocsin/prod/integrations/*");
  });

  test("of Deliveries send mail in the name of MailFrom only, by the stack's configuration set", () => {
    const sending = statementsOf(template, "DeliveriesFunctionRole").filter((one) =>
      actionsOf(one).includes("ses:SendEmail"),
    );

    expect(sending).toMatchObject([
      { Condition: { StringEquals: { "ses:FromAddress": { Ref: "MailFrom" } } } },
    ]);
    expect(JSON.stringify(sending[0]?.Resource)).toMatch(
      /:configuration-set\/.*MailConfigurationSet.*:identity\/\*/,
    );
  });

  test("of Deliveries publish to phones, which have no ARN, and to no topic", () => {
    const publishing = statementsOf(template).filter((one) =>
      actionsOf(one).includes("sns:Publish"),
    );

    expect(publishing).toHaveLength(1);
    expect(publishing[0]).not.toHaveProperty("Resource");
    expect(JSON.stringify(publishing[0])).toContain('{"Ref":"AWS::Partition"},":sns:*:*:*"');
  });

  test("read the key of links where they are made and where they are read, and do nothing else with it", () => {
    const onKey = statementsOf(template).filter((one) =>
      JSON.stringify(one).includes("AnswerKeySecret"),
    );
    const isIn = (role: string) =>
      JSON.stringify(statementsOf(template, role)).includes("AnswerKeySecret");

    expect(onKey.map(actionsOf)).toEqual([
      ["secretsmanager:GetSecretValue"],
      ["secretsmanager:GetSecretValue"],
    ]);
    expect(["DeliveriesFunctionRole", "AnswersFunctionRole"].map(isIn)).toEqual([true, true]);
  });

  test("pass the schedules' role to the scheduler, those of documents to their service, and no other", () => {
    const passing = statementsOf(template).filter((one) => actionsOf(one).includes("iam:PassRole"));

    expect(passing).toEqual([
      {
        Effect: "Allow",
        Action: "iam:PassRole",
        Resource: { "Fn::Join": ["", expect.arrayContaining([":role/tocsin-automation-*"])] },
        Condition: { StringEquals: { "iam:PassedToService": "ssm.amazonaws.com" } },
      },
      {
        Effect: "Allow",
        Action: "iam:PassRole",
        Resource: { "Fn::GetAtt": [expect.stringContaining("DeadlinesSchedulesRole"), "Arn"] },
        Condition: { StringEquals: { "iam:PassedToService": "scheduler.amazonaws.com" } },
      },
    ]);
  });

  test("of the schedules are taken by this account's scheduler only", () => {
    const [[, role] = []] = ofType(template, "AWS::IAM::Role").filter(([id]) =>
      id.startsWith("DeadlinesSchedulesRole"),
    );

    expect(role?.Properties["AssumeRolePolicyDocument"]).toMatchObject({
      Statement: [
        {
          Principal: { Service: "scheduler.amazonaws.com" },
          Condition: { StringEquals: { "aws:SourceAccount": { Ref: "AWS::AccountId" } } },
        },
      ],
    });
    expect(statementsOf(template, "DeadlinesSchedulesRole").flatMap(actionsOf)).toEqual([
      "lambda:InvokeFunction",
      "sqs:SendMessage",
    ]);
  });
});
