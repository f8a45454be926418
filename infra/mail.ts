import { CfnParameter, Stack } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { ConfigurationSet } from "aws-cdk-lib/aws-ses";
import { Construct } from "constructs";
import { Link } from "./link.ts";

interface MailVariables {
  readonly MAIL_FROM: string;
  readonly MAIL_CONFIGURATION_SET: string;
}

/** How mails leave: in whose name, which SES has to have verified beforehand, and under which configuration set. */
export class Mail extends Construct {
  readonly #from: string;
  readonly #set: ConfigurationSet;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const from = new CfnParameter(Stack.of(this), "MailFrom", {
      description: "Address that mails come from, of an identity verified in SES; empty: no mail",
      allowedPattern: "([^@<>, ]+@[^@<>, ]+)?",
      default: "",
    });
    this.#from = from.valueAsString;
    this.#set = new ConfigurationSet(this, "ConfigurationSet");
  }

  /**
   * The identity may be the address, its domain or one above it, and in SES's sandbox the recipient's is asked for
   * too; so it is the sender that is held fast.
   */
  get sending(): Link<MailVariables> {
    const { configurationSetName } = this.#set;
    const arn = (resource: string, resourceName: string) =>
      Stack.of(this).formatArn({ service: "ses", resource, resourceName });
    return new Link(
      { MAIL_FROM: this.#from, MAIL_CONFIGURATION_SET: configurationSetName },
      new PolicyStatement({
        actions: ["ses:SendEmail"],
        resources: [arn("identity", "*"), arn("configuration-set", configurationSetName)],
        conditions: { StringEquals: { "ses:FromAddress": this.#from } },
      }),
    );
  }
}
