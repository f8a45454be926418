import { beforeEach, expect, it } from "vitest";
import { createChannel } from "../../../app/configure/createChannel.ts";
import { createIntegrationKey } from "../../../app/configure/createIntegrationKey.ts";
import { createService } from "../../../app/configure/createService.ts";
import { createTeam } from "../../../app/configure/createTeam.ts";
import { deleteTeam } from "../../../app/configure/deleteTeam.ts";
import { setSeverityRule } from "../../../app/configure/setSeverityRule.ts";
import { updateTeam } from "../../../app/configure/updateTeam.ts";
import { asked, type Configuration, configurationOn, done } from "../../support/configuration.ts";
import { tablePerTest } from "../../support/freshTable.ts";

const fresh = tablePerTest();
let ports: Configuration;
beforeEach(async () => {
  ports = configurationOn(fresh.table);
});

const actionsOn = async (subject: string) =>
  (await ports.config.auditLog(subject, { first: 10 })).entries.map(({ value }) => value.action);

it("is read newest first, to the end of a team and beyond", async () => {
  const { id } = await done(createTeam(ports, asked({ name: "ML" })));
  ports.moveTo("10:01");
  await done(updateTeam(ports, asked({ id, name: "ML platform" })));
  ports.moveTo("10:02");
  await done(deleteTeam(ports, asked({ id })));
  expect(await actionsOn(id)).toEqual(["deleteTeam", "updateTeam", "createTeam"]);
});

it("is read page after page", async () => {
  const { id } = await done(createTeam(ports, asked({ name: "A" })));
  for (const [minute, name] of [..."BCDE"].entries()) {
    ports.moveTo(`10:0${minute + 1}`);
    await done(updateTeam(ports, asked({ id, name })));
  }
  const names: unknown[] = [];
  for (let after = "", more = true; more; ) {
    const page = await ports.config.auditLog(id, { first: 2, ...(after && { after }) });
    names.push(...page.entries.map(({ value }) => (value.to as { name: string }).name));
    after = page.entries.at(-1)?.cursor ?? "";
    more = page.hasMore;
  }
  expect(names).toEqual(["E", "D", "C", "B", "A"]);
});

it("tells the subjects apart", async () => {
  const { id } = await done(createService(ports, asked({ name: "fraud" })));
  await done(createIntegrationKey(ports, asked({ serviceId: id, name: "Alertmanager" })));
  await done(createChannel(ports, asked({ name: "severities", kind: "console" })));
  await done(setSeverityRule(ports, asked({ severity: "SEV1", meaning: "Down" })));
  expect((await actionsOn(id)).sort()).toEqual(["createIntegrationKey", "createService"]);
  expect(await actionsOn("channel:severities")).toEqual(["createChannel"]);
  expect(await actionsOn("severities")).toEqual(["setSeverityRule"]);
});
