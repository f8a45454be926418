import { setImmediate as nextTurn } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { LocalScheduler, type LocalSchedulerOptions } from "../../../local/aws/localScheduler.ts";
import { openStateDb } from "../../../local/aws/stateDb.ts";
import { ManualClock } from "../../../local/clock.ts";

const TARGET = "arn:aws:lambda:eu-west-1:000000000000:function:deadline";
const ROLE = "arn:aws:iam::000000000000:role/scheduler";
const DEAD = "arn:aws:sqs:eu-west-1:000000000000:dead";

const noon = Date.parse("2026-03-01T12:00:00Z");

function open(options: Partial<LocalSchedulerOptions> = {}, clock = new ManualClock(noon)) {
  const fired: string[] = [];
  const invoke = vi.fn<LocalSchedulerOptions["invoke"]>(async (_, input) => {
    fired.push(`${new Date(clock.now()).toISOString().slice(11, 19)} ${input}`);
  });
  const deadLetter = vi.fn<LocalSchedulerOptions["deadLetter"]>();
  const db = openStateDb(":memory:");
  const scheduler = new LocalScheduler({ db, clock, invoke, deadLetter, ...options });
  const until = (time: string) =>
    clock.advanceTo(Date.parse(`2026-03-01T${time}Z`), async () => void (await nextTurn()));
  return { scheduler, fired, invoke, deadLetter, until, clock, db };
}

const at = (time: string, more: object = {}) => ({
  Name: "page",
  ScheduleExpression: `at(2026-03-01T${time})`,
  FlexibleTimeWindow: { Mode: "OFF" },
  ActionAfterCompletion: "DELETE",
  Target: { Arn: TARGET, RoleArn: ROLE, Input: "due" },
  ...more,
});

test("a one-time schedule fires at its time and is gone", async () => {
  const { scheduler, fired, until } = open();
  scheduler.create(at("12:05:00"));

  await until("12:04:59");
  expect(fired).toEqual([]);
  await until("12:10:00");
  expect(fired).toEqual(["12:05:00 due"]);
  expect(scheduler.list()).toEqual([]);
});

test("without DELETE a completed schedule stays and does not fire again", async () => {
  const { scheduler, fired, until } = open();
  scheduler.create(at("12:05:00", { ActionAfterCompletion: "NONE" }));

  await until("13:00:00");

  expect(fired).toEqual(["12:05:00 due"]);
  expect(scheduler.list()).toHaveLength(1);
});

test("the time is read in the zone of the schedule", async () => {
  const { scheduler, fired, until } = open();
  scheduler.create(at("07:30:00", { ScheduleExpressionTimezone: "America/New_York" }));

  await until("13:00:00");

  expect(fired).toEqual(["12:30:00 due"]);
});

test("a deleted schedule does not fire", async () => {
  const { scheduler, fired, until } = open();
  scheduler.create(at("12:05:00"));
  scheduler.delete({ group: "default", name: "page" });

  await until("13:00:00");

  expect(fired).toEqual([]);
});

test("an updated schedule fires at its new time only", async () => {
  const { scheduler, fired, until } = open();
  scheduler.create(at("12:05:00"));
  scheduler.update(at("12:20:00"));

  await until("13:00:00");

  expect(fired).toEqual(["12:20:00 due"]);
});

test("an inexact scheduler is late by as much as it is told, and fires twice", async () => {
  const { scheduler, fired, until } = open({
    inexact: { lateBySeconds: () => 59, fireTwice: true },
  });
  scheduler.create(at("12:05:00"));

  await until("13:00:00");

  expect(fired).toEqual(["12:05:59 due", "12:05:59 due"]);
});

test("a target that fails is tried again with growing pauses", async () => {
  const { scheduler, fired, invoke, until } = open();
  invoke.mockRejectedValueOnce(new Error("down")).mockRejectedValueOnce(new Error("down"));
  scheduler.create(at("12:05:00"));

  await until("13:00:00");

  expect(fired).toEqual(["12:05:03 due"]);
  expect(scheduler.list()).toEqual([]);
});

