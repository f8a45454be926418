import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Mail } from "../mime.ts";
import { AwsError, unknownOperation } from "./awsError.ts";
import { Caller, type CallerRole } from "./caller.ts";
import { DynamodbProxy } from "./dynamodbProxy.ts";
import { type BusEvent, EventsProtocol } from "./eventsProtocol.ts";
import type { LocalBuckets } from "./localBuckets.ts";
import type { LocalQueues } from "./localQueues.ts";
import type { LocalScheduler } from "./localScheduler.ts";
import type { LocalSecrets } from "./localSecrets.ts";
import { type AwsPlace, LOCAL_PLACE } from "./place.ts";
import { readBody } from "./readBody.ts";
import { type AwsProtocol, type AwsResponse, type Capacity, operationOf } from "./request.ts";
import { S3Protocol } from "./s3Protocol.ts";
import { SchedulerProtocol } from "./schedulerProtocol.ts";
import { SecretsProtocol } from "./secretsProtocol.ts";
import { SesProtocol } from "./sesProtocol.ts";
import { type PostText, SnsProtocol } from "./snsProtocol.ts";
import { SqsProtocol } from "./sqsProtocol.ts";

/** One call of an AWS API, for whoever counts them. */
export interface GatewayCall {
  readonly caller: string;
  readonly service: string;
  readonly action: string;
  readonly status: number;
  readonly capacity?: Capacity;
}
/** Who takes what is sent to people. */
export interface Postings {
  readonly mail: {
    readonly configurationSets: readonly string[];
    readonly post: (messageId: string, mail: Mail) => void;
  };
  readonly postText: PostText;
}
export interface GatewayOptions {
  /** Any free one by default. */
  readonly port?: number;
  readonly place?: AwsPlace;
  readonly now?: () => number;
  readonly services: {
    readonly queues: LocalQueues;
    readonly scheduler: LocalScheduler;
    readonly secrets: LocalSecrets;
    readonly buckets: LocalBuckets;
    readonly dynamodbEndpoint: string;
    readonly putEvents: (events: readonly BusEvent[]) => Promise<void> | void;
  } & Postings;
  /** The roles of the functions by their access key ids; `HOST_CALLER` needs none. */
  readonly callers: ReadonlyMap<string, CallerRole>;
  readonly onTableWrite: () => void;
  readonly onCall: (call: GatewayCall) => void;
}
export interface Gateway {
  readonly endpoint: string;
  stop(): Promise<void>;
}

/** One endpoint for all services that the functions call. */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const place = options.place ?? LOCAL_PLACE;
  const { services, onTableWrite, now = Date.now } = options;
  const dynamodb = new DynamodbProxy({ endpoint: services.dynamodbEndpoint, place, onTableWrite });
  const protocols: Protocols = {
    dynamodb,
    sqs: new SqsProtocol(services.queues),
    scheduler: new SchedulerProtocol(services.scheduler, place),
    secretsmanager: new SecretsProtocol(services.secrets),
    s3: new S3Protocol(services.buckets),
    events: new EventsProtocol({ place, now, putEvents: services.putEvents }),
    ses: new SesProtocol({ place, ...services.mail }),
    sns: new SnsProtocol(services.postText),
  };
  const server = createServer((incoming, outgoing) => {
    void answer({ incoming, outgoing, protocols, options });
  });
  // Longer than any client keeps a connection: else a reused one may be closed under it.
  server.keepAliveTimeout = 120_000;
  await listening(server, options.port ?? 0);
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      dynamodb.stop();
    },
  };
}

type Protocols = Readonly<Record<string, AwsProtocol>>;
interface Exchange {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
  readonly protocols: Protocols;
  readonly options: GatewayOptions;
}

async function answer({ incoming, outgoing, protocols, options }: Exchange): Promise<void> {
  const { headers, method = "", url = "/" } = incoming;
  const onClose = (listener: () => void) => void outgoing.once("close", listener);
  let caller: Caller | undefined;
  let response: AwsResponse;
  try {
    const body = await readBody(incoming);
    refuseForeignHost(headers.host);
    caller = new Caller(headers, options.callers, options.place ?? LOCAL_PLACE);
    const protocol = protocols[caller.service];
    if (!protocol) throw unknownOperation(`${caller.service} ${operationOf(headers)}`.trim());
    response = await protocol.handle({ method, url, headers, body, caller, onClose });
    send(outgoing, response);
  } catch (error) {
    const shown = asAwsError(error);
    const protocol = protocols[caller?.service ?? ""];
    response = { ...errorResponse(shown, protocol), action: operationOf(headers) || method };
    send(outgoing, response, errorHeaders(shown));
  }
  const { action, status, capacity } = response;
  const by = { caller: caller?.name ?? "unknown", service: caller?.service ?? "unknown" };
  options.onCall({ ...by, action, status, ...(capacity && { capacity }) });
}

/** A web page that resolves its own name to this machine is not a client. */
function refuseForeignHost(host = ""): void {
  if (!/^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host))
    throw new AwsError("AccessDeniedException", "The gateway answers local clients only.");
}

function asAwsError(error: unknown): AwsError {
  if (error instanceof AwsError) return error;
  if (error instanceof SyntaxError) return new AwsError("SerializationException", error.message);
  const message = error instanceof Error ? error.message : String(error);
  return new AwsError("InternalFailure", message, { status: 500 });
}

function errorResponse(error: AwsError, protocol: AwsProtocol | undefined) {
  const { name, message, status } = error;
  // The services do not agree on the case of the message's member: both are there.
  const json = () => JSON.stringify({ __type: name, message, Message: message });
  const contentType = protocol?.contentType ?? "application/json";
  return { status, contentType, body: protocol?.errorBody?.(error) ?? json() };
}

const errorHeaders = ({ name, queryCode }: AwsError) => ({
  "x-amzn-errortype": name,
  ...(queryCode && { "x-amzn-query-error": `${queryCode};Sender` }),
});

function send(
  outgoing: ServerResponse,
  { status, contentType, body }: Omit<AwsResponse, "action">,
  more: Readonly<Record<string, string>> = {},
): void {
  outgoing.writeHead(status, {
    "content-type": contentType,
    "content-length": Buffer.byteLength(body),
    "x-amzn-requestid": randomUUID(),
    ...more,
  });
  outgoing.end(body);
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
}
