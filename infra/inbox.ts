import { CfnOutput, Duration, Stack } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { SqsDestination } from "aws-cdk-lib/aws-lambda-destinations";
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from "aws-cdk-lib/aws-s3";
import { ReceiptRuleSet, TlsPolicy } from "aws-cdk-lib/aws-ses";
import { Lambda, LambdaInvocationType } from "aws-cdk-lib/aws-ses-actions";
import { Construct } from "constructs";
import type { Environment } from "../functions/inbox/env.ts";
import type { Concern } from "./concern.ts";
import type { Settings } from "./environments.ts";
import { FailureQueue } from "./failureQueue.ts";
import { Link } from "./link.ts";
import { TocsinFunction } from "./tocsinFunction.ts";

export interface InboxProps extends Concern {
  /** Whatever comes to an address of it is taken. */
  readonly domain: string;
}

/** Where mails of monitors come in: SES keeps each in a bucket and calls the function that reads it. */
export class Inbox extends Construct {
  constructor(scope: Construct, id: string, { domain, ...concern }: InboxProps) {
    super(scope, id);
    const bucket = this.#makeBucket(concern.settings);
    const take = this.#makeFunction(concern, bucket);
    const rules = new ReceiptRuleSet(this, "RuleSet");
    bucket.addToResourcePolicy(this.#mayKeep(bucket, rules));
    const rule = rules.addRule("Rule", {
      recipients: [domain],
      tlsPolicy: TlsPolicy.REQUIRE,
      scanEnabled: true,
      // In this order: what the function reads is there when it is called.
      actions: [
        { bind: () => ({ s3Action: { bucketName: bucket.bucketName } }) },
        new Lambda({ function: take, invocationType: LambdaInvocationType.EVENT }),
      ],
    });
    // SES tries whether it may write when the rule is made.
    if (bucket.policy) rule.node.addDependency(bucket.policy);
    new CfnOutput(Stack.of(this), "MailRuleSet", {
      value: rules.receiptRuleSetName,
      description: "To be made the active one of SES; nothing is received before",
    });
  }

  /** For rules of this set alone, where the action that comes with CDK allows all of the account's. */
  #mayKeep(bucket: Bucket, { receiptRuleSetName }: ReceiptRuleSet): PolicyStatement {
    const rules = Stack.of(this).formatArn({
      service: "ses",
      resource: "receipt-rule-set",
      resourceName: `${receiptRuleSetName}:receipt-rule/*`,
    });
    return new PolicyStatement({
      principals: [new ServicePrincipal("ses.amazonaws.com")],
      actions: ["s3:PutObject"],
      resources: [bucket.arnForObjects("*")],
      conditions: {
        StringEquals: { "aws:SourceAccount": Stack.of(this).account },
        ArnLike: { "aws:SourceArn": rules },
      },
    });
  }

  #makeBucket({ failureRetention, removalPolicy }: Settings): Bucket {
    return new Bucket(this, "Mails", {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      // As long as a failure that points to a mail is kept, and a day more.
      lifecycleRules: [{ expiration: failureRetention.plus(Duration.days(1)) }],
      removalPolicy,
    });
  }

  #makeFunction({ alarms, settings, table }: Concern, bucket: Bucket): TocsinFunction<Environment> {
    const take = new TocsinFunction<Environment>(this, "Function", {
      settings,
      alarms,
      name: "inbox",
      description: "Takes mails of monitors and makes incidents of them",
      weight: "background",
      timeout: Duration.seconds(30),
      needs: table
        .link({
          does: [
            ...(["GetItem", "BatchGetItem", "Query", "PutItem"] as const),
            ...(["UpdateItem", "DeleteItem", "ConditionCheckItem"] as const),
          ],
        })
        .and(
          new Link(
            { MAIL_BUCKET: bucket.bucketName },
            new PolicyStatement({
              actions: ["s3:GetObject"],
              resources: [bucket.arnForObjects("*")],
            }),
          ),
        ),
    });
    const failures = new FailureQueue(this, "InboxFailures", {
      alarms,
      retention: settings.failureRetention,
      says: "A mail could not be taken in; it may be an incident nobody hears of.",
      runbook: "inbox-failures",
    });
    take.configureAsyncInvoke({
      retryAttempts: 2,
      maxEventAge: Duration.hours(6),
      onFailure: new SqsDestination(failures),
    });
    return take;
  }
}
