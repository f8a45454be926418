import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { Secret } from "aws-cdk-lib/aws-secretsmanager";
import { Construct } from "constructs";
import type { Settings } from "./environments.ts";
import { Link } from "./link.ts";

const LETTERS = 64;

/** What links that answer a page are signed with. Nobody chooses it, and nobody has to know it. */
export class AnswerKey extends Construct {
  readonly #secret: Secret;

  constructor(scope: Construct, id: string, { removalPolicy }: Settings) {
    super(scope, id);
    this.#secret = new Secret(this, "Secret", {
      description:
        "Signs the links that acknowledge an incident; a new value ends all that were sent",
      generateSecretString: { passwordLength: LETTERS, excludePunctuation: true },
      removalPolicy,
    });
  }

  get reading(): Link<{ ANSWER_KEY_SECRET: string }> {
    const { secretArn } = this.#secret;
    const mayRead = new PolicyStatement({
      actions: ["secretsmanager:GetSecretValue"],
      resources: [secretArn],
    });
    return new Link({ ANSWER_KEY_SECRET: secretArn }, mayRead);
  }
}
