import { consumedCapacity, WRITES, withConsumedCapacity } from "./dynamodbCapacity.ts";
import { permissionsFor } from "./dynamodbPermissions.ts";
import { EngineClient } from "./engineClient.ts";
import type { AwsPlace } from "./place.ts";
import { type AwsProtocol, type AwsRequest, type AwsResponse, operationOf } from "./request.ts";

interface ProxyOptions {
  readonly endpoint: string;
  readonly place: AwsPlace;
  readonly onTableWrite: () => void;
}

/** What the engine wants to see of a request's headers. */
const FORWARDED = ["authorization", "content-type", "x-amz-date", "x-amz-target"];

/** DynamoDB and its streams: checked here, answered by the engine. */
export class DynamodbProxy implements AwsProtocol {
  readonly contentType = "application/x-amz-json-1.0";
  readonly #options: ProxyOptions;
  readonly #engine: EngineClient;

  constructor(options: ProxyOptions) {
    this.#options = options;
    this.#engine = new EngineClient(options.endpoint);
  }

  async handle({ headers, body, caller }: AwsRequest): Promise<AwsResponse> {
    const action = operationOf(headers);
    if (!caller.isHost)
      for (const needed of permissionsFor(action, JSON.parse(body.toString()), this.#options.place))
        caller.authorize(needed.action, needed.resource);
    const forwarded = FORWARDED.flatMap((name) => (headers[name] ? [[name, headers[name]]] : []));
    const asked = withConsumedCapacity(action, body);
    const answer = await this.#engine.send(Object.fromEntries(forwarded), asked);
    const { statusCode: status = 500 } = answer.message;
    if (status < 300 && WRITES.has(action)) this.#options.onTableWrite();
    return {
      action,
      status,
      body: answer.body,
      contentType: answer.message.headers["content-type"] ?? this.contentType,
      ...consumedCapacity(action, answer.body),
    };
  }

  stop(): void {
    this.#engine.stop();
  }
}
