import { beforeEach, expect, it } from "vitest";
import { DynamoScheduleStore } from "../../../adapters/dynamodb/scheduleStore.ts";
import { createChannel } from "../../../app/configure/createChannel.ts";
import { createEscalationPolicy } from "../../../app/configure/createEscalationPolicy.ts";
import { createTeam } from "../../../app/configure/createTeam.ts";
import { createUser } from "../../../app/configure/createUser.ts";
import { deleteTeam } from "../../../app/configure/deleteTeam.ts";
import { updateEscalationPolicy } from "../../../app/configure/updateEscalationPolicy.ts";
import { executeSchedule } from "../../../app/oncall/executeSchedule.ts";
import type { ScheduleCommand } from "../../../domain/oncall/commands.ts";
import {
  asked,
  type Configuration,
  configurationOn,
  done,
  failuresOf,
} from "../../support/configuration.ts";
import { tablePerTest } from "../../support/freshTable.ts";
import { at } from "../../support/incidents.ts";

const fresh = tablePerTest();
let ports: Configuration;
let schedules: DynamoScheduleStore;
let ada: { id: string };
let team: { id: string };
beforeEach(async () => {
  const table = fresh.table;
  ports = configurationOn(table);
  schedules = new DynamoScheduleStore(table);
  ada = await done(createUser(ports, asked({ name: "Ada" })));
  team = await done(createTeam(ports, asked({ name: "ML", memberIds: [ada.id] })));
  await done(createChannel(ports, asked({ name: "screen", kind: "console" })));
});

const onSchedule = (command: ScheduleCommand, scheduleId: string) =>
  executeSchedule({ ...ports, schedules }, { scheduleId, action: "test", command });
const said = { actor: "user:ada", now: at("10:00") };

async function primary(): Promise<string> {
  const command: ScheduleCommand = {
    ...{ type: "CreateSchedule", ...said, scheduleId: "sch_primary", name: "Primary" },
    ...{ timeZone: "Europe/Berlin", layers: [] },
  };
  const made = await onSchedule(command, "sch_primary");
  if (made.kind !== "done") throw new Error(JSON.stringify(made));
  return "sch_primary";
}

it("keeps who a step, the fallback and the senior step name, with their names", async () => {
  const scheduleId = await primary();
  const policy = await done(
    createEscalationPolicy(
      ports,
      asked({
        name: "ML on call",
        teamId: team.id,
        steps: [
          {
            targets: [{ scheduleId }],
            mode: "ALL_MUST_ACKNOWLEDGE" as const,
            hours: { days: [1, 2], from: "09:00", to: "18:00" },
            holdUntilOnCall: true,
          },
        ],
        fallback: [{ teamId: team.id }],
        senior: [{ userId: ada.id }],
        resolveWithinSeconds: 900,
      }),
    ),
  );

  expect(policy).toMatchObject({
    teamId: team.id,
    steps: [
      {
        targets: [{ kind: "SCHEDULE", id: scheduleId, name: "Primary" }],
        mode: "ALL_MUST_ACKNOWLEDGE",
        hours: { days: [1, 2], from: "09:00", to: "18:00" },
        hold: true,
      },
    ],
    fallback: [{ kind: "TEAM", id: team.id, name: "ML" }],
    senior: [{ kind: "USER", id: ada.id, name: "Ada" }],
    resolveWithinSeconds: 900,
  });
});

