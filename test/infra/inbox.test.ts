import { describe, expect, test } from "vitest";
import { functionNamed, ofType, type Template, templateOf } from "./synthesize.ts";

const template = templateOf("prod");
const only = (type: string): Template["Resources"][string]["Properties"] => {
  const [[, resource] = []] = ofType(template, type);
  if (!resource) throw new Error(`there is no ${type}`);
  return resource.Properties;
};

describe("mails", () => {
  test("come to the whole domain over TLS, are scanned and kept, and only then told to the function", () => {
    const [inbox] = functionNamed(template, "inbox");

    expect(only("AWS::SES::ReceiptRule")["Rule"]).toEqual({
      Enabled: true,
      Recipients: ["alerts.example.com"],
      ScanEnabled: true,
      TlsPolicy: "Require",
      Actions: [
        { S3Action: { BucketName: { Ref: expect.stringMatching(/^InboxMails/) } } },
        {
          LambdaAction: {
            FunctionArn: { "Fn::GetAtt": [inbox, "Arn"] },
            InvocationType: "Event",
          },
        },
      ],
    });
  });

  test("are kept encrypted and out of the public, for a day longer than failures that point to them", () => {
    expect(only("AWS::S3::Bucket")).toMatchObject({
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          { ServerSideEncryptionByDefault: { SSEAlgorithm: "AES256" } },
        ],
      },
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      LifecycleConfiguration: { Rules: [{ ExpirationInDays: 15, Status: "Enabled" }] },
    });
  });

  test("are put there by rules of this stack's set and by nobody else, over TLS", () => {
    const { PolicyDocument } = only("AWS::S3::BucketPolicy");

    expect(PolicyDocument).toMatchObject({
      Statement: [
        { Effect: "Deny", Action: "s3:*", Condition: { Bool: { "aws:SecureTransport": "false" } } },
        {
          Effect: "Allow",
          Action: "s3:PutObject",
          Principal: { Service: "ses.amazonaws.com" },
          Condition: {
            StringEquals: { "aws:SourceAccount": { Ref: "AWS::AccountId" } },
            ArnLike: { "aws:SourceArn": expect.anything() },
          },
        },
      ],
    });
    expect(JSON.stringify(PolicyDocument)).toContain(":receipt-rule/*");
  });

  test("are tried three times before they are kept as failures", () => {
    expect(
      ofType(template, "AWS::Lambda::EventInvokeConfig").map(([, { Properties }]) => Properties),
    ).toContainEqual(
      expect.objectContaining({
        FunctionName: { Ref: functionNamed(template, "inbox")[0] },
        MaximumRetryAttempts: 2,
        DestinationConfig: {
          OnFailure: {
            Destination: { "Fn::GetAtt": [expect.stringMatching(/^InboxInboxFailures/), "Arn"] },
          },
        },
      }),
    );
  });
});

test("a stack that is told no mail domain has nothing for mails that come in", () => {
  const without = templateOf("prod", {});
  const added = Object.keys(template.Resources).filter((id) => !(id in without.Resources));

  expect(added.filter((id) => !id.startsWith("Inbox"))).toEqual([]);
  expect(Object.keys(without.Resources).filter((id) => id.startsWith("Inbox"))).toEqual([]);
});
