import { Stack } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { Construct } from "constructs";
import { Link } from "./link.ts";

/** How texts leave for phones, through SNS. */
export class Texts extends Construct {
  /** A phone has no ARN that could be named. What has one is a topic, and to topics nothing is published. */
  get sending(): Link<object> {
    const topics = Stack.of(this).formatArn({
      service: "sns",
      region: "*",
      account: "*",
      resource: "*",
    });
    return new Link({}, new PolicyStatement({ actions: ["sns:Publish"], notResources: [topics] }));
  }
}
