import { createHash } from "node:crypto";
import { beforeEach, expect, it } from "vitest";
import { createIntegrationKey } from "../../../app/configure/createIntegrationKey.ts";
import { createService } from "../../../app/configure/createService.ts";
import { revokeIntegrationKey } from "../../../app/configure/revokeIntegrationKey.ts";
import type { Service } from "../../../domain/service.ts";
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
let service: Service;
beforeEach(async () => {
  ports = configurationOn(fresh.table);
  service = await done(createService(ports, asked({ name: "fraud-scoring" })));
});

it("makes a key that begins with the service's id and has 32 characters", async () => {
  const request = asked({ serviceId: service.id, name: "Alertmanager" });
  const { key = "" } = await done(createIntegrationKey(ports, request));
  expect(key).toBe(`${service.id}0123456789abcdefghjk`);
});

it("keeps the hash of the key and nowhere the key", async () => {
  const request = asked({ serviceId: service.id, name: "Alertmanager" });
  const { key = "", integration } = await done(createIntegrationKey(ports, request));
  expect(integration.keyHash).toBe(createHash("sha256").update(key).digest("hex"));
  expect(JSON.stringify(await scan(fresh.table, fresh.engine))).not.toContain(key);
});

it("does not show the key to a repeat", async () => {
  const request = asked({ serviceId: service.id, name: "Alertmanager" }, "key-1");
  const { integration } = await done(createIntegrationKey(ports, request));
  expect(await done(createIntegrationKey(ports, request))).toEqual({ integration });
  expect(await ports.config.integrations(service.id)).toEqual([integration]);
});

it("revokes a key, once", async () => {
  const { integration } = await done(
    createIntegrationKey(ports, asked({ serviceId: service.id, name: "Alertmanager" })),
  );
  const revocation = asked({ serviceId: service.id, id: integration.id });
  ports.moveTo("11:00");
  expect(await done(revokeIntegrationKey(ports, revocation))).toEqual({
    ...integration,
    version: 2,
    revokedAt: at("11:00"),
  });
  expect(await failuresOf(revokeIntegrationKey(ports, revocation))).toEqual(["INVALID input.id"]);
});

it("makes no key for a service that is not there", async () => {
  const request = asked({ serviceId: "nobody", name: "Alertmanager" });
  expect(await failuresOf(createIntegrationKey(ports, request))).toEqual([
    "NOT_FOUND input.serviceId",
  ]);
});
