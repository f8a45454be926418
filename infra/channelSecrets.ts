import { ArnFormat, Stack } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { Construct } from "constructs";
import type { Settings } from "./environments.ts";
import { Link } from "./link.ts";

/** The addresses of channels, one secret each, made at run time below one prefix. */
export class ChannelSecrets extends Construct {
  readonly #prefix: string;

  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id);
    this.#prefix = `tocsin/${settings.stage}/channels`;
  }

  get writing(): Link<{ SECRET_PREFIX: string }> {
    return new Link(
      { SECRET_PREFIX: this.#prefix },
      this.#allow("secretsmanager:CreateSecret", "secretsmanager:PutSecretValue"),
    );
  }

  /** The name of a secret comes with the channel, so reading needs no variable. */
  get reading(): Link<object> {
    return new Link({}, this.#allow("secretsmanager:GetSecretValue"));
  }

  #allow(...actions: string[]): PolicyStatement {
    const secret = {
      service: "secretsmanager",
      resource: "secret",
      resourceName: `${this.#prefix}/*`,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    };
    return new PolicyStatement({ actions, resources: [Stack.of(this).formatArn(secret)] });
  }
}
