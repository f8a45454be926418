import type { HeartbeatPorts } from "../../../app/heartbeat/ports.ts";
import { type PingResult, recordPing } from "../../../app/heartbeat/recordPing.ts";
import { answer, type HttpAnswer } from "./answer.ts";
import type { HttpEvent } from "./httpEvent.ts";

/** Says nothing, so that a job that pings prints nothing; and no cache on the way may answer for us. */
const TAKEN: HttpAnswer = { statusCode: 200, headers: { "cache-control": "no-store" }, body: "" };

const RESULTS: Readonly<Record<string, PingResult>> = { ok: "OK", fail: "FAILED" };

/** `/v1/heartbeats/{token}`. The token is a secret: one that is none hears no more than one that was deleted. */
export async function receivePing(
  ports: HeartbeatPorts,
  { pathParameters, queryStringParameters }: HttpEvent,
): Promise<HttpAnswer> {
  const result = RESULTS[queryStringParameters?.["status"] ?? "ok"];
  if (!result) return answer(400, { message: "status is ok or fail, or left out" });
  const isKnown = await recordPing(ports, pathParameters?.["token"] ?? "", result);
  return isKnown ? TAKEN : answer(404, { message: "Not Found" });
}
