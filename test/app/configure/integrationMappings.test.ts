import { beforeEach, expect, it } from "vitest";
import type { IntegrationInput } from "../../../app/configure/changeIntegration.ts";
import { createIntegrationKey } from "../../../app/configure/createIntegrationKey.ts";
import { createService } from "../../../app/configure/createService.ts";
import { revokeIntegrationKey } from "../../../app/configure/revokeIntegrationKey.ts";
import { setIntegrationMapping } from "../../../app/configure/setIntegrationMapping.ts";
import {
  asked,
  type Configuration,
  configurationOn,
  done,
  failuresOf,
} from "../../support/configuration.ts";
import { tablePerTest } from "../../support/freshTable.ts";

const fresh = tablePerTest();
let ports: Configuration;
let which: IntegrationInput;
beforeEach(async () => {
  ports = configurationOn(fresh.table);
  const { id: serviceId } = await done(createService(ports, asked({ name: "fraud-scoring" })));
  const request = asked({ serviceId, name: "old monitor" });
  const { integration } = await done(createIntegrationKey(ports, request));
  which = { serviceId, id: integration.id };
});

const MAPPING = { key: " {$.check.id} ", title: "{check.name}" };
const set = (mapping: typeof MAPPING | object | null | undefined, key?: string) =>
  setIntegrationMapping(ports, asked({ ...which, mapping: mapping as typeof MAPPING }, key));

it("is kept with what may be left out", async () => {
  await done(set({ ...MAPPING, severities: [{ word: "loud", severity: "P0" }], each: null }));
  const [kept] = await ports.config.integrations(which.serviceId);
  expect(kept).toMatchObject({
    version: 2,
    mapping: {
      key: "{$.check.id}",
      title: "{check.name}",
      statuses: {
        firing: ["firing", "triggered"],
        acknowledged: ["acknowledged"],
        resolved: ["resolved"],
        ignored: ["test"],
      },
      severities: [{ word: "loud", severity: "SEV1" }],
      labels: [],
    },
  });
  expect(kept?.mapping).not.toHaveProperty("each");
});

it("has no words for kinds of status that are left out where others are given", async () => {
  const { mapping } = await done(set({ ...MAPPING, statuses: { firing: ["RED"] } }));
  expect(mapping?.statuses).toEqual({
    firing: ["RED"],
    acknowledged: [],
    resolved: [],
    ignored: [],
  });
});

it("is taken away by null, and stays when nothing is said", async () => {
  await done(set(MAPPING));
  expect(await failuresOf(set(undefined))).toEqual(["INVALID input.mapping"]);
  expect(await done(set(null))).not.toHaveProperty("mapping");
});

it.each([
  [{ key: "{$.a[*]}" }, "mapping.key"],
  [{ severities: [{ word: "loud", severity: "SEV9" }] }, "mapping.severities.0.severity"],
])("is refused as %j, with the path to what is wrong", async (wrong, path) => {
  expect(await failuresOf(set({ ...MAPPING, ...wrong }))).toEqual([`INVALID input.${path}`]);
});

it("is set once for one key of a client", async () => {
  await done(set(MAPPING, "k"));
  expect((await done(set(MAPPING, "k"))).version).toBe(2);
});

it("is not set by a client that has not seen the integration as it is", async () => {
  await done(set(MAPPING));
  const request = { ...asked({ ...which, mapping: MAPPING }), expectedVersion: 1 };
  expect(await failuresOf(setIntegrationMapping(ports, request))).toEqual([
    "VERSION_CONFLICT input.expectedVersion",
  ]);
});

it("is not set where the key was revoked", async () => {
  await done(revokeIntegrationKey(ports, asked(which)));
  expect(await failuresOf(set(MAPPING))).toEqual(["INVALID input.id"]);
});

it("is on record with what it was before", async () => {
  await done(set(MAPPING));
  await done(set(null));
  const { entries } = await ports.config.auditLog(which.serviceId, { first: 10 });
  const changes = entries
    .map(({ value }) => value)
    .filter(({ action }) => action === "setIntegrationMapping");
  expect(changes).toMatchObject([
    { from: { mapping: { title: "{check.name}" } } },
    { to: { mapping: { title: "{check.name}" } } },
  ]);
});
