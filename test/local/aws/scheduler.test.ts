import {
  CreateScheduleCommand,
  type CreateScheduleCommandInput,
  DeleteScheduleCommand,
  GetScheduleCommand,
  ListSchedulesCommand,
  SchedulerClient,
  UpdateScheduleCommand,
} from "@aws-sdk/client-scheduler";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestGateway } from "./startTestGateway.ts";

const ROLE = "arn:aws:iam::000000000000:role/scheduler";

let local: Awaited<ReturnType<typeof startTestGateway>>;
let scheduler: SchedulerClient;

beforeAll(async () => {
  const group = "arn:aws:scheduler:eu-west-1:000000000000:schedule/deadlines/*";
  const statements = [
    { Effect: "Allow", Action: ["scheduler:*Schedule"], Resource: group },
    { Effect: "Allow", Action: "iam:PassRole", Resource: ROLE },
  ] as const;
  local = await startTestGateway({ statements });
  scheduler = new SchedulerClient(local.as("worker"));
});
afterAll(() => local.stop());

const schedule = (
  Name: string,
  more: Partial<CreateScheduleCommandInput> = {},
): CreateScheduleCommandInput => ({
  Name,
  GroupName: "deadlines",
  ScheduleExpression: "at(2026-03-01T12:30:00)",
  FlexibleTimeWindow: { Mode: "OFF" },
  ActionAfterCompletion: "DELETE",
  Target: {
    Arn: "arn:aws:lambda:eu-west-1:000000000000:function:deadline",
    RoleArn: ROLE,
    Input: `{"name":"${Name}"}`,
  },
  ...more,
});

test("the SDK's client creates, reads, changes and deletes a schedule", async () => {
  const named = { Name: "crud", GroupName: "deadlines" };
  const { ScheduleArn } = await scheduler.send(new CreateScheduleCommand(schedule("crud")));
  expect(ScheduleArn).toBe("arn:aws:scheduler:eu-west-1:000000000000:schedule/deadlines/crud");

  const ScheduleExpression = "at(2026-03-01T13:00:00)";
  await scheduler.send(new UpdateScheduleCommand(schedule("crud", { ScheduleExpression })));
  expect(await scheduler.send(new GetScheduleCommand(named))).toMatchObject({
    ...named,
    Arn: ScheduleArn,
    ScheduleExpression,
    ScheduleExpressionTimezone: "UTC",
    State: "ENABLED",
    CreationDate: new Date("2026-03-01T12:00:00Z"),
    Target: { Input: '{"name":"crud"}' },
  });

  await scheduler.send(new DeleteScheduleCommand(named));
  await expect(scheduler.send(new GetScheduleCommand(named))).rejects.toMatchObject({
    name: "ResourceNotFoundException",
    $metadata: { httpStatusCode: 404 },
  });
});

test("a second schedule of the same name is a conflict", async () => {
  await scheduler.send(new CreateScheduleCommand(schedule("twice")));

  const again = scheduler.send(new CreateScheduleCommand(schedule("twice")));

  await expect(again).rejects.toMatchObject({
    name: "ConflictException",
    $metadata: { httpStatusCode: 409 },
  });
});

test("a repeat with the same client token is the same request", async () => {
  const ClientToken = "token-1";
  const first = await scheduler.send(new CreateScheduleCommand(schedule("same", { ClientToken })));

  const again = await scheduler.send(new CreateScheduleCommand(schedule("same", { ClientToken })));

  expect(again.ScheduleArn).toBe(first.ScheduleArn);
});

test.each([
  ["a name with another character", { Name: "inc:1" }],
  ["a name of 65 characters", { Name: "n".repeat(65) }],
  ["a time that has passed", { ScheduleExpression: "at(2026-03-01T11:59:59)" }],
  ["a time with an offset", { ScheduleExpression: "at(2026-03-01T13:00:00Z)" }],
  ["a day that does not exist", { ScheduleExpression: "at(2026-02-30T13:00:00)" }],
  ["an unknown zone", { ScheduleExpressionTimezone: "Europe/Atlantis" }],
])("%s is refused", async (_, more) => {
  const host = new SchedulerClient(local.as("host"));

  const created = host.send(new CreateScheduleCommand(schedule("valid", more)));

  await expect(created).rejects.toMatchObject({ name: "ValidationException" });
});

test("a schedule without a flexible time window is refused", async () => {
  const { FlexibleTimeWindow: _, ...without } = schedule("rigid");

  const created = scheduler.send(
    new CreateScheduleCommand(without as unknown as CreateScheduleCommandInput),
  );

  await expect(created).rejects.toMatchObject({ name: "ValidationException" });
});

test("a group that is not there is not found", async () => {
  const host = new SchedulerClient(local.as("host"));

  const created = host.send(new CreateScheduleCommand(schedule("lost", { GroupName: "nowhere" })));

  await expect(created).rejects.toMatchObject({ name: "ResourceNotFoundException" });
});

test("schedules are listed by prefix, page by page", async () => {
  const host = new SchedulerClient(local.as("host"));
  for (const name of ["list-a", "list-b", "list-c"])
    await host.send(new CreateScheduleCommand(schedule(name)));
  const page = { GroupName: "deadlines", NamePrefix: "list-", MaxResults: 2 };

  const first = await host.send(new ListSchedulesCommand(page));
  const second = await host.send(new ListSchedulesCommand({ ...page, NextToken: first.NextToken }));

  expect(first.Schedules?.map(({ Name }) => Name)).toEqual(["list-a", "list-b"]);
  expect(second.Schedules?.map(({ Name }) => Name)).toEqual(["list-c"]);
  expect(second.NextToken).toBeUndefined();
});

test("a function may not schedule outside its group", async () => {
  const created = scheduler.send(
    new CreateScheduleCommand(schedule("other", { GroupName: "default" })),
  );

  await expect(created).rejects.toMatchObject({
    name: "AccessDeniedException",
    message: expect.stringContaining("scheduler:CreateSchedule"),
  });
});

test("a function may not pass on a role that it was not given", async () => {
  const RoleArn = "arn:aws:iam::000000000000:role/administrator";
  const Target = { Arn: "arn:aws:lambda:eu-west-1:000000000000:function:deadline", RoleArn };

  const created = scheduler.send(new CreateScheduleCommand(schedule("power", { Target })));

  await expect(created).rejects.toMatchObject({
    name: "AccessDeniedException",
    message: expect.stringContaining(`iam:PassRole on resource: ${RoleArn}`),
  });
});
