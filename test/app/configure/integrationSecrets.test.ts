import { beforeEach, expect, it } from "vitest";
import type { IntegrationInput } from "../../../app/configure/changeIntegration.ts";
import { clearIntegrationSecret } from "../../../app/configure/clearIntegrationSecret.ts";
import { createIntegrationKey } from "../../../app/configure/createIntegrationKey.ts";
import { createService } from "../../../app/configure/createService.ts";
import { revokeIntegrationKey } from "../../../app/configure/revokeIntegrationKey.ts";
import { setIntegrationSecret } from "../../../app/configure/setIntegrationSecret.ts";
import { setIntegrationTopics } from "../../../app/configure/setIntegrationTopics.ts";
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

const SECRET = "correct-horse-battery";
const TOPIC = "arn:aws:sns:eu-west-1:448120073951:ml-alarms";

const fresh = tablePerTest();
let ports: Configuration;
let which: IntegrationInput;
beforeEach(async () => {
  ports = configurationOn(fresh.table);
  const { id: serviceId } = await done(createService(ports, asked({ name: "fraud-scoring" })));
  const request = asked({ serviceId, name: "GitHub" });
  const { integration } = await done(createIntegrationKey(ports, request));
  which = { serviceId, id: integration.id };
});
const set = (input: object = {}, key?: string) =>
  done(setIntegrationSecret(ports, asked({ ...which, ...input }, key)));
const refusalOf = (input: object) =>
  failuresOf(setIntegrationSecret(ports, asked({ ...which, ...input })));

it("makes a secret up, shows it once, and keeps it where the integration says", async () => {
  const first = await set({}, "key-1");
  const again = await set({}, "key-1");
  const { name = "", versionId } = first.integration.secret ?? {};
  expect(name).toBe(`tocsin/dev/integrations/${which.id}`);
  expect(first.secret).toHaveLength(43);
  expect(ports.kept.get(`${name}@${versionId}`)).toBe(first.secret);
  expect(again).toEqual({ integration: first.integration });
});

it("takes a secret that is given, and neither shows it nor keeps it in the table", async () => {
  const { secret } = await set({ secret: SECRET });
  expect(secret).toBeUndefined();
  expect([...ports.kept.values()]).toEqual([SECRET]);
  expect(JSON.stringify(await scan(fresh.table, fresh.engine))).not.toContain(SECRET);
});

it("lets the secret before pass for a day more", async () => {
  const { integration: before } = await set();
  ports.moveTo("11:00");
  const { integration } = await set();
  expect(integration.secret?.previous).toEqual({
    versionId: before.secret?.versionId,
    until: at("11:00") + 86_400_000,
  });
});

it("lets no secret before pass when there is to be no overlap", async () => {
  await set();
  const { integration } = await set({ overlapSeconds: 0 });
  expect(integration.secret).not.toHaveProperty("previous");
});

it.each([
  [{ secret: "short" }, "secret"],
  [{ secret: "with blanks in between" }, "secret"],
  [{ secret: "ünd-mit-umlauten-darin" }, "secret"],
  [{ secret: "x".repeat(257) }, "secret"],
  [{ secret: "" }, "secret"],
  [{ overlapSeconds: -1 }, "overlapSeconds"],
  [{ overlapSeconds: 2_592_001 }, "overlapSeconds"],
])("refuses %j, and keeps nothing", async (input, field) => {
  expect(await refusalOf(input)).toEqual([`INVALID input.${field}`]);
  expect(ports.kept.size).toBe(0);
});

it("sets no secret of an integration that is not there", async () => {
  expect(await refusalOf({ id: "int_none" })).toEqual(["NOT_FOUND input.id"]);
});

it("sets no secret of a key that was revoked", async () => {
  await done(revokeIntegrationKey(ports, asked(which)));
  expect(await refusalOf({})).toEqual(["INVALID input.id"]);
});

it("sets no secret for a client that has not seen the present one", async () => {
  await set();
  const request = { ...asked(which), expectedVersion: 1 };
  expect(await failuresOf(setIntegrationSecret(ports, request))).toEqual([
    "VERSION_CONFLICT input.expectedVersion",
  ]);
});

it("clears a secret, once", async () => {
  await set();
  expect(await done(clearIntegrationSecret(ports, asked(which)))).not.toHaveProperty("secret");
  expect(await failuresOf(clearIntegrationSecret(ports, asked(which)))).toEqual([
    "INVALID input.id",
  ]);
});

it("puts every change on record, without the secret", async () => {
  await set({ secret: SECRET });
  await done(clearIntegrationSecret(ports, asked(which)));
  const { entries } = await ports.config.auditLog(which.serviceId, { first: 10 });
  const actions = entries.map(({ value }) => value.action);
  expect(actions).toEqual(
    expect.arrayContaining(["setIntegrationSecret", "clearIntegrationSecret"]),
  );
  expect(JSON.stringify(entries)).not.toContain(SECRET);
});

it("is bound to topics, and to none again", async () => {
  const bind = (topicArns: string[]) =>
    done(setIntegrationTopics(ports, asked({ ...which, topicArns })));
  expect((await bind([TOPIC, TOPIC])).topicArns).toEqual([TOPIC]);
  expect(await bind([])).not.toHaveProperty("topicArns");
});

it("is bound to nothing that is no topic", async () => {
  const request = asked({ ...which, topicArns: [TOPIC, "arn:aws:sqs:eu-west-1:448120073951:q"] });
  expect(await failuresOf(setIntegrationTopics(ports, request))).toEqual([
    "INVALID input.topicArns.1",
  ]);
});
