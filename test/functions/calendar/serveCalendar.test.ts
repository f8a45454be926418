import ICAL from "ical.js";
import nodeIcal from "node-ical";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { DynamoCalendarFeedStore } from "../../../adapters/dynamodb/calendarFeedStore.ts";
import type { Table } from "../../../adapters/dynamodb/table.ts";
import type { HttpAnswer } from "../../../adapters/http/httpAnswer.ts";
import { createCalendarFeed } from "../../../app/configure/createCalendarFeed.ts";
import { createUser } from "../../../app/configure/createUser.ts";
import { revokeCalendarFeed } from "../../../app/configure/revokeCalendarFeed.ts";
import type { Interval } from "../../../domain/oncall/interval.ts";
import { piecesOf } from "../../../domain/oncall/pieces.ts";
import type { Override, Schedule } from "../../../domain/oncall/schedule.ts";
import { serveCalendar } from "../../../functions/calendar/serveCalendar.ts";
import { override, schedule, utc, version, weekly } from "../../support/calendarRosters.ts";
import { asked, type Configuration, configurationOn, done } from "../../support/configuration.ts";
import { type Engine, startEngine } from "../../support/engine.ts";

let engine: Engine;
let table: Table;
let ports: Configuration;
let ada: string;
let grace: string;
/** What the rosters say; a test edits it. */
let present: Schedule;
let now: number;

beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  table = await engine.createTable();
  ports = configurationOn(table);
  ada = (await done(createUser(ports, asked({ name: "Ada" })))).id;
  grace = (await done(createUser(ports, asked({ name: "Grace" })))).id;
  now = utc("2026-11-17 12:00");
  present = roster();
});

const roster = (overrides: readonly Override[] = []): Schedule => {
  const layers = [weekly({ userIds: [ada, grace] })];
  return schedule({ versions: [version({ layers })], overrides });
};
const rosters = {
  teams: async () => new Map(),
  schedules: async (ids: readonly string[]) =>
    new Map(ids.filter((id) => id === present.id).map((id) => [id, present])),
  schedulesOf: async () => [present.id],
};
const tokenOf = async (scheduleId?: string): Promise<string> => {
  const request = asked({ userId: ada, scheduleId });
  const { token = "" } = await done(createCalendarFeed({ ...ports, rosters }, request));
  return token;
};
const get = (token: string, headers: Record<string, string> = {}): Promise<HttpAnswer> =>
  serveCalendar({
    feeds: new DynamoCalendarFeedStore(table),
    rosters,
    directory: ports.config,
    clock: { now: () => now },
    isUnavailable: () => false,
  })({ pathParameters: { file: `${token}.ics` }, headers });

/** The events as ical.js reads them. */
const eventsIn = (body: string) =>
  new ICAL.Component(ICAL.parse(body)).getAllSubcomponents("vevent").map((event) => ({
    uid: String(event.getFirstPropertyValue("uid")),
    start: instantIn(event, "dtstart"),
    end: instantIn(event, "dtend"),
    sequence: Number(event.getFirstPropertyValue("sequence")),
    modified: instantIn(event, "last-modified"),
    status: String(event.getFirstPropertyValue("status")),
    summary: String(event.getFirstPropertyValue("summary")),
  }));
const instantIn = (event: ICAL.Component, name: string): number => {
  const time = event.getFirstPropertyValue(name);
  return time instanceof ICAL.Time ? time.toJSDate().getTime() : Number.NaN;
};
const eventNamed = (body: string, name: string) =>
  eventsIn(body).find(({ uid }) => uid === `sch_1.${name}@tocsin`);

