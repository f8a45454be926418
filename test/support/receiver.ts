import { once } from "node:events";
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";

export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** The body as it came, where it is no text. */
  readonly bytes: Buffer;
}

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}
/** How the receiver behaves for one request. */
export type Reply =
  | Answer
  /** Does what was asked, and cuts the connection instead of saying so. */
  | "lost"
  /** Takes the request and says nothing. */
  | "hang"
  /** Cuts the connection instead of answering. */
  | "reset"
  /** Answers 200 and never stops talking. */
  | "endless";

export interface Receiver {
  readonly url: string;
  /** All that came, oldest first. */
  readonly received: readonly Received[];
  /** Plans the next replies in their order; where undefined stands and after the last one it does what it is for. */
  plan(...replies: readonly (Reply | undefined)[]): void;
  stop(): Promise<void>;
}

/** A third party on this machine; `serve` is what it is for. */
export async function startReceiver(
  serve: (request: Received) => Answer = () => ({ status: 200 }),
): Promise<Receiver> {
  const received: Received[] = [];
  const planned: (Reply | undefined)[] = [];
  const server = createServer(async (request, response) => {
    const reply = planned.shift();
    const { method = "", url = "/", headers } = request;
    const bytes = await bytesOf(request);
    const came: Received = { method, path: url, headers, body: bytes.toString(), bytes };
    received.push(came);
    if (reply === "lost") serve(came);
    answer(response, reply ?? serve(came));
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the receiver has no port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    received,
    plan: (...replies) => void planned.push(...replies),
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

function answer(response: ServerResponse, reply: Reply): void {
  if (reply === "hang") return;
  if (reply === "reset" || reply === "lost") {
    response.destroy();
    return;
  }
  if (reply !== "endless") {
    response.writeHead(reply.status, reply.headers).end(reply.body ?? "a reply that nobody keeps");
    return;
  }
  response.writeHead(200);
  const talk = (): void => {
    while (!response.destroyed && response.write("x".repeat(16_384)));
  };
  response.on("drain", talk);
  talk();
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
