import { createHash } from "node:crypto";
import { pingToken, SECRET_LENGTH } from "../../domain/heartbeat/pingToken.ts";
import type { Beat } from "../../domain/heartbeat/pulse.ts";
import { validateHeartbeat } from "../../domain/heartbeat/validateHeartbeat.ts";
import { attempt, change, type Verdict } from "./attempt.ts";
import { flawsOfLevel, type HeartbeatFields, withFields } from "./heartbeatInput.ts";
import type { ConfigReader, ConfigurePorts } from "./ports.ts";
import {
  type ConfigRequest,
  type ConfigResult,
  failed,
  failure,
  invalid,
  notFound,
} from "./request.ts";

export interface CreateHeartbeatInput extends HeartbeatFields {
  readonly serviceId: string;
  readonly name: string;
  readonly everySeconds: number;
}
export interface CreatedHeartbeat {
  readonly beat: Beat;
  /** Shown this once; absent when the same request comes again. */
  readonly token?: string;
}

const DEFAULT_GRACE_SECONDS = 60;

/** Only the hash of the secret is kept: whoever loses the URL makes another heartbeat. */
export function createHeartbeat(
  ports: ConfigurePorts,
  request: ConfigRequest<CreateHeartbeatInput>,
): Promise<ConfigResult<CreatedHeartbeat>> {
  const id = ports.ids.next("hbt");
  const token = pingToken(id, ports.randomness.bytes(SECRET_LENGTH));
  const created: CreatedHeartbeat = { token, beat: newBeat(ports, request.input, { id, token }) };
  return attempt<CreatedHeartbeat>(ports, request, {
    action: "createHeartbeat",
    subject: id,
    decide: () => decide(ports.config, request.input, created),
    recall: async (known) => {
      const beat = (await ports.config.heartbeats([known])).get(known);
      return beat && { beat };
    },
  });
}

function newBeat(
  { clock }: ConfigurePorts,
  { serviceId, ...fields }: CreateHeartbeatInput,
  { id, token }: { readonly id: string; readonly token: string },
): Beat {
  const { name, everySeconds } = fields;
  const tokenHash = createHash("sha256").update(token).digest("hex");
  const plain = {
    ...{ id, serviceId, name, everySeconds, version: 1, createdAt: clock.now() },
    graceSeconds: DEFAULT_GRACE_SECONDS,
    enabled: true,
  };
  return {
    heartbeat: withFields(plain, fields),
    pulse: { heartbeatId: id, tokenHash, revision: 0, generation: 0 },
  };
}

/** More than a service has jobs; each costs a read when all of them are listed. */
const MOST_HEARTBEATS = 100;

async function decide(
  config: ConfigReader,
  fields: CreateHeartbeatInput,
  created: CreatedHeartbeat,
): Promise<Verdict<CreatedHeartbeat>> {
  const { heartbeat } = created.beat;
  const flaws = [...validateHeartbeat(heartbeat), ...flawsOfLevel(fields)];
  if (flaws.length > 0) return invalid(flaws);
  const { serviceId } = heartbeat;
  if (!(await config.service(serviceId)))
    return failed(notFound(`service ${serviceId}`, "serviceId"));
  if ((await config.heartbeatsOf(serviceId)).length >= MOST_HEARTBEATS)
    return failed(
      failure("INVALID", `A service has at most ${MOST_HEARTBEATS} heartbeats.`, ["serviceId"]),
    );
  return change(created, { kind: "heartbeat", after: created.beat });
}
