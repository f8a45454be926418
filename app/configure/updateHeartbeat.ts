import type { Heartbeat } from "../../domain/heartbeat/heartbeat.ts";
import { type Beat, replanned } from "../../domain/heartbeat/pulse.ts";
import { validateHeartbeat } from "../../domain/heartbeat/validateHeartbeat.ts";
import { attempt, change, type Verdict } from "./attempt.ts";
import { flawsOfLevel, type HeartbeatFields, withFields } from "./heartbeatInput.ts";
import type { ConfigurePorts } from "./ports.ts";
import { staleness } from "./references.ts";
import { type ConfigRequest, type ConfigResult, failed, invalid, notFound } from "./request.ts";

export interface UpdateHeartbeatInput extends HeartbeatFields {
  readonly id: string;
}

/** What is expected next follows from the new figures; one that is switched off expects nothing. */
export function updateHeartbeat(
  ports: ConfigurePorts,
  request: ConfigRequest<UpdateHeartbeatInput>,
): Promise<ConfigResult<Beat>> {
  const { id } = request.input;
  const find = async (known: string) => (await ports.config.heartbeats([known])).get(known);
  return attempt(ports, request, {
    action: "updateHeartbeat",
    subject: id,
    decide: async () => {
      const before = await find(id);
      if (!before) return failed(notFound(`heartbeat ${id}`, "id"));
      return verdictOn(ports, request, before);
    },
    recall: find,
  });
}

function verdictOn(
  { clock }: ConfigurePorts,
  { input, expectedVersion }: ConfigRequest<UpdateHeartbeatInput>,
  before: Beat,
): Verdict<Beat> {
  const stale = staleness(before.heartbeat, expectedVersion);
  if (stale.length > 0) return failed(...stale);
  const next = withFields(before.heartbeat, input);
  const heartbeat: Heartbeat = { ...next, version: before.heartbeat.version + 1 };
  const flaws = [...validateHeartbeat(heartbeat), ...flawsOfLevel(input)];
  if (flaws.length > 0) return invalid(flaws);
  const pulse = replanned(before.heartbeat, { heartbeat, pulse: before.pulse }, clock.now());
  const after: Beat = { heartbeat, pulse };
  return change(after, { kind: "heartbeat", before, after });
}
