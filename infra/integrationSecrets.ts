import { Construct } from "constructs";
import type { Settings } from "./environments.ts";
import { Link } from "./link.ts";
import { secretPermission } from "./secretPermission.ts";

/** What senders sign with, one secret for each integration that has one. */
export class IntegrationSecrets extends Construct {
  readonly #prefix: string;

  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id);
    this.#prefix = `tocsin/${settings.stage}/integrations`;
  }

  get writing(): Link<{ INTEGRATION_SECRET_PREFIX: string }> {
    return new Link(
      { INTEGRATION_SECRET_PREFIX: this.#prefix },
      secretPermission(this, this.#prefix, ["CreateSecret", "PutSecretValue"]),
    );
  }

  /** The name of a secret comes with the integration, so reading needs no variable. */
  get reading(): Link<object> {
    return new Link({}, secretPermission(this, this.#prefix, ["GetSecretValue"]));
  }
}
