import { createHash } from "node:crypto";
import { beforeEach, expect, it } from "vitest";
import { randomness } from "../../../adapters/randomness.ts";
import { createCalendarFeed } from "../../../app/configure/createCalendarFeed.ts";
import { createUser } from "../../../app/configure/createUser.ts";
import { revokeCalendarFeed } from "../../../app/configure/revokeCalendarFeed.ts";
import type { User } from "../../../domain/user.ts";
import { schedule } from "../../support/calendarRosters.ts";
import {
  asked,
  type Configuration,
  configurationOn,
  done,
  failuresOf,
} from "../../support/configuration.ts";
import { tablePerTest } from "../../support/freshTable.ts";
import { at } from "../../support/incidents.ts";
import { scan } from "../../support/scan.ts";

const fresh = tablePerTest();
let ports: Configuration;
let ada: User;
beforeEach(async () => {
  ports = configurationOn(fresh.table);
  ada = await done(createUser(ports, asked({ name: "Ada" })));
});

const rosters = {
  teams: async () => new Map(),
  schedules: async (ids: readonly string[]) =>
    new Map(ids.filter((id) => id === "sch_1").map((id) => [id, schedule()])),
};
const create = (input: Parameters<typeof createCalendarFeed>[1]["input"], key?: string) =>
  createCalendarFeed({ ...ports, rosters }, asked(input, key));

it("keeps the hash of the secret and nowhere the secret", async () => {
  const { token = "", feed } = await done(create({ userId: ada.id, scheduleId: "sch_1" }));
  const kept = JSON.stringify(await scan(fresh.table, fresh.engine));

  expect(token).toMatch(/^[0-9a-z]{32}$/);
  expect(feed.tokenHash).toBe(createHash("sha256").update(token).digest("hex"));
  expect(kept).not.toContain(token);
});

it("does not show the secret to a repeat, and makes no second feed", async () => {
  const { feed } = await done(create({ userId: ada.id }, "key-1"));

  expect(await done(create({ userId: ada.id }, "key-1"))).toEqual({ feed });
  expect(await ports.config.calendarFeeds(ada.id)).toEqual([feed]);
});

it("revokes a feed, once", async () => {
  const { feed } = await done(create({ userId: ada.id }));
  const revocation = asked({ userId: ada.id, id: feed.id });
  ports.moveTo("11:00");

  expect(await done(revokeCalendarFeed(ports, revocation))).toEqual({
    ...feed,
    revokedAt: at("11:00"),
  });
  expect(await failuresOf(revokeCalendarFeed(ports, revocation))).toEqual(["INVALID input.id"]);
  expect(await ports.config.calendarFeeds(ada.id)).toMatchObject([{ revokedAt: at("11:00") }]);
});

it("puts on record whose feed it is, and not by what it is found", async () => {
  const { feed } = await done(create({ userId: ada.id }));
  const records = (await scan(fresh.table, fresh.engine)).filter(
    ({ action }) => action === "createCalendarFeed",
  );

  expect(records).toMatchObject([{ pk: `USR#${ada.id}`, to: { id: feed.id, userId: ada.id } }]);
  expect(JSON.stringify(records)).not.toContain(feed.tokenHash);
});

it.each([
  ["nobody known", {}, "INVALID input.userId"],
  ["somebody who is not there", { userId: "usr_0" }, "NOT_FOUND input.userId"],
])("makes no feed for %s", async (_, input, failure) => {
  expect(await failuresOf(create(input))).toEqual([failure]);
});

it("makes no feed of a schedule that is not there", async () => {
  expect(await failuresOf(create({ userId: ada.id, scheduleId: "sch_0" }))).toEqual([
    "NOT_FOUND input.scheduleId",
  ]);
});

it("makes no fifty-first feed for one person", async () => {
  const another = () =>
    createCalendarFeed({ ...ports, rosters, randomness }, asked({ userId: ada.id }));
  for (let made = 0; made < 50; made++) await done(another());

  expect(await failuresOf(another())).toEqual(["INVALID input.userId"]);
});
