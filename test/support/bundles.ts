import { execFile } from "node:child_process";
import { once } from "node:events";
import { statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import { makeApp } from "../../infra/makeApp.ts";
import { items, type Sample, samplesWith } from "../infra/sampleEvents.ts";
import { entryOf, MAIL, ofType, scratchFolder, type Template } from "../infra/synthesize.ts";
import { startEngine } from "./engine.ts";
import { AUDIENCE, startIssuer } from "./issuer.ts";
import { laneUrls } from "./laneUrls.ts";

/** What one function ships, as the synthesis makes it. */
export interface Bundle {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
}

export function synthesizeBundles(): Bundle[] {
  const outdir = scratchFolder();
  const app = makeApp({ checked: false, outdir, context: { env: "dev", ...MAIL } });
  const template: Template = app.synth().getStackByName("Tocsin-dev").template;
  const bundles = ofType(template, "AWS::Lambda::Function").map(([, resource]) => {
    const [hash] = /[0-9a-f]{64}/.exec(JSON.stringify(resource.Properties["Code"])) ?? [];
    const [, name = ""] = /functions\/(\w+)\//.exec(entryOf(resource)) ?? [];
    const path = join(outdir, `asset.${hash}`, "index.mjs");
    return { name, path, bytes: statSync(path).size };
  });
  return bundles.sort((a, b) => a.name.localeCompare(b.name));
}

/** What a bundle finds around it: a table that holds the sample items, an issuer of tokens, its variables. */
export interface Surroundings {
  readonly environment: Readonly<Record<string, string>>;
  readonly samples: Readonly<Record<string, Sample>>;
  stop(): void;
}

export async function startSurroundings(): Promise<Surroundings> {
  const [engine, issuer, bucket] = await Promise.all([startEngine(), startIssuer(), startBucket()]);
  const table = await engine.createTable();
  for (const item of items) await table.put(item);
  const token = await issuer.token({ exp: Math.floor(Date.now() / 1000) + 3_600 });
  return {
    environment: {
      ...environment,
      AWS_ENDPOINT_URL: engine.endpoint,
      AWS_ENDPOINT_URL_S3: bucket.url,
      TABLE_NAME: table.name,
      OIDC_ISSUER: issuer.url,
    },
    samples: samplesWith(token),
    stop: () => {
      engine.stop();
      issuer.stop();
      bucket.stop();
    },
  };
}

/** A bucket that holds the same mail whichever is asked for. */
async function startBucket(): Promise<{ readonly url: string; stop(): void }> {
  const mail = "From: db1@example.com\r\nSubject: Disk full\r\n\r\nOn db1.\r\n";
  const server = createServer((_, response) => response.writeHead(206).end(mail));
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, stop: () => void server.close() };
}

const environment = {
  AWS_REGION: "eu-west-1",
  AWS_ACCESS_KEY_ID: "test",
  AWS_SECRET_ACCESS_KEY: "test",
  ACTION_QUEUE_URL: "http://127.0.0.1/111122223333/actions",
  DEADLINE_QUEUE_URL: "http://127.0.0.1/111122223333/deadlines",
  ...laneUrls("http://127.0.0.1/111122223333"),
  DELIVERY_MAX_ATTEMPTS: "8",
  MAIL_BUCKET: "mails",
  FEEDBACK_QUEUE_URL: "http://127.0.0.1/111122223333/feedback",
  MAIL_FROM: "tocsin@example.com",
  MAIL_CONFIGURATION_SET: "Tocsin-dev-Mail",
  PUBLIC_URL: "https://tocsin.example.com",
  ANSWER_KEY_SECRET: "arn:aws:secretsmanager:eu-west-1:111122223333:secret:answer-a1b2c3",
  SCHEDULE_GROUP: "Tocsin-dev",
  SCHEDULE_ROLE_ARN: "arn:aws:iam::111122223333:role/schedules",
  SCHEDULE_TARGET_ARN: "arn:aws:lambda:eu-west-1:111122223333:function:deadline",
  SCHEDULE_DLQ_ARN: "arn:aws:sqs:eu-west-1:111122223333:schedule-dlq",
  SECRET_PREFIX: "tocsin/dev/channels",
  INTEGRATION_SECRET_PREFIX: "tocsin/dev/integrations",
  SNS_SIGNATURES: "required",
  STAGE: "dev",
  OIDC_AUDIENCE: AUDIENCE,
};

/** What a fresh process does with a bundle: import it, answer one event, tell what that took. */
const script = `
  const [, path, event] = process.argv;
  const cpu = process.cpuUsage();
  const start = performance.now();
  const { handler } = await import(path);
  const imported = performance.now();
  const answer = await handler(JSON.parse(event), {});
  const end = performance.now();
  const { user, system } = process.cpuUsage(cpu);
  const told = { answer: answer ?? null, node: process.version };
  const took = { importMs: imported - start, ms: end - start, cpuMs: (user + system) / 1000 };
  console.log("\\n" + JSON.stringify({ ...told, ...took }));
  process.exit(0);
`;

export interface FirstAnswer {
  readonly node: string;
  readonly answer: unknown;
  /** Of the import alone. */
  readonly importMs: number;
  /** From just before the import to the answer; `cpuMs` is what all threads computed in that time. */
  readonly ms: number;
  readonly cpuMs: number;
}

/** The first answer of a bundle in a fresh process. */
export async function firstAnswer(
  { name, path }: Bundle,
  { environment, samples }: Surroundings,
): Promise<FirstAnswer> {
  const event = JSON.stringify(samples[name]?.event);
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--input-type=module", "--eval", script, path, event],
    { env: environment },
  );
  return JSON.parse(stdout.trimEnd().split("\n").at(-1) ?? "");
}
