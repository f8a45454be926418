import {
  Agent,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type RequestOptions,
  request,
} from "node:http";
import { AwsError } from "./awsError.ts";
import { readBody } from "./readBody.ts";

export interface EngineAnswer {
  readonly message: IncomingMessage;
  readonly body: Buffer;
}

/** Speaks to the DynamoDB engine, over connections that are kept. */
export class EngineClient {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 64 });
  readonly #engine: RequestOptions;

  constructor(endpoint: string) {
    const { hostname, port, pathname } = new URL(endpoint);
    this.#engine = { hostname, port, path: pathname, method: "POST", agent: this.#agent };
  }

  send(headers: OutgoingHttpHeaders, body: Buffer | string): Promise<EngineAnswer> {
    return new Promise((resolve, reject) => {
      const outgoing = request({
        ...this.#engine,
        headers: { ...headers, "content-length": Buffer.byteLength(body) },
      });
      const fail = ({ message }: Error) =>
        reject(new AwsError("InternalServerError", `the engine: ${message}`, { status: 500 }));
      outgoing.once("error", fail);
      outgoing.once("response", (message) => {
        readBody(message).then((answer) => resolve({ message, body: answer }), fail);
      });
      outgoing.end(body);
    });
  }

  stop(): void {
    this.#agent.destroy();
  }
}
