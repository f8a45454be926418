import {
  ConflictException,
  CreateScheduleCommand,
  DeleteScheduleCommand,
  ResourceNotFoundException,
  SchedulerClient,
} from "@aws-sdk/client-scheduler";
import type { Clock, DeadlineQueue, DeadlineRef, DeadlineScheduler } from "../app/ports.ts";
import { MINUTE, SECOND } from "../domain/time.ts";

export interface ScheduleSettings {
  readonly group: string;
  readonly roleArn: string;
  readonly targetArn: string;
  readonly deadLetterArn: string;
}

/** EventBridge Scheduler fires within the minute that begins at a schedule's time. */
const IMPRECISION = MINUTE;
/** A schedule made closer to its time than this might be made too late. */
const TOO_CLOSE = 2 * MINUTE;

/**
 * One one-time schedule per deadline, set a minute early: it can fire anywhere in that minute,
 * and the deadline function spends what is left in an SQS delay. What is due soon goes to the queue at once.
 */
export class EventBridgeScheduler implements DeadlineScheduler {
  readonly #settings: ScheduleSettings;
  readonly #soon: DeadlineQueue;
  readonly #clock: Clock;
  readonly #client: SchedulerClient;

  constructor(
    settings: ScheduleSettings,
    near: { readonly soon: DeadlineQueue; readonly clock: Clock },
    client: SchedulerClient = new SchedulerClient({}),
  ) {
    this.#settings = settings;
    this.#soon = near.soon;
    this.#clock = near.clock;
    this.#client = client;
  }

  async set(deadline: DeadlineRef): Promise<void> {
    const left = deadline.dueAt - this.#clock.now();
    if (left < TOO_CLOSE) {
      return this.#soon.send(deadline, Math.max(0, Math.ceil(left / SECOND)));
    }
    try {
      await this.#client.send(new CreateScheduleCommand(this.#schedule(deadline)));
    } catch (error) {
      if (!(error instanceof ConflictException)) throw error;
    }
  }

  async cancel(deadline: DeadlineRef): Promise<void> {
    try {
      await this.#client.send(
        new DeleteScheduleCommand({ Name: nameOf(deadline), GroupName: this.#settings.group }),
      );
    } catch (error) {
      if (error instanceof ResourceNotFoundException) return;
      // What fires in spite of it finds nothing to do; the pages behind it in the shard shall not wait for that.
      console.warn("a schedule was not cancelled", nameOf(deadline), error);
    }
  }

  #schedule(deadline: DeadlineRef) {
    const { group, roleArn, targetArn, deadLetterArn } = this.#settings;
    return {
      Name: nameOf(deadline),
      GroupName: group,
      ScheduleExpression: `at(${utcSecond(deadline.dueAt - IMPRECISION)})`,
      ScheduleExpressionTimezone: "UTC",
      FlexibleTimeWindow: { Mode: "OFF" as const },
      ActionAfterCompletion: "DELETE" as const,
      Target: {
        Arn: targetArn,
        RoleArn: roleArn,
        Input: JSON.stringify(deadline),
        DeadLetterConfig: { Arn: deadLetterArn },
        RetryPolicy: { MaximumEventAgeInSeconds: 3_600, MaximumRetryAttempts: 20 },
      },
    };
  }
}

/** The same deadline has the same name, so making it twice is making it once; at most 64 characters. */
const nameOf = ({ ownerId, kind, generation }: DeadlineRef): string =>
  `${ownerId}.${kind}.${generation}`;

/** `2026-11-22T03:04:05`, as `at()` wants it: no fraction, no zone. */
const utcSecond = (at: number): string => new Date(at).toISOString().slice(0, 19);
