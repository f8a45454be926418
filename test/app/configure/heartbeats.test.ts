import { createHash } from "node:crypto";
import { beforeEach, expect, it } from "vitest";
import { createHeartbeat } from "../../../app/configure/createHeartbeat.ts";
import { createService } from "../../../app/configure/createService.ts";
import { deleteHeartbeat } from "../../../app/configure/deleteHeartbeat.ts";
import { updateHeartbeat } from "../../../app/configure/updateHeartbeat.ts";
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
let serviceId: string;
beforeEach(async () => {
  ports = configurationOn(fresh.table);
  serviceId = (await done(createService(ports, asked({ name: "fraud-scoring" })))).id;
});

const create = (fields: object = {}, key?: string) =>
  createHeartbeat(
    ports,
    asked({ serviceId, name: "retraining", everySeconds: 86_400, ...fields }, key),
  );
const made = async (fields: object = {}) => (await done(create(fields))).beat.heartbeat;
const names = async (id = serviceId) =>
  (await ports.config.heartbeatsOf(id)).map(({ heartbeat }) => heartbeat.name);

it("is made with a minute of grace and nothing said of what it opens", async () => {
  expect(await made({ name: " retraining " })).toEqual({
    id: expect.stringMatching(/^hbt_/),
    ...{ serviceId, name: "retraining", version: 1, everySeconds: 86_400, graceSeconds: 60 },
    enabled: true,
    createdAt: at("10:00"),
  });
});

it("keeps the hash of the secret and nowhere the secret", async () => {
  const { token = "", beat } = await done(create());
  const kept = JSON.stringify(await scan(fresh.table, fresh.engine));

  expect(token).toMatch(/^[0-9a-z]{33,}$/);
  expect(beat.pulse.tokenHash).toBe(createHash("sha256").update(token).digest("hex"));
  expect(kept).not.toContain(token);
});

it("does not show the secret to a repeat, and makes no second heartbeat", async () => {
  const { beat } = await done(create({}, "key-1"));

  expect(await done(create({}, "key-1"))).toEqual({ beat });
  expect(await names()).toEqual(["retraining"]);
});

it.each([
  [{ name: " " }, "INVALID input.name"],
  [{ everySeconds: 59 }, "INVALID input.everySeconds"],
  [{ everySeconds: 2_592_001 }, "INVALID input.everySeconds"],
  [{ graceSeconds: -1 }, "INVALID input.graceSeconds"],
  [{ severity: "terrible" }, "INVALID input.severity"],
  [{ title: "" }, "INVALID input.title"],
  [{ serviceId: "nowhere" }, "NOT_FOUND input.serviceId"],
])("refuses %j", async (fields, failure) => {
  expect(await failuresOf(create(fields))).toEqual([failure]);
});

it("takes an alias for the level", async () => {
  expect(await made({ severity: "critical" })).toMatchObject({ severity: "SEV1" });
});

it("has a name of its own within its service, in any case of its letters", async () => {
  await made();
  const other = await done(createService(ports, asked({ name: "ranking" })));
  await made({ serviceId: other.id });

  expect(await failuresOf(create({ name: "Retraining" }))).toEqual(["ALREADY_EXISTS input.name"]);
});

it("gives its name back when it is renamed or deleted", async () => {
  const { id } = await made();
  await done(updateHeartbeat(ports, asked({ id, name: "training" })));
  const again = await made();
  await done(deleteHeartbeat(ports, asked({ id })));
  await made({ name: "training" });

  expect(await names()).toEqual([again.name, "training"]);
});

it("changes what an update names, and null clears", async () => {
  const { id } = await made({ severity: "SEV1", category: "TRAINING_PIPELINE", title: "Stale" });
  const { heartbeat } = await done(
    updateHeartbeat(ports, asked({ id, graceSeconds: 600, severity: null, title: null })),
  );

  expect(heartbeat).toMatchObject({
    ...{ name: "retraining", everySeconds: 86_400, graceSeconds: 600, version: 2 },
    category: "TRAINING_PIPELINE",
  });
  expect(heartbeat).not.toHaveProperty("severity");
  expect(heartbeat).not.toHaveProperty("title");
});

it("is changed and deleted only as the asker saw it", async () => {
  const { id } = await made();
  const stale = { ...asked({ id }), expectedVersion: 7 };

  expect(await failuresOf(updateHeartbeat(ports, stale))).toEqual([
    "VERSION_CONFLICT input.expectedVersion",
  ]);
  expect(await failuresOf(deleteHeartbeat(ports, stale))).toEqual([
    "VERSION_CONFLICT input.expectedVersion",
  ]);
});

it("that is not there can be neither changed nor deleted", async () => {
  const nobody = asked({ id: "hbt_0" });

  expect(await failuresOf(updateHeartbeat(ports, nobody))).toEqual(["NOT_FOUND input.id"]);
  expect(await failuresOf(deleteHeartbeat(ports, nobody))).toEqual(["NOT_FOUND input.id"]);
});

it("stays in the audit log with what it was, and not by what its pings are found", async () => {
  const { beat } = await done(create());
  const { id } = beat.heartbeat;
  await done(deleteHeartbeat(ports, asked({ id })));
  const { entries } = await ports.config.auditLog(id, { first: 10 });

  expect(entries.map(({ value }) => [value.action, value.subject])).toEqual([
    ["deleteHeartbeat", id],
    ["createHeartbeat", id],
  ]);
  expect(entries[0]?.value.from).toEqual(beat.heartbeat);
  expect(JSON.stringify(entries)).not.toContain(beat.pulse.tokenHash);
});

it("a service has room for 100", async () => {
  for (let index = 0; index < 100; index++) await made({ name: `job ${index}` });

  expect(await failuresOf(create())).toEqual(["INVALID input.serviceId"]);
});
