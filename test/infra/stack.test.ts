import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { ZodObject } from "zod";
import { functionNamed, ofType, type Stage, stages, templateOf } from "./synthesize.ts";

const templates = {
  dev: templateOf("dev"),
  staging: templateOf("staging"),
  prod: templateOf("prod"),
};
const functions = readdirSync(new URL("../../functions", import.meta.url)).sort();
const inputs = (template = templates.prod) =>
  Object.fromEntries(
    ofType(template, "AWS::Lambda::EventSourceMapping").map(([id, { Properties }]) => [
      id.replace(/Function.*/, ""),
      Properties,
    ]),
  );

describe.each(stages)("the stack of %s", (env: Stage) => {
  const template = templates[env];

  test("matches its snapshot", async () => {
    const masked = JSON.stringify(template, null, 2).replace(/[0-9a-f]{64}\.zip/g, "<bundle>.zip");

    await expect(`${masked}\n`).toMatchFileSnapshot(`snapshots/Tocsin-${env}.snap`);
  });

  test("has one function for each folder of functions/, on arm64 and Node 24", () => {
    expect(ofType(template, "AWS::Lambda::Function")).toHaveLength(functions.length);
    for (const name of functions)
      expect(functionNamed(template, name)[1].Properties).toMatchObject({
        Architectures: ["arm64"],
        Runtime: "nodejs24.x",
        Handler: "index.handler",
        LoggingConfig: { LogGroup: { Ref: expect.stringContaining("Logs") } },
      });
  });

  test.each(functions)("gives %s exactly the variables that its env.ts asks for", async (name) => {
    const schema: { environment: ZodObject } = await import(`../../functions/${name}/env.ts`);
    const { Environment } = functionNamed(template, name)[1].Properties;

    expect(Environment).toEqual({
      Variables: Object.fromEntries(
        Object.keys(schema.environment.shape).map((variable) => [variable, expect.anything()]),
      ),
    });
  });

  test("keeps a table that can be recovered to the second and streams its new images", () => {
    expect(ofType(template, "AWS::DynamoDB::GlobalTable")).toMatchObject([
      [
        expect.anything(),
        {
          DeletionPolicy: env === "dev" ? "Delete" : "Retain",
          Properties: {
            BillingMode: "PAY_PER_REQUEST",
            StreamSpecification: { StreamViewType: "NEW_AND_OLD_IMAGES" },
            TimeToLiveSpecification: { AttributeName: "expiresAt", Enabled: true },
            Replicas: [
              {
                DeletionProtectionEnabled: env !== "dev",
                PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
              },
            ],
          },
        },
      ],
    ]);
  });

  test("asks the deployment who signs the tokens", () => {
    expect(Object.keys(template.Parameters)).toEqual(
      expect.arrayContaining(["OidcIssuer", "OidcAudience"]),
    );
  });

  test("says where its API and its table are", () => {
    expect(Object.keys(template.Outputs)).toEqual(expect.arrayContaining(["ApiUrl", "TableName"]));
  });

  test("keeps no log for ever", () => {
    for (const [, { Properties }] of ofType(template, "AWS::Logs::LogGroup"))
      expect(Properties["RetentionInDays"]).toBeGreaterThan(0);
  });
});

describe("the HTTP API", () => {
  test("has the routes of the functions behind it and no other", () => {
    const routes = ofType(templates.prod, "AWS::ApiGatewayV2::Route");

    expect(routes.map(([, { Properties }]) => Properties["RouteKey"]).sort()).toEqual([
      "GET /answer/{token}",
      "GET /calendars/{file}",
      "GET /graphql",
      "GET /healthz",
      "GET /metrics",
      "GET /push/{token}",
      "GET /status.atom",
      "GET /status.json",
      "GET /v1/heartbeats/{token}",
      "HEAD /v1/heartbeats/{token}",
      "POST /answer/{token}",
      "POST /graphql",
      "POST /push/{token}",
      "POST /v1/heartbeats/{token}",
      "POST /v1/signals/{source}/{integrationKey}",
      "POST /v1/slack/{channel}/interactions",
      "POST /v2/change/enqueue",
      "POST /v2/enqueue",
    ]);
  });

  test("logs neither path nor query, where integration keys stand", () => {
    const [[, stage] = []] = ofType(templates.prod, "AWS::ApiGatewayV2::Stage");
    const { Format } = { Format: "", ...Object(stage?.Properties["AccessLogSettings"]) };

    expect(Format).toContain("$context.routeKey");
    expect(Format).not.toMatch(/path|query|resourceId|domain|authorizer|request\.header/i);
  });

  test("throttles below the account's limit", () => {
    expect(ofType(templates.prod, "AWS::ApiGatewayV2::Stage")).toMatchObject([
      [
        expect.anything(),
        { Properties: { DefaultRouteSettings: { ThrottlingRateLimit: 2000 }, AutoDeploy: true } },
      ],
    ]);
  });
});

