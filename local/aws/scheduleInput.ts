import * as z from "zod";
import { AwsError } from "./awsError.ts";
import { parseInput } from "./parseInput.ts";
import { firstRun } from "./scheduleExpression.ts";

const name = z.string().regex(/^[0-9a-zA-Z\-_.]{1,64}$/);

const retryPolicy = z.object({
  MaximumEventAgeInSeconds: z.int().min(60).max(86_400).default(86_400),
  MaximumRetryAttempts: z.int().min(0).max(185).default(185),
});

const target = z.looseObject({
  Arn: z.string().min(1).max(1600),
  RoleArn: z.string().regex(/^arn:aws[\w-]*:iam::\d{12}:role\/.+/),
  Input: z.string().min(1).optional(),
  RetryPolicy: retryPolicy.prefault({}),
  DeadLetterConfig: z.object({ Arn: z.string().optional() }).optional(),
});

const schedule = z.looseObject({
  Name: name,
  GroupName: name.default("default"),
  ScheduleExpression: z.string().min(1).max(256),
  ScheduleExpressionTimezone: z.string().min(1).max(50).default("UTC"),
  FlexibleTimeWindow: z.looseObject({ Mode: z.enum(["OFF", "FLEXIBLE"]) }),
  State: z.enum(["ENABLED", "DISABLED"]).default("ENABLED"),
  ActionAfterCompletion: z.enum(["NONE", "DELETE"]).default("NONE"),
  Description: z.string().max(512).optional(),
  Target: target,
  ClientToken: z
    .string()
    .regex(/^[a-zA-Z0-9-_]{1,64}$/)
    .optional(),
});

/** A schedule as it was asked for, with the defaults of the real service. */
export type ScheduleInput = z.infer<typeof schedule>;

export function parseSchedule(input: unknown, now: number): ScheduleInput {
  const parsed = parseInput(schedule, input);
  if (firstRun(parsed, now) <= now)
    throw new AwsError("ValidationException", "The schedule expression lies in the past.");
  return parsed;
}