const screen = { targets: [{ channel: "screen" }] };
it.each([
  [
    { steps: [{ ...screen, hours: { days: [0], from: "09:00", to: "18:00" } }] },
    "INVALID input.steps.0.hours.days",
  ],
  [
    { steps: [{ ...screen, hours: { from: "9", to: "18:00" } }] },
    "INVALID input.steps.0.hours.from",
  ],
  [
    { steps: [{ ...screen, hours: { from: "09:00", to: "09:00" } }] },
    "INVALID input.steps.0.hours",
  ],
  [{ steps: [{ ...screen, holdUntilOnCall: true }] }, "INVALID input.steps.0.holdUntilOnCall"],
  [{ steps: [screen], resolveWithinSeconds: 59 }, "INVALID input.resolveWithinSeconds"],
  [{ steps: [screen], teamId: "team_none" }, "NOT_FOUND input.teamId"],
  [{ steps: [screen], fallback: [{ scheduleId: "sch_none" }] }, "NOT_FOUND input.fallback"],
  [{ steps: [screen], senior: [{}] }, "INVALID input.senior.0"],
  [
    { steps: [{ targets: Array.from({ length: 26 }, (_, one) => ({ teamId: `team_${one}` })) }] },
    "INVALID input.steps",
  ],
])("refuses %j", async (input, failure) => {
  const request = asked({ name: "ML on call", ...input });

  expect(await failuresOf(createEscalationPolicy(ports, request))).toEqual([failure]);
});

it("refuses somebody who has left", async () => {
  const users = ports.config.users.bind(ports.config);
  ports.config.users = async (ids) =>
    new Map([...(await users(ids))].map(([id, user]) => [id, { ...user, leftAt: at("09:00") }]));
  const steps = [{ targets: [{ userId: ada.id }] }];

  expect(await failuresOf(createEscalationPolicy(ports, asked({ name: "ML", steps })))).toEqual([
    "NOT_FOUND input.steps.0.targets",
  ]);
});

it("keeps a schedule and a team from being deleted while it names them, and lets them go after", async () => {
  const scheduleId = await primary();
  const { id } = await done(
    createEscalationPolicy(
      ports,
      asked({ name: "ML", teamId: team.id, steps: [{ targets: [{ scheduleId }] }] }),
    ),
  );
  const remove = { type: "DeleteSchedule", ...said } as const;
  const whileNamed = await onSchedule(remove, scheduleId);
  const teamWhileNamed = await failuresOf(deleteTeam(ports, asked({ id: team.id })));
  await done(updateEscalationPolicy(ports, asked({ id, teamId: null, steps: [screen] })));
  const after = await onSchedule(remove, scheduleId);

  expect([whileNamed, teamWhileNamed, after.kind]).toMatchObject([
    { kind: "failed", failures: [{ code: "IN_USE" }] },
    ["IN_USE input.id"],
    "done",
  ]);
});

const teams = async (names: string, size = 25) =>
  Promise.all(
    Array.from({ length: size }, async (_, one) => {
      const input = { name: `${names} ${one}`, memberIds: [ada.id] };
      return { teamId: (await done(createTeam(ports, asked(input)))).id };
    }),
  );

it("takes as many other teams at once as one transaction can tell", async () => {
  const before = await teams("Old");
  const { id } = await done(
    createEscalationPolicy(ports, asked({ name: "ML", steps: [{ targets: before }] })),
  );
  const other = await teams("New");
  const all = { id, steps: [{ targets: other }] };
  const most = { id, steps: [{ targets: [...other.slice(0, 19), ...before.slice(0, 6)] }] };

  expect(await failuresOf(updateEscalationPolicy(ports, asked(all)))).toEqual([
    "INVALID input.steps",
  ]);
  expect(await done(updateEscalationPolicy(ports, asked(most)))).toMatchObject({ version: 2 });
});

it("clears what null clears and keeps what is left out", async () => {
  const made = asked({
    name: "ML",
    steps: [screen],
    fallback: [{ userId: ada.id }],
    resolveWithinSeconds: 900,
  });
  const { id } = await done(createEscalationPolicy(ports, made));
  const policy = await done(updateEscalationPolicy(ports, asked({ id, fallback: null })));

  expect(policy).not.toHaveProperty("fallback");
  expect(policy).toMatchObject({ resolveWithinSeconds: 900, steps: [screen].map(() => ({})) });
});
