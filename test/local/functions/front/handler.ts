import { DeleteItemCommand, DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { CreateScheduleCommand, SchedulerClient } from "@aws-sdk/client-scheduler";

const table = new DynamoDBClient({});
const scheduler = new SchedulerClient({});

interface Request {
  readonly routeKey?: string;
  readonly pathParameters?: Readonly<Record<string, string>>;
  readonly source?: string;
  readonly note?: string;
}

/** Writes an item, makes a schedule, fails in every way, or shows the event that it got. */
export async function handler(event: Request): Promise<unknown> {
  const id = event.pathParameters?.["id"] ?? "";
  if (event.source === "test.fails") throw new Error("this event cannot be handled");
  if (event.source) return put(`event-${event.source}`);
  if (event.note) return put(`schedule-${event.note}`);
  switch (event.routeKey) {
    case "POST /items/{id}":
      return put(id).then(() => ({ statusCode: 202, body: id }));
    case "POST /schedules/{id}":
      return schedule(id).then(() => ({ statusCode: 202 }));
    case "POST /crash":
      return process.exit(3);
    case "POST /throw":
      throw new Error("out of order");
    case "POST /hang":
      return new Promise(() => {});
    case "POST /forbidden":
      return remove(id).catch((error: Error) => ({ statusCode: 403, body: error.message }));
    default:
      return show(event);
  }
}

function show(event: Request) {
  const { TABLE_NAME, STAGE, AWS_LAMBDA_FUNCTION_NAME, HOME } = process.env;
  const now = new Date().toISOString();
  const environment = { TABLE_NAME, STAGE, AWS_LAMBDA_FUNCTION_NAME, HOME };
  return { event, environment, now, sameNow: new Date(Date.now()).toISOString() };
}

async function put(id: string): Promise<void> {
  const name = process.env["TABLE_NAME"];
  await table.send(
    new PutItemCommand({ TableName: name, Item: { pk: { S: id }, sk: { S: "ITEM" } } }),
  );
}

async function remove(id: string): Promise<void> {
  const name = process.env["TABLE_NAME"];
  await table.send(
    new DeleteItemCommand({ TableName: name, Key: { pk: { S: id }, sk: { S: "ITEM" } } }),
  );
}

async function schedule(id: string): Promise<void> {
  await scheduler.send(
    new CreateScheduleCommand({
      Name: id,
      GroupName: process.env["SCHEDULE_GROUP"],
      ScheduleExpression: "at(2026-11-22T03:10:00)",
      FlexibleTimeWindow: { Mode: "OFF" },
      ActionAfterCompletion: "DELETE",
      Target: {
        Arn: process.env["SCHEDULE_TARGET_ARN"],
        RoleArn: process.env["SCHEDULE_ROLE_ARN"],
        Input: JSON.stringify({ note: id }),
      },
    }),
  );
}
