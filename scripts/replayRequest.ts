import * as z from "zod";
import { recognise } from "../functions/ingest/sources/recognise.ts";
import type { ReplayHost } from "./findHost.ts";

export interface ReplayRequest {
  readonly source: string;
  readonly path: string;
  readonly body: string;
}

const object = z.record(z.string(), z.unknown());
const changeEvent = z.looseObject({
  routing_key: z.string(),
  payload: z.object({}),
  event_action: z.undefined().optional(),
});

/** Where a payload is posted, and as what. */
export function replayRequest(
  host: ReplayHost,
  text: string,
  named: string | undefined,
): ReplayRequest {
  const body = parsed(text);
  const key = host.integrationKey;
  if (named === undefined && changeEvent.safeParse(body).success)
    return { source: "pagerduty-changes", path: "/v2/change/enqueue", body: withKey(body, key) };
  const source = named ?? recognise(body);
  if (source === "pagerduty-events")
    return { source, path: "/v2/enqueue", body: withKey(body, key) };
  const name = source ?? "unknown";
  return { source: name, path: `/v1/signals/${encodeURIComponent(name)}/${key}`, body: text };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const withKey = (body: unknown, key: string): string =>
  JSON.stringify({ ...object.safeParse(body).data, routing_key: key });