test("a run without attempts left goes to the dead-letter queue with its story", async () => {
  const { scheduler, invoke, deadLetter, until } = open();
  invoke.mockRejectedValue(new Error("down"));
  const Target = {
    ...{ Arn: TARGET, RoleArn: ROLE, Input: "due" },
    RetryPolicy: { MaximumRetryAttempts: 2, MaximumEventAgeInSeconds: 3600 },
    DeadLetterConfig: { Arn: DEAD },
  };
  scheduler.create(at("12:05:00", { Target }));

  await until("13:00:00");

  expect(invoke).toHaveBeenCalledTimes(3);
  expect(deadLetter).toHaveBeenCalledWith(DEAD, "due", {
    ERROR_CODE: { DataType: "String", StringValue: "Error" },
    ERROR_MESSAGE: { DataType: "String", StringValue: "down" },
    EXECUTION_ID: { DataType: "String", StringValue: expect.any(String) },
    EXHAUSTED_RETRY_CONDITION: { DataType: "String", StringValue: "MaximumRetryAttempts" },
    RETRY_ATTEMPTS: { DataType: "String", StringValue: "2" },
    SCHEDULED_TIME: { DataType: "String", StringValue: "2026-03-01T12:05:00Z" },
    SCHEDULE_ARN: {
      DataType: "String",
      StringValue: "arn:aws:scheduler:eu-west-1:000000000000:schedule/default/page",
    },
    TARGET_ARN: { DataType: "String", StringValue: TARGET },
  });
  expect(scheduler.list()).toEqual([]);
});

test("a run that grows too old goes to the dead-letter queue", async () => {
  const { scheduler, invoke, deadLetter, until } = open();
  invoke.mockRejectedValue(new Error("down"));
  const Target = {
    ...{ Arn: TARGET, RoleArn: ROLE, Input: "due" },
    RetryPolicy: { MaximumEventAgeInSeconds: 60 },
    DeadLetterConfig: { Arn: DEAD },
  };
  scheduler.create(at("12:05:00", { Target }));

  await until("13:00:00");

  expect(deadLetter.mock.calls[0]?.[2]["EXHAUSTED_RETRY_CONDITION"]).toEqual({
    DataType: "String",
    StringValue: "MaximumEventAgeInSeconds",
  });
});

test("a schedule that changes while it fires is kept", async () => {
  const { scheduler, invoke, fired, until } = open();
  invoke.mockImplementationOnce(async () => void scheduler.update(at("12:30:00")));
  scheduler.create(at("12:05:00"));

  await until("13:00:00");

  expect(fired).toEqual(["12:30:00 due"]);
});

test("after a restart the overdue schedule fires at once, the others at their times", async () => {
  const killed = open();
  killed.scheduler.create(at("12:05:00", { Name: "overdue" }));
  killed.scheduler.create(at("12:30:00", { Name: "future" }));
  killed.scheduler.stop();

  const restarted = Date.parse("2026-03-01T12:20:00Z");
  const next = open({ db: killed.db }, new ManualClock(restarted));
  await next.until("13:00:00");

  expect(next.fired).toEqual(["12:20:00 due", "12:30:00 due"]);
  expect(next.scheduler.list()).toEqual([]);
});

test("a run that the host did not live to settle happens again", async () => {
  const killed = open();
  killed.invoke.mockImplementationOnce(async () => killed.scheduler.stop());
  killed.scheduler.create(at("12:05:00"));
  await killed.until("12:05:00");

  const next = open({ db: killed.db }, new ManualClock(Date.parse("2026-03-01T12:06:00Z")));
  await next.until("13:00:00");

  expect(next.fired).toEqual(["12:06:00 due"]);
});

test("a rate fires at every period", async () => {
  const { scheduler, fired, until } = open();
  scheduler.create(at("", { ScheduleExpression: "rate(20 minutes)" }));

  await until("13:00:00");

  expect(fired).toEqual(["12:20:00 due", "12:40:00 due", "13:00:00 due"]);
});
