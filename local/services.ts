import type { Activity } from "./activity.ts";
import { LocalBuckets } from "./aws/localBuckets.ts";
import { LocalQueues } from "./aws/localQueues.ts";
import { LocalScheduler } from "./aws/localScheduler.ts";
import { LocalSecrets } from "./aws/localSecrets.ts";
import { isAllowed } from "./aws/policy.ts";
import { EventBus } from "./eventBus.ts";
import { Functions } from "./functions.ts";
import { asyncConfigs } from "./lambda/asyncConfigs.ts";
import { AsyncInvocations } from "./lambda/asyncInvocations.ts";
import { MailReception, type ReceptionParts } from "./mail/mailReception.ts";
import { receiptRules } from "./mail/receiptRules.ts";
import { Outbox } from "./outbox.ts";
import { createQueues } from "./queues.ts";
import { logSubscriptions } from "./reports/logSubscriptions.ts";
import { Reports } from "./reports/reports.ts";
import { createSecrets } from "./secrets.ts";
import type { SystemOptions } from "./system.ts";
import { statementsByRole } from "./template/policies.ts";

/** What stands behind the gateway, and what calls the functions. */
export interface Services {
  readonly functions: Functions;
  readonly queues: LocalQueues;
  readonly secrets: LocalSecrets;
  readonly buckets: LocalBuckets;
  readonly scheduler: LocalScheduler;
  readonly invocations: AsyncInvocations;
  readonly bus: EventBus;
  readonly outbox: Outbox;
  readonly reports: Reports;
  readonly reception: MailReception;
}

export function makeServices(options: SystemOptions, activity: Activity): Services {
  const { stack, db, time, onLine } = options;
  const { clock, shared } = time;
  const functions = new Functions({ stack, sharedTime: shared, onLine });
  const queues = new LocalQueues(db, clock);
  createQueues(stack, queues);
  const secrets = new LocalSecrets(db, placeOf(options), () => clock.now());
  createSecrets(stack, secrets);
  const buckets = new LocalBuckets(db);
  for (const { logicalId } of stack.all("AWS::S3::Bucket"))
    buckets.create(stack.attribute(logicalId));
  const invocations = new AsyncInvocations({
    db,
    clock,
    activity,
    functionByArn: (arn) => functions.byArn(arn),
    configOf: asyncConfigs(stack),
    send: (queueArn, body) => void queues.send(queueArn, body),
  });
  const rules = stack
    .all("AWS::Events::Rule")
    .map(({ logicalId, properties }) => ({ arn: stack.attribute(logicalId, "Arn"), properties }));
  const submit = (arn: string, event: unknown) => invocations.submit(arn, event);
  const bus = new EventBus({ place: stack.place, clock, rules, submit });
  return {
    functions,
    queues,
    secrets,
    buckets,
    scheduler: makeScheduler(options, { queues, invocations, activity }),
    invocations,
    bus,
    reports: new Reports({ stack, clock, bus, writeLog: logSubscriptions(stack, submit) }),
    outbox: new Outbox({ folder: options.outbox, now: () => clock.now(), onLine }),
    reception: makeReception(options, { buckets, submit }),
  };
}

const makeReception = (
  { stack, time }: SystemOptions,
  parts: Pick<ReceptionParts, "buckets" | "submit">,
): MailReception =>
  new MailReception({
    ...parts,
    rules: receiptRules(stack),
    region: stack.place.region,
    now: () => time.clock.now(),
  });

/** Schedules run under the role they name: what it may not do does not happen here either. */
function makeScheduler(
  options: SystemOptions,
  parts: { queues: LocalQueues; invocations: AsyncInvocations; activity: Activity },
): LocalScheduler {
  const { stack, db, time, inexact } = options;
  const roles = statementsByRole(stack);
  const demand = (roleArn: string, action: string, resource: string) => {
    if (!isAllowed(roles.get(roleArn) ?? [], action, resource))
      throw new Error(`${roleArn} is not authorized to perform ${action} on ${resource}`);
  };
  return new LocalScheduler({
    db,
    clock: time.clock,
    groups: stack.all("AWS::Scheduler::ScheduleGroup").map(({ name }) => name),
    place: placeOf(options),
    invoke: (targetArn, input, roleArn) =>
      parts.activity.during(async () => {
        demand(roleArn, "lambda:InvokeFunction", targetArn);
        parts.invocations.submit(targetArn, JSON.parse(input));
      }),
    deadLetter: (queueArn, body, attributes) =>
      void parts.queues.send(queueArn, body, { attributes }),
    inexact,
  });
}

const placeOf = ({ stack: { place } }: SystemOptions) => ({
  region: place.region,
  accountId: place.account,
});
