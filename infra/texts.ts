import { ArnFormat, CfnCondition, CfnParameter, Fn, Stack } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { CfnPermission, type IFunction } from "aws-cdk-lib/aws-lambda";
import { CfnSubscriptionFilter } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { Link } from "./link.ts";

/** How texts leave for phones, through SNS, and where it writes what became of them. */
export class Texts extends Construct {
  readonly #isLogged: CfnCondition;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const status = new CfnParameter(Stack.of(this), "SmsStatus", {
      description:
        "logged: the account has SNS log the delivery status of texts, as docs/mail.md tells; unknown: it has not",
      allowedValues: ["unknown", "logged"],
      default: "unknown",
    });
    this.#isLogged = new CfnCondition(this, "IsLogged", {
      expression: Fn.conditionEquals(status.valueAsString, "logged"),
    });
  }

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

  /** The groups belong to the account, which all texts of all stacks share, so they have to be there already. */
  reportTo(scope: Construct, listener: IFunction): void {
    const { region, account } = Stack.of(this);
    const group = `sns/${region}/${account}/DirectPublishToPhoneNumber`;
    const groups = { Sent: group, Failed: `${group}/Failure` };
    for (const [name, logGroupName] of Object.entries(groups)) {
      const sourceArn = Stack.of(this).formatArn({
        ...{ service: "logs", resource: "log-group", resourceName: `${logGroupName}:*` },
        arnFormat: ArnFormat.COLON_RESOURCE_NAME,
      });
      const permission = new CfnPermission(scope, `${name}TextsMayCall`, {
        action: "lambda:InvokeFunction",
        functionName: listener.functionArn,
        principal: "logs.amazonaws.com",
        ...{ sourceArn, sourceAccount: account },
      });
      const filter = new CfnSubscriptionFilter(scope, `${name}Texts`, {
        ...{ logGroupName, filterPattern: "", destinationArn: listener.functionArn },
      });
      filter.addResourceDependency(permission);
      for (const resource of [permission, filter]) resource.cfnOptions.condition = this.#isLogged;
    }
  }
}
