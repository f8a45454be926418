import { rmSync, writeFileSync } from "node:fs";
import { LOCAL_PLACE } from "./aws/place.ts";
import { openStateDb } from "./aws/stateDb.ts";
import { Closing } from "./closing.ts";
import { startEngine } from "./engine.ts";
import { type Folder, openFolder } from "./folder.ts";
import { freePort } from "./freePort.ts";
import type { Host, HostOptions } from "./host.ts";
import { hostTime } from "./hostTime.ts";
import { HttpServer } from "./http/server.ts";
import { LocalOidc } from "./oidc.ts";
import type { Sample } from "./seed.ts";
import { type System, startSystem } from "./system.ts";
import { Stack } from "./template/stack.ts";
import type { Asked } from "./template/synthesize.ts";
import type { Template } from "./template/template.ts";

/** What the host runs: a template, and what is put into it before the first visitor. */
export interface Content {
  template(asked: Asked): Promise<Template>;
  sample(file: string, api: { graphqlUrl: string; token: string }): Promise<Sample>;
}

const AUDIENCE = "tocsin-local";
const MAIL_FROM = "tocsin@example.com";
/** Where mails of monitors come in, where the host takes them. */
const MAIL_DOMAIN = "alerts.localhost";

/** Runs a template on this machine. */
export async function openHost(options: HostOptions, content: Content): Promise<Host> {
  const closing = new Closing();
  try {
    return await open({ options, content, closing });
  } catch (error) {
    await closing.run();
    throw error;
  }
}

interface Opening {
  readonly options: HostOptions;
  readonly content: Content;
  readonly closing: Closing;
}

async function open(opening: Opening): Promise<Host> {
  const { options, content, closing } = opening;
  const folder = openFolder(options.dir, options.fresh ?? false);
  closing.add(folder.unlock);
  const server = await HttpServer.listen(options.port ?? 0);
  closing.add(() => server.stop());
  const { baseUrl } = server;
  const time = hostTime(options.clock ?? "real");
  const oidc = await LocalOidc.open(folder.file("oidc.json"), baseUrl);
  const system = await run(opening, { folder, time, baseUrl, issuer: oidc.issuer });
  server.serve(async (request) => oidc.document(request.url ?? "/") ?? system.api.answer(request));

  const graphqlUrl = `${baseUrl}/graphql`;
  const tokenFor = (subject?: string) =>
    oidc.adminToken({
      ...{ audience: AUDIENCE, now: time.clock.now() },
      ...(subject !== undefined && { subject }),
    });
  const token = await tokenFor();
  const sample = await content.sample(folder.file("sample.json"), { graphqlUrl, token });
  const smtp = await openSmtp(opening, system);
  const access = { baseUrl, graphqlUrl, token, ...sample, ...(smtp && { smtp }) };
  writeFileSync(folder.file("host.json"), `${JSON.stringify(access, null, 2)}\n`, { mode: 0o600 });
  return {
    ...access,
    tokenFor,
    outbox: folder.file("outbox"),
    clock: time.clock,
    calls: system.calls,
    now: () => time.clock.now(),
    advance: (milliseconds) => time.advance(milliseconds, () => system.activity.calm()),
    settled: () => system.activity.calm(),
    putEvent: (event) => system.bus.put(event),
    queueDepth: (namePart) => depthOf(system, namePart),
    stop: async () => {
      rmSync(folder.file("host.json"), { force: true });
      await closing.run();
    },
    kill: () => closing.run(),
  };
}

async function openSmtp(
  { options, closing }: Opening,
  { reception }: System,
): Promise<Host["smtp"]> {
  if (options.smtp === undefined) return undefined;
  // Loaded only where it is asked for: most hosts take no mail.
  const { startSmtpListener } = await import("./mail/smtpListener.ts");
  const { port, stop } = await startSmtpListener(options.smtp, reception);
  closing.add(stop);
  return { url: `smtp://127.0.0.1:${port}`, domain: MAIL_DOMAIN };
}

async function run(
  { options, content, closing }: Opening,
  ground: { folder: Folder; time: ReturnType<typeof hostTime>; baseUrl: string; issuer: string },
): Promise<System> {
  const { folder, time, baseUrl, issuer } = ground;
  const env = options.env ?? "dev";
  const [template, engine] = await Promise.allSettled([
    content.template({ env, ...(options.smtp !== undefined && { mailDomain: MAIL_DOMAIN }) }),
    startEngine(folder.file("table.db")),
  ]);
  if (engine.status === "rejected") throw engine.reason;
  closing.add(() => engine.value.stop());
  if (template.status === "rejected") throw template.reason;
  const place = {
    region: LOCAL_PLACE.region,
    account: LOCAL_PLACE.accountId,
    stackName: `Tocsin-${env}`,
    gatewayUrl: `http://127.0.0.1:${await freePort()}`,
    baseUrl,
  };
  const parameters = {
    OidcIssuer: issuer,
    OidcAudience: AUDIENCE,
    MailFrom: MAIL_FROM,
    SmsStatus: "logged",
  };
  const db = openStateDb(folder.file("state.db"));
  closing.add(() => db.close());
  return startSystem({
    stack: new Stack(template.value, place, parameters),
    db,
    engineEndpoint: engine.value.endpoint,
    time,
    outbox: folder.file("outbox"),
    fresh: options.fresh ?? false,
    inexact: options.inexactScheduler,
    rounds: !options.withoutRounds,
    onLine: (label, line) => {
      if (!options.quiet) console.log(`[${label}] ${line}`);
      options.onConsole?.(`[${label}] ${line}`);
    },
    closing,
  });
}

function depthOf({ queues }: System, namePart: string) {
  const depths = queues
    .list()
    .filter(({ name }) => name.includes(namePart))
    .map(({ name }) => queues.depth(name));
  const sum = (of: "visible" | "inFlight" | "delayed") =>
    depths.reduce((total, depth) => total + depth[of], 0);
  return { visible: sum("visible"), inFlight: sum("inFlight"), delayed: sum("delayed") };
}
