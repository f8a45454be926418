import { calendarFeedItem } from "../../../adapters/dynamodb/items/calendarFeed.ts";
import { onScheduleItem } from "../../../adapters/dynamodb/items/onSchedule.ts";
import {
  type PublishedMonth,
  publishedMonthItem,
} from "../../../adapters/dynamodb/items/publishedMonth.ts";
import { keys } from "../../../adapters/dynamodb/keys.ts";
import type { CalendarFeed } from "../../../domain/oncall/calendarFeed.ts";
import { at } from "../incidents.ts";
import { coded, type Sample, sample } from "./sample.ts";

const feed: CalendarFeed = {
  id: "cal_1",
  userId: "usr_ada",
  scheduleId: "sch_1",
  tokenHash: "5e88",
  createdAt: at("10:00"),
  revokedAt: at("11:00"),
};
const shift = {
  scheduleId: "sch_1",
  name: "lay_1.45.20261116",
  start: at("10:00"),
  end: at("11:00"),
  userId: "usr_ada",
  summary: "Ada",
  description: "Layer: Weeks",
  sequence: 2,
  modifiedAt: at("09:00"),
  cancelled: false,
};
const month: PublishedMonth = {
  month: "2026-11",
  revision: 3,
  events: [shift, { ...shift, name: "ovr_1", description: "Override", cancelled: true }],
};

export const calendarSamples: readonly Sample[] = [
  coded("onSchedule", onScheduleItem, [
    { scheduleId: "sch_1" },
    { ...keys.onSchedule("usr_ada", "sch_1") },
  ]),
  coded("calendarFeed", calendarFeedItem, [feed, { ...keys.ownedFeed("usr_ada", "cal_1") }]),
  coded("calendarFeed", calendarFeedItem, [feed, { ...keys.calendarFeed("5e88") }]),
  sample("publishedMonth", publishedMonthItem.encode(month, "5e88"), {
    value: month,
    decode: publishedMonthItem.decode,
  }),
];
