import type { RecordChangePorts } from "../../app/changes/recordChange.ts";
import { ContentionError } from "../../app/execute.ts";
import type { HeartbeatPorts } from "../../app/heartbeat/ports.ts";
import { OutsideUnavailable } from "../../app/ingestPorts.ts";
import type { RoutePorts } from "../../app/routeAwsEvent.ts";
import { answer, type HttpAnswer } from "./http/answer.ts";
import { enqueueChange } from "./http/enqueueChange.ts";
import { enqueueEvent } from "./http/enqueueEvent.ts";
import { type HttpEvent, httpEvent } from "./http/httpEvent.ts";
import { receivePing } from "./http/receivePing.ts";
import { receiveWebhook, type WebhookPorts } from "./http/receiveWebhook.ts";
import { receiveAwsEvent } from "./receiveAwsEvent.ts";
import type { Result } from "./receiveStatements.ts";

export interface IngestPorts extends RoutePorts, RecordChangePorts, WebhookPorts, HeartbeatPorts {
  /** Fails when the store does not answer. */
  readonly touchStore: () => Promise<unknown>;
  /** Whether an error of the store will pass. */
  readonly isUnavailable: (error: unknown) => boolean;
}

const ROUTES: Readonly<
  Record<string, (ports: IngestPorts, event: HttpEvent) => Promise<HttpAnswer>>
> = {
  "POST /v1/signals/{source}/{integrationKey}": receiveWebhook,
  "POST /v2/enqueue": enqueueEvent,
  "POST /v2/change/enqueue": enqueueChange,
  "GET /v1/heartbeats/{token}": receivePing,
  "POST /v1/heartbeats/{token}": receivePing,
  "HEAD /v1/heartbeats/{token}": receivePing,
  "GET /healthz": ({ touchStore }) =>
    touchStore().then(
      () => answer(200, { status: "ok" }),
      () => answer(503, { status: "the store does not answer" }),
    ),
};

/** Everything that monitors say comes in here: over HTTP with a key, or as an event of AWS itself. */
export const ingest =
  (ports: IngestPorts) =>
  async (event: unknown): Promise<HttpAnswer | readonly Result[]> => {
    const request = httpEvent.safeParse(event);
    return request.success ? serve(ports, request.data) : receiveAwsEvent(ports, event);
  };

async function serve(ports: IngestPorts, request: HttpEvent): Promise<HttpAnswer> {
  const route = ROUTES[request.routeKey];
  if (!route) return answer(404, { message: "Not Found" });
  try {
    return await route(ports, request);
  } catch (error) {
    if (error instanceof OutsideUnavailable) console.warn(`nothing was taken: ${error.message}`);
    else if (!(error instanceof ContentionError) && !ports.isUnavailable(error)) throw error;
    return answer(503, { message: "try again later" }, { "retry-after": "5" });
  }
}
