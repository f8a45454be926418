import { Construct } from "constructs";
import type { Settings } from "./environments.ts";
import { Link } from "./link.ts";
import { secretPermission } from "./secretPermission.ts";

/** The addresses of channels, one secret each. */
export class ChannelSecrets extends Construct {
  readonly #prefix: string;

  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id);
    this.#prefix = `tocsin/${settings.stage}/channels`;
  }

  get writing(): Link<{ SECRET_PREFIX: string }> {
    return new Link(
      { SECRET_PREFIX: this.#prefix },
      secretPermission(this, this.#prefix, ["CreateSecret", "PutSecretValue"]),
    );
  }

  /** The name of a secret comes with the channel, so reading needs no variable. */
  get reading(): Link<object> {
    return new Link({}, secretPermission(this, this.#prefix, ["GetSecretValue"]));
  }
}
