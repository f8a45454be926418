import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { HostError } from "../hostError.ts";
import { type HttpAnswer, message } from "./proxyResult.ts";

export type Answerer = (request: IncomingMessage) => Promise<HttpAnswer>;

/** The host's one HTTP server; it listens before there is anything to serve, so that a taken port is known at once. */
export class HttpServer {
  readonly baseUrl: string;
  readonly #server: Server;
  #answer: Answerer = async () => message(503, "Service Unavailable");

  private constructor(server: Server, port: number) {
    this.#server = server;
    this.baseUrl = `http://127.0.0.1:${port}`;
    server.on("request", (request, response) => void this.#serve(request, response));
  }

  /** Port 0 takes a free one. */
  static async listen(port: number): Promise<HttpServer> {
    const server = createServer({ keepAliveTimeout: 60_000 });
    await new Promise<void>((resolve, reject) => {
      server.once("error", (error: NodeJS.ErrnoException) => reject(explain(error, port)));
      server.listen(port, "127.0.0.1", resolve);
    });
    const address = server.address();
    if (typeof address !== "object" || !address) throw new Error("the server has no address");
    return new HttpServer(server, address.port);
  }

  serve(answer: Answerer): void {
    this.#answer = answer;
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#server.close(() => resolve());
      this.#server.closeAllConnections();
    });
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const answer = await this.#answer(request).catch(failure);
    // A body that was not read to its end would be taken for the next request.
    if (!request.complete) response.setHeader("connection", "close");
    try {
      response.writeHead(answer.status, answer.headers);
      response.end(answer.body);
    } catch {
      // A function may have answered with a header that HTTP does not have.
      const { status, headers, body } = failure();
      response.writeHead(status, headers).end(body);
    }
  }
}

const failure = (): HttpAnswer => message(500, "Internal Server Error");

function explain(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === "EADDRINUSE")
    return new HostError(`port ${port} is in use; choose another one with --port`);
  if (error.code === "EACCES")
    return new HostError(
      `port ${port} may not be used by this account; choose another with --port`,
    );
  return error;
}
