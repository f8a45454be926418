import type { DatabaseSync } from "node:sqlite";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { Activity } from "./activity.ts";
import { HOST_CALLER } from "./aws/caller.ts";
import { type Gateway, type Postings, startGateway } from "./aws/gateway.ts";
import type { LocalQueues } from "./aws/localQueues.ts";
import type { Inexact } from "./aws/scheduleAttempt.ts";
import { Calls } from "./calls.ts";
import type { Closing } from "./closing.ts";
import type { EventBus } from "./eventBus.ts";
import type { HostTime } from "./hostTime.ts";
import type { HttpApi } from "./http/httpApi.ts";
import { makeHttpApi } from "./http/makeHttpApi.ts";
import type { MailReception } from "./mail/mailReception.ts";
import { startMappings } from "./mappings.ts";
import { makeServices, type Services } from "./services.ts";
import { createTables } from "./tables.ts";
import { statementsByRole } from "./template/policies.ts";
import type { Stack } from "./template/stack.ts";

export interface SystemOptions {
  readonly stack: Stack;
  readonly db: DatabaseSync;
  readonly engineEndpoint: string;
  readonly time: HostTime;
  /** Folder for what is sent to people. */
  readonly outbox: string;
  /** Empties tables that an engine of somebody else's still has. */
  readonly fresh: boolean;
  readonly inexact?: Inexact | undefined;
  /** Whether rules that run at a rate do. */
  readonly rounds: boolean;
  readonly onLine: (label: string, line: string) => void;
  readonly closing: Closing;
}

/** The stack, running. */
export interface System {
  readonly api: HttpApi;
  readonly bus: EventBus;
  readonly queues: LocalQueues;
  readonly activity: Activity;
  readonly calls: Calls;
  readonly reception: MailReception;
}

/** Runs everything that a template asks for. */
export async function startSystem(options: SystemOptions): Promise<System> {
  const { stack, time, closing, engineEndpoint } = options;
  const { clock } = time;
  const activity = new Activity();
  const calls = new Calls();
  const access = {
    endpoint: engineEndpoint,
    region: stack.place.region,
    credentials: { accessKeyId: HOST_CALLER, secretAccessKey: "local" },
  };
  const dynamodb = new DynamoDBClient(access);
  const streams = new DynamoDBStreamsClient(access);
  await createTables(stack, { client: dynamodb, fresh: options.fresh });
  const services = makeServices(options, activity);
  const { functions, bus, queues, invocations } = services;
  const wake = { poke: () => {} };
  const gateway = await openGateway({ options, services, calls, onTableWrite: () => wake.poke() });
  closing.add(() => gateway.stop());
  closing.add(() => functions.stop());
  functions.warm();
  const mappings = await startMappings({
    ...options,
    ...services,
    clock,
    activity,
    dynamodb,
    streams,
    endpoint: engineEndpoint,
  });
  closing.add(mappings.stop);
  wake.poke = mappings.poke;
  invocations.start();
  if (options.rounds) bus.start();
  closing.add(() => stopTimers(services));
  const api = makeHttpApi({ stack, functions, clock, activity });
  return { api, bus, queues, activity, calls, reception: services.reception };
}

function stopTimers({ bus, scheduler, invocations, queues, reports }: Services): void {
  reports.stop();
  bus.stop();
  scheduler.stop();
  invocations.stop();
  queues.stop();
}

function openGateway(parts: {
  options: SystemOptions;
  services: Services;
  calls: Calls;
  onTableWrite: () => void;
}): Promise<Gateway> {
  const { options, services, calls, onTableWrite } = parts;
  const { stack, engineEndpoint, time } = options;
  const { functions, queues, scheduler, secrets, buckets, bus } = services;
  const roles = statementsByRole(stack);
  return startGateway({
    port: Number(new URL(stack.place.gatewayUrl).port),
    place: { region: stack.place.region, accountId: stack.place.account },
    now: () => time.clock.now(),
    services: {
      queues,
      scheduler,
      secrets,
      buckets,
      dynamodbEndpoint: engineEndpoint,
      putEvents: (events) => {
        for (const event of events) bus.put({ ...event });
      },
      ...posting(stack, services),
    },
    callers: new Map(
      functions.deployed.map(({ accessKeyId, label, roleArn }) => [
        accessKeyId,
        { functionName: label, statements: roles.get(roleArn) ?? [] },
      ]),
    ),
    onTableWrite,
    onCall: (call) => calls.add(call),
  });
}

/** What is sent to people is kept, and reported on. */
const posting = (stack: Stack, { outbox, reports }: Services): Postings => ({
  mail: {
    configurationSets: stack.all("AWS::SES::ConfigurationSet").map(({ name }) => name),
    post: (messageId, mail) => {
      outbox.mail(messageId, mail);
      reports.mail(messageId, mail);
    },
  },
  postText: (messageId, text) => {
    outbox.text(text);
    reports.text(messageId, text.to);
  },
});
