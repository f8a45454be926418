import { beforeEach, expect, it } from "vitest";
import { createService } from "../../../app/configure/createService.ts";
import { createTeam } from "../../../app/configure/createTeam.ts";
import { createUser } from "../../../app/configure/createUser.ts";
import { deleteTeam } from "../../../app/configure/deleteTeam.ts";
import { updateService } from "../../../app/configure/updateService.ts";
import { updateTeam } from "../../../app/configure/updateTeam.ts";
import {
  asked,
  type Configuration,
  configurationOn,
  done,
  failuresOf,
} from "../../support/configuration.ts";
import { tablePerTest } from "../../support/freshTable.ts";
import { twoSteps } from "../../support/incidents.ts";

const fresh = tablePerTest();
let ports: Configuration;
beforeEach(async () => {
  ports = configurationOn(fresh.table);
});

const person = async (name: string) => (await done(createUser(ports, asked({ name })))).id;
const teamOf = async (...memberIds: string[]) =>
  (await done(createTeam(ports, asked({ name: "ML platform", memberIds })))).id;

it("makes a team of users who exist", async () => {
  const [ada, grace] = [await person("Ada"), await person("Grace")];
  const input = { name: " ML platform ", memberIds: [ada, grace, ada], managerIds: [grace] };
  const team = await done(createTeam(ports, asked(input)));
  expect(team).toMatchObject({ name: "ML platform", version: 1, memberIds: [ada, grace] });
  expect((await ports.config.teams([team.id])).get(team.id)).toEqual(team);
});

it.each([
  [{ name: " " }, "INVALID input.name"],
  [{ name: "ML", memberIds: ["usr_nobody"] }, "NOT_FOUND input.memberIds"],
  [{ name: "ML", managerIds: ["usr_nobody"] }, "NOT_FOUND input.managerIds"],
])("refuses %j", async (input, failure) => {
  expect(await failuresOf(createTeam(ports, asked(input)))).toEqual([failure]);
});

it("changes what an update names and leaves the rest", async () => {
  const [ada, grace] = [await person("Ada"), await person("Grace")];
  const id = await teamOf(ada);
  const updated = await done(updateTeam(ports, asked({ id, managerIds: [grace] })));
  expect(updated).toEqual({
    id,
    name: "ML platform",
    version: 2,
    memberIds: [ada],
    managerIds: [grace],
  });
});

it("refuses an update from a version that is not the present one", async () => {
  const id = await teamOf();
  const late = updateTeam(ports, { ...asked({ id, name: "ML" }), expectedVersion: 4 });
  expect(await failuresOf(late)).toEqual(["VERSION_CONFLICT input.expectedVersion"]);
});

it("deletes a team that nothing names, and answers a repeat alike", async () => {
  const id = await teamOf();
  await done(deleteTeam(ports, asked({ id }, "d1")));
  expect(await done(deleteTeam(ports, asked({ id }, "d1")))).toEqual({ id });
  expect((await ports.config.teams([id])).size).toBe(0);
  expect(await failuresOf(deleteTeam(ports, asked({ id })))).toEqual(["NOT_FOUND input.id"]);
});

it("does not delete a team while a service names it", async () => {
  const id = await teamOf();
  const service = await done(createService(ports, asked({ name: "fraud", teamId: id })));
  expect(await deleteTeam(ports, asked({ id }))).toMatchObject({
    failures: [{ code: "IN_USE", message: expect.stringContaining(service.id) }],
  });
  await done(updateService(ports, asked({ id: service.id, teamId: null })));
  expect(await failuresOf(deleteTeam(ports, asked({ id })))).toEqual([]);
});

it("does not delete a team while a policy pages it or is its own", async () => {
  const [owner, paged] = [await teamOf(), await teamOf()];
  const policy = {
    ...twoSteps,
    version: 1,
    teamId: owner,
    steps: [{ targets: [{ kind: "TEAM" as const, id: paged, name: "ML platform" }] }],
  };
  const audit = { id: "aud_x", at: 0, actor: "user:ada", action: "x", subject: "pol_ml" } as const;
  await ports.config.commit({ edits: [{ kind: "policy", after: policy }], audit });
  const refusals = [owner, paged].map((id) => failuresOf(deleteTeam(ports, asked({ id }))));
  expect((await Promise.all(refusals)).flat()).toEqual(["IN_USE input.id", "IN_USE input.id"]);
});

it("refuses a service for a team that is not there", async () => {
  const service = createService(ports, asked({ name: "fraud", teamId: "team_none" }));
  expect(await failuresOf(service)).toEqual(["NOT_FOUND input.teamId"]);
});

it("never leaves a service with a team that was deleted at the same moment", async () => {
  const id = await teamOf();
  const [made, deleted] = await Promise.all([
    failuresOf(createService(ports, asked({ name: "fraud", teamId: id }))),
    failuresOf(deleteTeam(ports, asked({ id }))),
  ]);
  expect([made, deleted].filter((failures) => failures.length === 0)).toHaveLength(1);
});
