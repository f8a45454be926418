import { beforeEach, expect, it } from "vitest";
import { auditItem } from "../../../adapters/dynamodb/items/audit.ts";
import { createEscalationPolicy } from "../../../app/configure/createEscalationPolicy.ts";
import { createIntegrationKey } from "../../../app/configure/createIntegrationKey.ts";
import { createService } from "../../../app/configure/createService.ts";
import { createUser } from "../../../app/configure/createUser.ts";
import { updateService } from "../../../app/configure/updateService.ts";
import type { AuditEntry } from "../../../domain/audit.ts";
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
beforeEach(async () => {
  ports = configurationOn(fresh.table);
});

const recordOf = async (action: string): Promise<AuditEntry | undefined> =>
  (await scan(fresh.table, fresh.engine))
    .filter((item) => item["kind"] === "audit")
    .map(auditItem.decode)
    .find((entry) => entry.action === action);

it("records who changed what, when, from what to what", async () => {
  const { id } = await done(createService(ports, asked({ name: "fraud-scoring" })));
  ports.moveTo("10:30");
  await done(updateService(ports, asked({ id, autoResolve: false })));
  expect(await recordOf("updateService")).toMatchObject({
    at: at("10:30"),
    actor: "user:ada",
    subject: id,
    from: { name: "fraud-scoring", autoResolve: true, version: 1 },
    to: { name: "fraud-scoring", autoResolve: false, version: 2 },
  });
});

it("says that something is new by having no former state", async () => {
  await done(createUser(ports, asked({ name: "Ada" })));
  expect(await recordOf("createUser")).not.toHaveProperty("from");
});

it("names the policy of a service instead of repeating it", async () => {
  const ada = await done(createUser(ports, asked({ name: "Ada" })));
  const steps = [{ targets: [{ userId: ada.id }] }];
  const policy = await done(createEscalationPolicy(ports, asked({ name: "ML", steps })));
  await done(createService(ports, asked({ name: "fraud", escalationPolicyId: policy.id })));
  const { to } = (await recordOf("createService")) ?? {};
  expect(to).toMatchObject({ escalationPolicyId: policy.id });
  expect(to).not.toHaveProperty("policy");
});

it("leaves the hash of a key out", async () => {
  const { id } = await done(createService(ports, asked({ name: "fraud-scoring" })));
  await done(createIntegrationKey(ports, asked({ serviceId: id, name: "Alertmanager" })));
  expect((await recordOf("createIntegrationKey"))?.to).not.toHaveProperty("keyHash");
});

it("records nothing of what was refused", async () => {
  await failuresOf(createUser(ports, asked({ name: "" })));
  expect(await recordOf("createUser")).toBeUndefined();
});
