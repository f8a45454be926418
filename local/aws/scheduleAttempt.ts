import { randomUUID } from "node:crypto";
import type { MessageAttributes } from "./queueMessage.ts";
import type { ScheduleInput } from "./scheduleInput.ts";
import type { Schedule } from "./scheduleStore.ts";

/** How far this scheduler is from an exact one. */
export interface Inexact {
  /** 0–60 seconds, decided by the schedule's name. */
  readonly lateBySeconds: (name: string) => number;
  /** Every run invokes its target twice. */
  readonly fireTwice: boolean;
}
/** Hands the input to the target as the schedule's role; rejects when the target refuses it. */
export type InvokeTarget = (targetArn: string, input: string, roleArn: string) => Promise<void>;

/** Invokes the target of a schedule; answers with what went wrong, if anything did. */
export async function attempt(
  { Arn, Input = "", RoleArn }: ScheduleInput["Target"],
  { invoke, inexact }: { invoke: InvokeTarget; inexact?: Inexact | undefined },
): Promise<Error | undefined> {
  const times = inexact?.fireTwice ? [1, 2] : [1];
  const runs = await Promise.allSettled(times.map(async () => invoke(Arn, Input, RoleArn)));
  const failed = runs.find((run) => run.status === "rejected");
  if (!failed) return undefined;
  return failed.reason instanceof Error ? failed.reason : new Error(String(failed.reason));
}

export type ExhaustedRetryCondition = "MaximumRetryAttempts" | "MaximumEventAgeInSeconds";

/** Which limit of the retry policy the failed run has reached, if any. */
export function exhausted(schedule: Schedule, now: number): ExhaustedRetryCondition | undefined {
  const { MaximumRetryAttempts, MaximumEventAgeInSeconds } = schedule.input.Target.RetryPolicy;
  if (schedule.failures >= MaximumRetryAttempts) return "MaximumRetryAttempts";
  const next = now + retryDelay(schedule.failures);
  if (next > schedule.scheduledAt + MaximumEventAgeInSeconds * 1000)
    return "MaximumEventAgeInSeconds";
  return undefined;
}

/** Doubles from one second to five minutes, in milliseconds. */
export function retryDelay(failures: number): number {
  return Math.min(1000 * 2 ** failures, 300_000);
}

/** What the real scheduler writes beside the input of a run that it gave up. */
export function deadLetterAttributes(
  schedule: Schedule,
  failure: Error,
  condition: ExhaustedRetryCondition,
): MessageAttributes {
  const text = {
    ERROR_CODE: failure.name,
    ERROR_MESSAGE: failure.message || failure.name,
    EXECUTION_ID: randomUUID(),
    EXHAUSTED_RETRY_CONDITION: condition,
    RETRY_ATTEMPTS: String(schedule.failures),
    SCHEDULED_TIME: new Date(schedule.scheduledAt).toISOString().replace(/\.\d+Z$/, "Z"),
    SCHEDULE_ARN: schedule.arn,
    TARGET_ARN: schedule.input.Target.Arn,
  };
  return Object.fromEntries(
    Object.entries(text).map(([name, value]) => [name, { DataType: "String", StringValue: value }]),
  );
}