describe("links in messages", () => {
  test("are signed with a key that nobody chooses", () => {
    expect(ofType(templates.prod, "AWS::SecretsManager::Secret")).toMatchObject([
      [
        expect.anything(),
        {
          Properties: { GenerateSecretString: { PasswordLength: 64, ExcludePunctuation: true } },
        },
      ],
    ]);
  });

  test("begin with the API's own address, unless the deployment names another", () => {
    const { Environment } = functionNamed(templates.prod, "deliver")[1].Properties;
    const { Variables } = Object(Environment);

    expect(Variables["PUBLIC_URL"]).toEqual({
      "Fn::If": [
        "HasPublicUrl",
        { Ref: "PublicUrl" },
        { "Fn::GetAtt": [expect.stringMatching(/^HttpApi/), "ApiEndpoint"] },
      ],
    });
    expect(templates.prod.Parameters["PublicUrl"]).toMatchObject({ Default: "" });
  });
});

describe("the table's stream", () => {
  const bounded = {
    StartingPosition: "TRIM_HORIZON",
    BatchSize: 100,
    BisectBatchOnFunctionError: true,
    FunctionResponseTypes: ["ReportBatchItemFailures"],
    MaximumRetryAttempts: 10_000,
  };

  test("brings new entries of records and the clocks that none of them sets, and only these, to react", () => {
    expect(inputs()["Reactions"]).toMatchObject({
      ...bounded,
      MaximumRecordAgeInSeconds: 21_600,
      DestinationConfig: {
        OnFailure: { Destination: { "Fn::GetAtt": ["ReactionsReactFailures7C2BDC2B", "Arn"] } },
      },
      FilterCriteria: {
        Filters: [
          {
            Pattern:
              '{"eventName":["INSERT"],"dynamodb":{"Keys":{"sk":{"S":[{"prefix":"EVT#"},{"prefix":"DUE#CHECK#"},{"prefix":"DUE#PING#"},{"prefix":"DUE#MAINTENANCE_START#"},{"prefix":"DUE#MAINTENANCE_END#"},{"prefix":"DUE#ACTION#"},{"prefix":"DUE#REMIND#"},{"prefix":"DUE#DRILL#"},{"prefix":"DUE#PAGE_SEND#"},{"prefix":"DUE#PAGE_DUE#"}]}}}}',
          },
        ],
      },
    });
  });

  test("brings new and changed incidents, and only these, to measure", () => {
    expect(inputs()["Measures"]).toMatchObject({
      ...bounded,
      MaximumRecordAgeInSeconds: 43_200,
      DestinationConfig: {
        OnFailure: { Destination: { "Fn::GetAtt": ["MeasuresMeasureFailures52E53B0F", "Arn"] } },
      },
      FilterCriteria: {
        Filters: [
          {
            Pattern:
              '{"eventName":["INSERT","MODIFY"],"dynamodb":{"Keys":{"sk":{"S":["INCIDENT"]}}}}',
          },
        ],
      },
    });
  });
});

describe("what SES and SNS report", () => {
  const template = templates.prod;

  test("of a mail is published for each fate that the rule waits for", () => {
    const [[, destination] = []] = ofType(template, "AWS::SES::ConfigurationSetEventDestination");
    const rules = ofType(template, "AWS::Events::Rule").map(([, rule]) => rule.Properties);

    expect(destination?.Properties["EventDestination"]).toMatchObject({
      Enabled: true,
      MatchingEventTypes: [
        ...["delivery", "deliveryDelay", "bounce"],
        ...["complaint", "reject", "renderingFailure"],
      ],
    });
    expect(rules).toContainEqual(
      expect.objectContaining({
        EventPattern: expect.objectContaining({
          "detail-type": [
            ...["Email Delivered", "Email Delivery Delayed", "Email Bounced"],
            ...["Email Complaint Received", "Email Rejected", "Email Rendering Failed"],
          ],
        }),
      }),
    );
  });

  test("of a text is heard from the account's logs where these are said to be there", () => {
    const filters = ofType(template, "AWS::Logs::SubscriptionFilter");

    expect(template.Parameters["SmsStatus"]?.Default).toBe("unknown");
    expect(filters).toHaveLength(2);
    for (const [, filter] of filters)
      expect(filter).toMatchObject({
        Condition: expect.stringContaining("IsLogged"),
        Properties: { FilterPattern: "" },
      });
  });
});

describe("the rules", () => {
  test("take what AWS reports to who knows it, and keep what could not be handed over", () => {
    const rules = ofType(templates.prod, "AWS::Events::Rule").map(([, rule]) => rule.Properties);

    expect(rules).toMatchObject([
      { EventPattern: { source: ["aws.health"] } },
      {
        EventPattern: {
          source: ["aws.cloudwatch"],
          "detail-type": [
            "CloudWatch Alarm State Change",
            "CloudWatch Alarm Contributor State Change",
          ],
        },
      },
      { EventPattern: { source: ["aws.sagemaker"], "detail-type": [{ prefix: "SageMaker " }] } },
      {
        EventPattern: {
          source: ["aws.ses"],
          detail: {
            mail: {
              tags: {
                "ses:configuration-set": [{ Ref: expect.stringContaining("MailConfigurationSet") }],
              },
            },
          },
        },
      },
      { ScheduleExpression: "rate(1 minute)" },
    ]);
    for (const { Targets } of rules)
      expect(Targets).toMatchObject([
        { DeadLetterConfig: { Arn: expect.anything() }, RetryPolicy: expect.anything() },
      ]);
  });
});
