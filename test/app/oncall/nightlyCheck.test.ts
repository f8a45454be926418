import { beforeEach, expect, it } from "vitest";
import { keys } from "../../../adapters/dynamodb/keys.ts";
import { DynamoScheduleUses } from "../../../adapters/dynamodb/scheduleUses.ts";
import { fireScheduleDeadline } from "../../../app/oncall/fireScheduleDeadline.ts";
import type { ScheduleEntry } from "../../../domain/oncall/events.ts";
import { clientPerTest } from "../../support/freshClient.ts";
import { NOTHING_AROUND } from "../../support/nothingAround.ts";

const client = clientPerTest();
let mary: string;
let joan: string;
let teamId: string;

beforeEach(async () => {
  mary = await client.made("createUser", { name: "Mary" }, "user");
  joan = await client.made("createUser", { name: "Joan" }, "user");
  teamId = await client.made("createTeam", { name: "ML", managerIds: [mary] }, "team");
});

/** Joan from Monday to Friday, and every day where nothing is said. */
const schedule = (name: string, days = 7) =>
  client.made(
    "createSchedule",
    {
      ...{ name, timeZone: "UTC", teamId },
      layers: [
        {
          ...{ name: "Weekly", start: "2026-03-01T10:00:00Z", userIds: [joan] },
          turn: { unit: "WEEKS", count: 1 },
          restrictions: [
            { kind: "WEEKLY", startDay: 1, startTime: "00:00", durationSeconds: days * 86_400 },
          ],
        },
      ],
    },
    "schedule",
  );

async function scheduleOf(id: string) {
  const schedules = await client.ports.rosters.schedules([id], client.ports.clock.now());
  const found = schedules.get(id);
  if (!found) throw new Error(`there is no schedule ${id}`);
  return found;
}

async function standingCheck(id: string) {
  const standing = (await scheduleOf(id)).deadlines.filter(({ kind }) => kind === "CHECK");
  const [only] = standing;
  if (!only || standing.length > 1) throw new Error(`${standing.length} checks stand`);
  return only;
}

const nextCheckOf = async (id: string) => new Date((await standingCheck(id)).dueAt).toISOString();

/** Fires the check that stands, or another, at its time or later; whether it stood. */
async function check(id: string, fire: { generation?: number; late?: string } = {}) {
  const standing = await standingCheck(id);
  client.ports.moveTo(fire.late ?? new Date(standing.dueAt).toISOString());
  const { rosters, config } = client.ports;
  const uses = new DynamoScheduleUses(client.table);
  return fireScheduleDeadline(
    { ...client.ports, ...NOTHING_AROUND, check: { rosters, users: config, uses } },
    { ...standing, generation: fire.generation ?? standing.generation, ownerId: id },
  );
}

/** Who was told what, the latest first. */
async function told(id: string): Promise<readonly string[]> {
  const entries = await client.ports.schedules.scheduleRecord(id, { limit: 50 });
  return entries.flatMap((entry: ScheduleEntry) =>
    entry.event.type === "CoverageChecked"
      ? entry.event.findings.map(
          (finding) => `${entry.event.tells.map(({ name }) => name)}: ${finding}`,
        )
      : [],
  );
}

const WEEKENDS = [
  "Mary: Joan would be paged and has no contact method.",
  "Mary: Nobody is on call in Primary from 2026-03-07 00:00 to 2026-03-09 00:00 UTC.",
  "Mary: Nobody is on call in Primary from 2026-03-14 00:00 to 2026-03-16 00:00 UTC.",
];

it("tells a finding once, night after night, and each weekend that comes into sight", async () => {
  const id = await schedule("Primary", 5);

  for (let night = 2; night <= 6; night++) await check(id);
  const firstFive = await told(id);
  await check(id);
  await check(id);

  expect(firstFive).toEqual(WEEKENDS);
  expect(await told(id)).toEqual([
    "Mary: Nobody is on call in Primary from 2026-03-21 00:00 to 2026-03-23 00:00 UTC.",
    ...WEEKENDS,
  ]);
  expect(await nextCheckOf(id)).toBe("2026-03-09T03:00:00.000Z");
});

it("does nothing when it fires twice", async () => {
  const id = await schedule("Primary", 5);
  const { generation } = await standingCheck(id);
  const first = await check(id);

  const second = await check(id, { generation });

  expect([first, second]).toEqual([true, false]);
  expect(await told(id)).toEqual(WEEKENDS);
});

it("that is days late tells only what is ahead, and is next due on the coming night", async () => {
  const id = await schedule("Primary", 5);

  await check(id, { late: "2026-03-10T12:00:00Z" });

  expect(await told(id)).toEqual([
    "Mary: Joan would be paged and has no contact method.",
    "Mary: Nobody is on call in Primary from 2026-03-14 00:00 to 2026-03-16 00:00 UTC.",
    "Mary: Nobody is on call in Primary from 2026-03-21 00:00 to 2026-03-23 00:00 UTC.",
  ]);
  expect(await nextCheckOf(id)).toBe("2026-03-11T03:00:00.000Z");
});

it("finds who is on call in two schedules of the team, and steps of policies that have nobody", async () => {
  const id = await schedule("Primary", 5);
  const other = await schedule("Secondary");
  const policyId = await client.made(
    "createEscalationPolicy",
    {
      name: "ML on call",
      steps: [{ targets: [{ scheduleId: id }] }],
    },
    "escalationPolicy",
  );
  await client.table.put({ ...keys.scheduleUse(id, policyId) });

  await check(id);
  await check(other);

  const [first, second] = [id, other].sort();
  const names = first === id ? "Primary and Secondary" : "Secondary and Primary";
  // What concerns both is told by the first of them.
  const ofBoth = [
    `Mary: Joan is on call in ${names} at once from 2026-03-02 03:00 to 2026-03-07 00:00 UTC.`,
    "Mary: Joan would be paged and has no contact method.",
    `Mary: Joan is on call in ${names} at once from 2026-03-09 00:00 to 2026-03-14 00:00 UTC.`,
    `Mary: Joan is on call in ${names} at once from 2026-03-16 00:00 to 2026-03-21 00:00 UTC.`,
  ];
  const ofPrimary = [
    "Mary: Step 1 of ML on call pages nobody from 2026-03-07 00:00 to 2026-03-09 00:00 UTC; paged instead: Joan.",
    "Mary: Nobody is on call in Primary from 2026-03-07 00:00 to 2026-03-09 00:00 UTC.",
    "Mary: Step 1 of ML on call pages nobody from 2026-03-14 00:00 to 2026-03-16 00:00 UTC; paged instead: Joan.",
    "Mary: Nobody is on call in Primary from 2026-03-14 00:00 to 2026-03-16 00:00 UTC.",
  ];
  const all = [...(await told(id)), ...(await told(other))];
  expect([...all].sort()).toEqual([...ofBoth, ...ofPrimary].sort());
  expect(await told(first ?? "")).toEqual(expect.arrayContaining(ofBoth));
  expect((await told(second ?? "")).filter((one) => ofBoth.includes(one))).toEqual([]);
});
