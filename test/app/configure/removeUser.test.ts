import { beforeEach, expect, it } from "vitest";
import { DynamoConfigStore } from "../../../adapters/dynamodb/configStore.ts";
import { DynamoScheduleStore } from "../../../adapters/dynamodb/scheduleStore.ts";
import { createEscalationPolicy } from "../../../app/configure/createEscalationPolicy.ts";
import { createService } from "../../../app/configure/createService.ts";
import { createTeam } from "../../../app/configure/createTeam.ts";
import { createUser } from "../../../app/configure/createUser.ts";
import type { ConfigChange } from "../../../app/configure/ports.ts";
import { type RemovePorts, removeUser } from "../../../app/configure/removeUser.ts";
import { executeSchedule } from "../../../app/oncall/executeSchedule.ts";
import type { EscalationPolicy } from "../../../domain/policy.ts";
import { asked, type Configuration, configurationOn, done } from "../../support/configuration.ts";
import { tablePerTest } from "../../support/freshTable.ts";
import { at } from "../../support/incidents.ts";

const fresh = tablePerTest();
let ports: Configuration & RemovePorts;
beforeEach(async () => {
  const configuration = configurationOn(fresh.table);
  ports = {
    ...configuration,
    schedules: new DynamoScheduleStore(fresh.table),
  };
});

/** Fails as a crash would, at the given call of a method. */
class Crashing extends DynamoConfigStore {
  readonly #method: "commit" | "spreadPolicy";
  #left: number;
  constructor(method: "commit" | "spreadPolicy", call: number) {
    super(fresh.table);
    this.#method = method;
    this.#left = call;
  }
  override commit(change: ConfigChange) {
    this.#count("commit");
    return super.commit(change);
  }
  override spreadPolicy(policy: EscalationPolicy) {
    this.#count("spreadPolicy");
    return super.spreadPolicy(policy);
  }
  #count(method: "commit" | "spreadPolicy") {
    if (method === this.#method && --this.#left === 0) throw new Error("crash");
  }
}
const crashing = (method: "commit" | "spreadPolicy", call: number) => ({
  ...ports,
  config: new Crashing(method, call),
});

async function everything() {
  const person = async (name: string) => (await done(createUser(ports, asked({ name })))).id;
  const [ada, grace] = [await person("Ada"), await person("Grace")];
  const memberIds = [ada, grace];
  const team = await done(createTeam(ports, asked({ name: "ML", memberIds })));
  const steps = [{ targets: [{ userId: ada }, { userId: grace }] }];
  const policy = await done(createEscalationPolicy(ports, asked({ name: "ML", steps })));
  const input = { name: "fraud", escalationPolicyId: policy.id };
  const service = await done(createService(ports, asked(input)));
  await executeSchedule(ports, {
    scheduleId: "sch_1",
    command: {
      type: "CreateSchedule",
      ...{ scheduleId: "sch_1", name: "ML", timeZone: "UTC", actor: "user:ada", now: at("10:00") },
      layers: [
        {
          ...{ name: "Primary", start: at("10:00"), spareId: "lay_1", userIds: [ada, grace] },
          turn: { unit: "DAYS", count: 1 },
        },
      ],
    },
  });
  return { ada, grace, team: team.id, policy: policy.id, service: service.id };
}

/** Who is where, after it all. */
async function plans({ team, service }: { team: string; service: string }) {
  const schedules = await ports.schedules.schedules(["sch_1"], at("10:00"));
  return {
    members: (await ports.config.teams([team])).get(team)?.memberIds,
    paged: (await ports.config.service(service))?.policy?.steps[0]?.targets.map(({ name }) => name),
    turns: schedules.get("sch_1")?.versions.at(-1)?.layers[0]?.userIds,
  };
}

it.each([
  ["the mark", "commit", 1],
  ["the policies", "commit", 2],
  ["the copies", "spreadPolicy", 1],
  ["the teams", "commit", 3],
] as const)("finishes what a crash before %s left undone", async (_, method, call) => {
  const made = await everything();
  const request = asked({ id: made.ada });
  await expect(removeUser(crashing(method, call), request)).rejects.toThrow("crash");
  await done(removeUser(ports, request));
  expect(await plans(made)).toEqual({
    members: [made.grace],
    paged: ["Grace"],
    turns: [made.grace],
  });
});

it("answers the same request with the same user, and finishes all the same", async () => {
  const made = await everything();
  const request = asked({ id: made.ada }, "r1");
  await expect(removeUser(crashing("commit", 3), request)).rejects.toThrow("crash");
  const { user } = await done(removeUser(ports, request));
  expect(user).toMatchObject({ id: made.ada, leftAt: at("10:00"), version: 2 });
  expect((await plans(made)).members).toEqual([made.grace]);
});

it("leaves the schedule alone the second time", async () => {
  const made = await everything();
  await done(removeUser(ports, asked({ id: made.ada })));
  const versionOf = async () =>
    (await ports.schedules.schedules(["sch_1"], at("10:00"))).get("sch_1")?.revision;
  const first = await versionOf();
  ports.moveTo("11:00");
  await done(removeUser(ports, asked({ id: made.ada })));
  expect(await versionOf()).toBe(first);
});

it("ends more overrides than one transaction has room for", async () => {
  const made = await everything();
  for (let day = 2; day < 32; day++)
    await executeSchedule(ports, {
      scheduleId: "sch_1",
      command: {
        type: "AddOverride",
        ...{ overrideId: `ovr_${day}`, userId: made.ada, actor: "user:ada", now: at("10:00") },
        start: Date.UTC(2026, 2, day),
        end: Date.UTC(2026, 2, day, 12),
      },
    });
  await done(removeUser(ports, asked({ id: made.ada })));
  const schedule = (await ports.schedules.schedules(["sch_1"], at("10:00"))).get("sch_1");
  expect(schedule?.overrides).toEqual([]);
});
