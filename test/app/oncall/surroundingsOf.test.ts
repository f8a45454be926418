import { expect, it } from "vitest";
import { surroundingsOf } from "../../../app/oncall/surroundingsOf.ts";
import type { EscalationPolicy } from "../../../domain/policy.ts";
import type { Team } from "../../../domain/team.ts";
import { daily, onSchedule, scheduleOf, userOf } from "../../support/duty.ts";
import { at } from "../../support/incidents.ts";

const primary = { ...scheduleOf("primary", daily("usr_ada")), teamId: "tea_ml" };
const secondary = { ...scheduleOf("secondary", daily("usr_grace")), teamId: "tea_ml" };
const other = scheduleOf("other", daily("usr_alan"));
const teams: readonly Team[] = [
  { id: "tea_ml", name: "ML", version: 1, memberIds: [], managerIds: ["usr_mary"] },
  { id: "tea_data", name: "Data", version: 1, memberIds: [], managerIds: ["usr_edsger"] },
];
const policy: EscalationPolicy = {
  ...{ id: "pol_ml", name: "ML on call", version: 1, repeat: 0, teamId: "tea_data" },
  steps: [{ targets: [onSchedule(primary), onSchedule(other)] }],
};

it("finds the policies of a schedule, the schedules of its team, and everybody whom these can mean", async () => {
  const among = <T extends { id: string }>(all: readonly T[], ids: readonly string[]) =>
    new Map(all.filter(({ id }) => ids.includes(id)).map((one) => [one.id, one]));
  const ports = {
    rosters: {
      schedules: async (ids: readonly string[]) => among([primary, secondary, other], ids),
      teams: async (ids: readonly string[]) => among(teams, ids),
    },
    users: {
      users: async (ids: readonly string[]) =>
        new Map(ids.map((id) => [id, userOf(id.replace("usr_", ""))])),
    },
    uses: {
      policiesOf: async (id: string) => (id === primary.id ? [policy] : []),
      schedulesOf: async (id: string) => (id === "tea_ml" ? [primary.id, secondary.id] : []),
    },
  };

  const { policies, people } = await surroundingsOf(ports, primary, at("03:00"));

  expect(policies).toEqual([policy]);
  expect([...people.schedules.keys()]).toEqual([primary.id, secondary.id, other.id]);
  expect([...people.teams.keys()]).toEqual(["tea_ml", "tea_data"]);
  expect([...people.users.values()].map(({ name }) => name).sort()).toEqual([
    "Ada",
    "Alan",
    "Edsger",
    "Grace",
    "Mary",
  ]);
});
