import { setImmediate as nextTurn } from "node:timers/promises";
import { type GatewayCall, startGateway } from "../../../local/aws/gateway.ts";
import { LocalBuckets } from "../../../local/aws/localBuckets.ts";
import { LocalQueues } from "../../../local/aws/localQueues.ts";
import { LocalScheduler } from "../../../local/aws/localScheduler.ts";
import { LocalSecrets } from "../../../local/aws/localSecrets.ts";
import type { PolicyStatement } from "../../../local/aws/policy.ts";
import { openStateDb } from "../../../local/aws/stateDb.ts";
import { ManualClock } from "../../../local/clock.ts";

export const START = Date.parse("2026-03-01T12:00:00Z");

interface TestGateway {
  readonly dynamodbEndpoint?: string;
  /** What the function `worker` may do. */
  readonly statements?: readonly PolicyStatement[];
}

/** A gateway with queues, schedules and secrets in memory, on a clock that stands still. */
export async function startTestGateway({ dynamodbEndpoint, statements }: TestGateway = {}) {
  const clock = new ManualClock(START);
  const db = openStateDb(":memory:");
  const queues = new LocalQueues(db, clock);
  const buckets = new LocalBuckets(db);
  const invoked: string[] = [];
  const events: unknown[] = [];
  const mails: unknown[] = [];
  const texts: unknown[] = [];
  const calls: GatewayCall[] = [];
  let writes = 0;
  const scheduler = new LocalScheduler({
    db,
    clock,
    groups: ["deadlines"],
    invoke: async (_, input) => void invoked.push(input),
    deadLetter: (arn, body, attributes) => void queues.send(arn, body, { attributes }),
  });
  const gateway = await startGateway({
    now: () => clock.now(),
    services: {
      queues,
      scheduler,
      secrets: new LocalSecrets(db),
      buckets,
      dynamodbEndpoint: dynamodbEndpoint ?? "http://127.0.0.1:1",
      putEvents: (put) => void events.push(...put),
      postText: (id, text) => void texts.push({ id, ...text }),
      mail: { configurationSets: ["Mail"], post: (id, mail) => void mails.push({ id, ...mail }) },
    },
    callers: new Map([["worker", { functionName: "worker", statements: statements ?? [] }]]),
    onTableWrite: () => void writes++,
    onCall: (call) => calls.push(call),
  });
  /** What an SDK client needs to call as `caller`. */
  const as = (caller: string) => ({
    endpoint: gateway.endpoint,
    region: "eu-west-1",
    credentials: { accessKeyId: caller, secretAccessKey: "any" },
    maxAttempts: 1,
  });
  return {
    ...{ as, buckets, calls, clock, events, invoked, mails, queues, scheduler, texts },
    endpoint: gateway.endpoint,
    writes: () => writes,
    stop: () => gateway.stop(),
    advance: (ms: number) => clock.advanceTo(clock.now() + ms, async () => void (await nextTurn())),
  };
}

export function queueSpec(name: string, endpoint = "http://127.0.0.1:9324") {
  return {
    name,
    url: `${endpoint}/000000000000/${name}`,
    arn: `arn:aws:sqs:eu-west-1:000000000000:${name}`,
    delaySeconds: 0,
    visibilityTimeout: 30,
    retention: 345_600,
  };
}