describe("the calendar of a schedule", () => {
  it("says of every shift when it is in UTC and whose, as the engine has it", async () => {
    const { body, headers, statusCode } = await get(await tokenOf("sch_1"));
    const window: Interval = { start: utc("2026-10-12 09:00"), end: utc("2027-05-17 09:00") };
    const expected = piecesOf(present, window).map(({ start, end, userId }) => ({
      start,
      end,
      summary: userId === ada ? "Ada" : "Grace",
    }));

    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({
      "content-type": "text/calendar; charset=utf-8",
      "cache-control": "private",
    });
    expect(eventsIn(body).map(({ start, end, summary }) => ({ start, end, summary }))).toEqual(
      expected,
    );
  });

  it("is understood alike by another reader", async () => {
    const { body } = await get(await tokenOf("sch_1"));
    const read = Object.values(nodeIcal.sync.parseICS(body)).flatMap((part) =>
      part?.type === "VEVENT"
        ? [{ uid: part.uid, start: part.start.getTime(), end: Number(part.end?.getTime()) }]
        : [],
    );

    expect(read).toEqual(eventsIn(body).map(({ uid, start, end }) => ({ uid, start, end })));
  });

  it("has a name, an hour between two looks and no rule of recurrence", async () => {
    const { body } = await get(await tokenOf("sch_1"));

    expect(body).toContain("\r\nX-WR-CALNAME:On call: Payments\r\n");
    expect(body).toContain("\r\nREFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n");
    expect(body).not.toMatch(/RRULE|TZID/);
  });

  it("folds and escapes what a name is made of, and it comes out as it went in", async () => {
    const name = `Zahlungen, "Köln"; \\ ${"🚨".repeat(40)}`;
    const layers = [weekly({ userIds: [ada], name })];
    present = schedule({ versions: [version({ layers })] });
    const { body } = await get(await tokenOf("sch_1"));
    const [first] = new ICAL.Component(ICAL.parse(body)).getAllSubcomponents("vevent");

    expect(first?.getFirstPropertyValue("description")).toBe(`Layer: ${name}`);
    expect(body.split("\r\n").filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  });
});

describe("a change", () => {
  it("of a shift's times keeps its UID and raises SEQUENCE and LAST-MODIFIED", async () => {
    const token = await tokenOf("sch_1");
    const before = eventNamed((await get(token)).body, "lay_week.46.20261123");
    present = roster([override("ovr_1", "2026-11-29 09:00", "2026-12-01 09:00", grace)]);
    now += 3_600_000;
    const { body } = await get(token);

    expect(before).toMatchObject({ sequence: 0, modified: utc("2026-11-17 12:00") });
    expect(eventNamed(body, "lay_week.46.20261123")).toEqual({
      ...before,
      end: utc("2026-11-29 09:00"),
      sequence: 1,
      modified: utc("2026-11-17 13:00"),
    });
    expect(eventNamed(body, "ovr_1")).toMatchObject({ summary: "Grace", sequence: 0 });
  });

  it("of another shift leaves this one as it was", async () => {
    const token = await tokenOf("sch_1");
    const before = eventNamed((await get(token)).body, "lay_week.48.20261207");
    present = roster([override("ovr_1", "2026-11-29 09:00", "2026-12-01 09:00", grace)]);
    now += 3_600_000;

    expect(eventNamed((await get(token)).body, "lay_week.48.20261207")).toEqual(before);
  });

  it("that takes an override away cancels its event", async () => {
    const token = await tokenOf("sch_1");
    present = roster([override("ovr_1", "2026-11-29 09:00", "2026-12-01 09:00", grace)]);
    await get(token);
    present = roster();
    const { body } = await get(token);

    expect(eventNamed(body, "ovr_1")).toMatchObject({ status: "CANCELLED", sequence: 1 });
    expect(eventNamed(body, "lay_week.46.20261123")).toMatchObject({
      status: "CONFIRMED",
      sequence: 1,
      end: utc("2026-11-30 09:00"),
    });
  });

  it("that is forgotten after 30 days is in the calendar no more", async () => {
    const token = await tokenOf("sch_1");
    present = roster([override("ovr_1", "2026-11-29 09:00", "2026-12-01 09:00", grace)]);
    await get(token);
    present = roster();
    await get(token);
    now = utc("2027-01-01 00:00");

    expect(eventNamed((await get(token)).body, "ovr_1")).toBeUndefined();
  });

  it("that moves a shift into another month is remembered as the same one's", async () => {
    const token = await tokenOf("sch_1");
    await get(token);
    present = roster([override("ovr_1", "2026-11-30 09:00", "2026-12-01 09:00", ada)]);
    now += 3_600_000;
    await get(token);
    now += 3_600_000;

    expect(eventNamed((await get(token)).body, "lay_week.47.20261130")).toMatchObject({
      start: utc("2026-12-01 09:00"),
      sequence: 1,
      modified: utc("2026-11-17 13:00"),
    });
  });

  it("that two readers meet at once is told to both alike", async () => {
    const token = await tokenOf("sch_1");
    await get(token);
    present = roster([override("ovr_1", "2026-11-29 09:00", "2026-12-01 09:00", grace)]);
    const answers = await Promise.all([get(token), get(token), get(token)]);

    expect(new Set(answers.map(({ headers }) => headers["etag"])).size).toBe(1);
    expect(eventNamed(answers[0].body, "lay_week.46.20261123")).toMatchObject({ sequence: 1 });
  });
});

describe("a person's calendar", () => {
  it("has that person's shifts only", async () => {
    const { body } = await get(await tokenOf());

    expect(new Set(eventsIn(body).map(({ uid }) => Number(uid.split(".")[2]) % 2))).toEqual(
      new Set([0]),
    );
    expect(body).toContain("SUMMARY:On call: Payments");
    expect(body).toContain("X-WR-CALNAME:On call: Ada");
  });

  it("shows as cancelled what went to somebody else", async () => {
    const token = await tokenOf();
    await get(token);
    present = roster([override("ovr_1", "2026-11-23 09:00", "2026-11-30 09:00", grace)]);

    expect(eventNamed((await get(token)).body, "lay_week.46.20261123")).toMatchObject({
      status: "CANCELLED",
      sequence: 1,
    });
  });
});

describe("an address", () => {
  const notFound = { statusCode: 404, body: JSON.stringify({ message: "Not Found" }) };

  it("answers 304 to whoever has the present body, and 200 once it changed", async () => {
    const token = await tokenOf();
    const { headers } = await get(token);
    const known = { "if-none-match": `"other", W/${headers["etag"]}` };
    now += 3_600_000;
    const unchanged = await get(token, known);
    present = roster([override("ovr_1", "2026-11-23 09:00", "2026-11-30 09:00", grace)]);

    expect(headers["etag"]).toMatch(/^"[\w-]{43}"$/);
    expect(unchanged).toMatchObject({
      statusCode: 304,
      body: "",
      headers: { etag: headers["etag"] },
    });
    expect((await get(token, known)).statusCode).toBe(200);
  });

  it("that was revoked answers like one that never was", async () => {
    const token = await tokenOf();
    await get(token);
    const [feed] = await ports.config.calendarFeeds(ada);
    await done(revokeCalendarFeed(ports, asked({ userId: ada, id: feed?.id ?? "" })));
    const revoked = await get(token);

    expect(revoked).toMatchObject(notFound);
    expect(await get("0".repeat(32))).toEqual(revoked);
    expect(await get("nonsense")).toEqual(revoked);
  });

  it("asks a client to come back when the store cannot answer", async () => {
    const failing = serveCalendar({
      feeds: {
        find: async () => Promise.reject(new Error("throttled")),
        remember: async () => false,
      },
      rosters,
      directory: ports.config,
      clock: { now: () => now },
      isUnavailable: () => true,
    });

    expect(
      await failing({ pathParameters: { file: `${"0".repeat(32)}.ics` }, headers: {} }),
    ).toMatchObject({ statusCode: 503, headers: { "retry-after": "60" } });
  });
});
