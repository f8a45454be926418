import {
  ConflictException,
  CreateScheduleCommand,
  DeleteScheduleCommand,
  ResourceNotFoundException,
  SchedulerClient,
  ThrottlingException,
} from "@aws-sdk/client-scheduler";
import { mockClient } from "aws-sdk-client-mock";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { EventBridgeScheduler } from "../../adapters/eventBridgeScheduler.ts";
import type { DeadlineRef } from "../../app/ports.ts";
import { at } from "../support/incidents.ts";

const aws = mockClient(SchedulerClient);
beforeEach(() => aws.reset());

const queued: [DeadlineRef, number][] = [];
beforeEach(() => queued.splice(0));
const scheduler = new EventBridgeScheduler(
  { group: "deadlines", roleArn: "arn:role", targetArn: "arn:fn", deadLetterArn: "arn:dlq" },
  {
    soon: { send: async (deadline, seconds) => void queued.push([deadline, seconds]) },
    clock: { now: () => at("10:00:00.400") },
  },
);
const due = (time: string): DeadlineRef => ({
  ownerId: "inc_01kaa0000000000000000000",
  kind: "ESCALATE",
  generation: 2,
  dueAt: at(time),
});

describe("a deadline that is minutes away", () => {
  it("becomes a one-time schedule a minute early, with a name of its own", async () => {
    aws.on(CreateScheduleCommand).resolves({});
    await scheduler.set(due("10:15"));

    expect(aws.commandCalls(CreateScheduleCommand)[0]?.args[0].input).toMatchObject({
      Name: "inc_01kaa0000000000000000000.ESCALATE.2",
      GroupName: "deadlines",
      ScheduleExpression: "at(2026-03-01T10:14:00)",
      ActionAfterCompletion: "DELETE",
    });
  });

  it("has a name that fits, whoever owns it and however often it was set", async () => {
    aws.on(CreateScheduleCommand).resolves({});
    await scheduler.set({
      ownerId: "sch_01kaa0000000000000000000ab",
      kind: "HANDOFF_HOUR",
      generation: Number.MAX_SAFE_INTEGER,
      dueAt: at("10:15"),
    });

    const name = aws.commandCalls(CreateScheduleCommand)[0]?.args[0].input.Name;
    expect(name).toBe("sch_01kaa0000000000000000000ab.HANDOFF_HOUR.9007199254740991");
    expect(name?.length).toBeLessThanOrEqual(64);
  });

  it("is set once when it is set twice", async () => {
    aws
      .on(CreateScheduleCommand)
      .rejects(new ConflictException({ $metadata: {}, message: "exists", Message: "exists" }));

    await expect(scheduler.set(due("10:15"))).resolves.toBeUndefined();
  });

  it("is tried again by the stream when Scheduler throttles", async () => {
    aws
      .on(CreateScheduleCommand)
      .rejects(new ThrottlingException({ $metadata: {}, message: "slow", Message: "slow" }));

    await expect(scheduler.set(due("10:15"))).rejects.toThrow("slow");
  });
});

describe("a deadline that is near", () => {
  it("goes to the queue at once, rounded up so that it is not early", async () => {
    await scheduler.set(due("10:01:30"));

    expect(queued.map(([, seconds]) => seconds)).toEqual([90]);
  });
});

describe("cancelling", () => {
  it("is content with a schedule that has fired already", async () => {
    aws
      .on(DeleteScheduleCommand)
      .rejects(new ResourceNotFoundException({ $metadata: {}, message: "gone", Message: "gone" }));

    await expect(scheduler.cancel(due("10:15"))).resolves.toBeUndefined();
  });

  it("holds up nothing when Scheduler throttles: what fires in vain is ignored", async () => {
    const warn = vi.spyOn(console, "warn").mockReturnValue();
    aws
      .on(DeleteScheduleCommand)
      .rejects(new ThrottlingException({ $metadata: {}, message: "slow", Message: "slow" }));

    await expect(scheduler.cancel(due("10:15"))).resolves.toBeUndefined();
    expect(warn).toHaveBeenCalledOnce();
  });
});
