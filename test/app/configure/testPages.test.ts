import { beforeEach, expect, it } from "vitest";
import { createChannel } from "../../../app/configure/createChannel.ts";
import { createUser } from "../../../app/configure/createUser.ts";
import { sendTestPage } from "../../../app/configure/sendTestPage.ts";
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
let ada: string;
beforeEach(async () => {
  ports = configurationOn(fresh.table);
  for (const name of ["pager", "screen", "other"])
    await done(createChannel(ports, asked({ name, kind: "console" })));
  const input = { name: "Ada", contacts: ["pager", "screen"] };
  ada = (await done(createUser(ports, asked(input)))).id;
});

const send = (channels?: string[], key?: string) =>
  sendTestPage(ports, asked({ userId: ada, ...(channels && { channels }) }, key));

it("goes over all contacts, or over those that are named", async () => {
  await done(send());
  ports.moveTo("10:02");
  await done(send(["screen", "screen"]));

  expect(ports.tests).toEqual([`${ada} pager`, `${ada} screen`, `${ada} screen`]);
});

it("leaves each contact alone for a minute, and says how long", async () => {
  await done(send(["pager"]));
  ports.moveTo("10:00:20");

  expect(await send()).toMatchObject({
    failures: [
      { code: "INVALID", message: "pager was tested a moment ago; it can be again in 40 s." },
    ],
  });
  await done(send(["screen"]));
  expect(ports.tests).toEqual([`${ada} pager`, `${ada} screen`]);
});

it("of two at the same moment one is sent", async () => {
  const answers = await Promise.all([send(["pager"]), send(["pager"])]);

  expect(answers.map(({ kind }) => kind).sort()).toEqual(["done", "failed"]);
  expect(ports.tests).toHaveLength(1);
});

it("is sent once for one key", async () => {
  await done(send(["pager"], "click-1"));
  await done(send(["pager"], "click-1"));

  expect(ports.tests).toHaveLength(1);
});

it("remembers the newest over each contact", async () => {
  await done(send());
  ports.moveTo("10:02");
  await done(send(["pager"]));

  expect((await ports.config.testPages(ada))?.pages).toMatchObject([
    { channel: "screen", sentAt: Date.parse("2026-03-01T10:00:00Z") },
    { channel: "pager", sentAt: Date.parse("2026-03-01T10:02:00Z") },
  ]);
});

it("is on record with who asked", async () => {
  await done(send(["pager"]));
  const { entries } = await ports.config.auditLog(ada, { first: 1 });

  expect(entries).toMatchObject([
    { value: { actor: "user:ada", action: "sendTestPage", to: [{ channel: "pager" }] } },
  ]);
});

it.each([
  ["a channel that is none of the contacts", { channels: ["other"] }, "INVALID input.channels"],
  ["no channel", { channels: [] }, "INVALID input.channels"],
  ["nobody", { userId: undefined }, "INVALID input.userId"],
  ["an unknown user", { userId: "usr_0" }, "NOT_FOUND input.userId"],
])("is not sent over %s", async (_, input, failure) => {
  expect(await failuresOf(sendTestPage(ports, asked({ userId: ada, ...input })))).toEqual([
    failure,
  ]);
  expect(ports.tests).toEqual([]);
});

it("needs a contact", async () => {
  const { id: userId } = await done(createUser(ports, asked({ name: "Ben" })));

  expect(await failuresOf(sendTestPage(ports, asked({ userId })))).toEqual([
    "INVALID input.channels",
  ]);
});
