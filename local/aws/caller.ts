import type { IncomingHttpHeaders } from "node:http";
import { AwsError } from "./awsError.ts";
import type { AwsPlace } from "./place.ts";
import { isAllowed, type PolicyStatement } from "./policy.ts";

export interface CallerRole {
  readonly functionName: string;
  readonly statements: readonly PolicyStatement[];
}

/** The access key id of the host itself: it may do everything. */
export const HOST_CALLER = "host";

const CREDENTIAL = /Credential=([^/,\s]+)\/[^/]*\/([^/]*)\/([^/]*)\/aws4_request/;

/** Who calls, read from the scope of the signature; the signature itself is not checked. */
export class Caller {
  readonly name: string;
  readonly service: string;
  readonly #place: AwsPlace;
  readonly #role: CallerRole | undefined;

  constructor(
    headers: IncomingHttpHeaders,
    known: ReadonlyMap<string, CallerRole>,
    place: AwsPlace,
  ) {
    const scope = CREDENTIAL.exec(headers.authorization ?? "");
    if (!scope)
      throw new AwsError("MissingAuthenticationTokenException", "Missing Authentication Token");
    const [, accessKeyId = "", , service = ""] = scope;
    this.#role = known.get(accessKeyId);
    if (!this.#role && accessKeyId !== HOST_CALLER)
      throw new AwsError(
        "UnrecognizedClientException",
        "The security token included in the request is invalid.",
      );
    this.name = this.#role?.functionName ?? HOST_CALLER;
    this.service = service;
    this.#place = place;
  }

  get isHost(): boolean {
    return !this.#role;
  }

  /** Throws unless the caller's role allows the action on the resource. */
  authorize(action: string, resource: string): void {
    if (!this.#role || isAllowed(this.#role.statements, action, resource)) return;
    const user = `arn:aws:sts::${this.#place.accountId}:assumed-role/${this.name}/${this.name}`;
    throw new AwsError(
      "AccessDeniedException",
      `User: ${user} is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`,
    );
  }
}
