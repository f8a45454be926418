import { DynamoCalendarFeedStore } from "../../adapters/dynamodb/calendarFeedStore.ts";
import { DynamoDirectory } from "../../adapters/dynamodb/directory.ts";
import { isUnavailable } from "../../adapters/dynamodb/isUnavailable.ts";
import { DynamoScheduleReader } from "../../adapters/dynamodb/scheduleReader.ts";
import { Table } from "../../adapters/dynamodb/table.ts";
import { systemClock } from "../../adapters/systemClock.ts";
import { environment } from "./env.ts";
import { serveCalendar } from "./serveCalendar.ts";

const table = new Table(environment.parse(process.env).TABLE_NAME);

export const handler = serveCalendar({
  feeds: new DynamoCalendarFeedStore(table),
  rosters: new DynamoScheduleReader(table),
  directory: new DynamoDirectory(table),
  clock: systemClock,
  isUnavailable,
});
