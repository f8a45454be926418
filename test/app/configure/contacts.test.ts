import { beforeEach, expect, it } from "vitest";
import { confirmContact } from "../../../app/configure/confirmContact.ts";
import { createChannel } from "../../../app/configure/createChannel.ts";
import { createUser } from "../../../app/configure/createUser.ts";
import { sendContactCode } from "../../../app/configure/sendContactCode.ts";
import { updateUser } from "../../../app/configure/updateUser.ts";
import {
  asked,
  type Configuration,
  configurationOn,
  done,
  failuresOf,
} from "../../support/configuration.ts";
import { tablePerTest } from "../../support/freshTable.ts";
import { scan } from "../../support/scan.ts";

const fresh = tablePerTest();
let ports: Configuration;
let ada: string;
beforeEach(async () => {
  ports = configurationOn(fresh.table);
  await done(createChannel(ports, asked({ name: "pager", kind: "console" })));
  await done(createChannel(ports, asked({ name: "screen", kind: "console" })));
  const input = { name: "Ada", contacts: ["pager", "screen"] };
  ada = (await done(createUser(ports, asked(input)))).id;
});

const send = (channel = "pager") => sendContactCode(ports, asked({ userId: ada, channel }));
const confirm = (code: string, channel = "pager") =>
  confirmContact(ports, asked({ userId: ada, channel, code }));
/** The code that was sent last. */
const sent = () => ports.codes.at(-1)?.split(" ")[2] ?? "none";
const wrong = () => (sent() === "000000" ? "000001" : "000000");

it("sends six digits over the contact and verifies it when they come back", async () => {
  await done(send());
  expect(ports.codes).toEqual([expect.stringMatching(new RegExp(`^${ada} pager \\d{6}$`))]);
  expect((await done(confirm(sent()))).verifiedContacts).toEqual(["pager"]);
});

it("keeps the code nowhere, neither for the table nor for the record", async () => {
  await done(send());
  const items = await scan(fresh.table, fresh.engine);
  expect(JSON.stringify(items)).not.toContain(sent());
});

it("refuses what is not the code, and says how many tries are left", async () => {
  await done(send());
  expect(await confirm(wrong())).toMatchObject({
    failures: [{ code: "INVALID", message: expect.stringContaining("left: 4") }],
  });
});

it("refuses the right code after five wrong ones", async () => {
  await done(send());
  for (let tries = 0; tries < 5; tries++) await failuresOf(confirm(wrong()));
  expect(await failuresOf(confirm(sent()))).toEqual(["INVALID input.code"]);
});

it("allows no more than five tries that come at once", async () => {
  await done(send());
  const tries = Array.from({ length: 8 }, () => confirm(wrong()));
  const messages = (await Promise.all(tries)).map((result) => JSON.stringify(result));
  expect(messages.filter((message) => message.includes("tries left"))).toHaveLength(5);
});

it("takes a code up to 15 minutes after it was sent, and not then", async () => {
  await done(send());
  ports.moveTo("10:15");
  expect(await failuresOf(confirm(sent()))).toEqual(["INVALID input.code"]);
});

it("takes a code once", async () => {
  await done(send());
  await done(confirm(sent()));
  expect(await failuresOf(confirm(sent()))).toEqual(["INVALID input.code"]);
});

it("sends another code a minute later, after which the first is worth nothing", async () => {
  await done(send());
  const first = sent();
  expect(await failuresOf(send())).toEqual(["INVALID input.channel"]);
  ports.moveTo("10:01");
  await done(send());
  expect(sent()).not.toBe(first);
  expect(await failuresOf(confirm(first))).toEqual(["INVALID input.code"]);
  expect(await failuresOf(confirm(sent()))).toEqual([]);
});

it("sends one code for one request that comes twice", async () => {
  const request = asked({ userId: ada, channel: "pager" }, "c1");
  await done(sendContactCode(ports, request));
  await done(sendContactCode(ports, request));
  expect(ports.codes).toHaveLength(1);
});

it("does not take a code for another contact", async () => {
  await done(send("pager"));
  expect(await failuresOf(confirm(sent(), "screen"))).toEqual(["INVALID input.code"]);
});

it("sends nothing over a channel that is not the user's", async () => {
  await done(createChannel(ports, asked({ name: "other", kind: "console" })));
  expect(await failuresOf(send("other"))).toEqual(["INVALID input.channel"]);
  expect(ports.codes).toEqual([]);
});

it("forgets that a contact was verified when it goes, also if it comes back", async () => {
  await done(send());
  await done(confirm(sent()));
  await done(updateUser(ports, asked({ id: ada, contacts: ["screen"] })));
  const back = await done(updateUser(ports, asked({ id: ada, contacts: ["screen", "pager"] })));
  expect(back).not.toHaveProperty("verifiedContacts");
});
