import { beforeEach, expect, it } from "vitest";
import { createChannel } from "../../../app/configure/createChannel.ts";
import { createUser } from "../../../app/configure/createUser.ts";
import { setContactRules } from "../../../app/configure/setContactRules.ts";
import { updateUser } from "../../../app/configure/updateUser.ts";
import type { ContactRule } from "../../../domain/user.ts";
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
  for (const name of ["chat", "phone", "other"])
    await done(createChannel(ports, asked({ name, kind: "console" })));
  ada = (await done(createUser(ports, asked({ name: "Ada", contacts: ["chat", "phone"] })))).id;
});

const page = (channel: string, delaySeconds = 0): ContactRule => ({
  ...{ urgency: "PAGE", channel, delaySeconds },
});
const set = (...rules: ContactRule[]) => setContactRules(ports, asked({ userId: ada, rules }));
const known = async () => (await ports.config.users([ada])).get(ada);

it("keeps the rules of a person as they were given", async () => {
  const rules = [page("chat"), page("phone", 120)];
  const changed = await done(set(...rules));
  expect(changed).toMatchObject({ contactRules: rules, version: 2 });
  expect(await known()).toEqual(changed);
});

it("takes rules for one urgency only, however late, if they are not for pages", async () => {
  const rule: ContactRule = { urgency: "INFORM", channel: "chat", delaySeconds: 3_600 };
  expect(await failuresOf(set(rule))).toEqual([]);
});

it("takes all rules back with an empty list", async () => {
  await done(set(page("chat")));
  expect(await done(set())).not.toHaveProperty("contactRules");
});

it.each<[string, ContactRule[], string]>([
  ["a channel that is no contact", [page("chat"), page("other")], "rules.1.channel"],
  ["a negative delay", [page("chat", -1), page("phone")], "rules.0.delaySeconds"],
  ["a delay of more than an hour", [page("chat"), page("phone", 3_601)], "rules.1.delaySeconds"],
  ["a part of a second", [page("chat"), page("phone", 0.5)], "rules.1.delaySeconds"],
  ["two rules for one contact and urgency", [page("chat"), page("chat", 60)], "rules.1"],
  ["pages that are all delayed", [page("chat", 60), page("phone", 60)], "rules"],
])("refuses %s", async (_, rules, path) => {
  expect(await failuresOf(set(...rules))).toEqual([`INVALID input.${path}`]);
});

it("forgets the rules of a contact that goes, and keeps the others through any update", async () => {
  await done(set(page("chat"), page("phone", 120)));
  const updated = await done(updateUser(ports, asked({ id: ada, contacts: ["chat"] })));
  expect(updated.contactRules).toEqual([page("chat")]);
});

it("pages over all contacts again when the one that was used at once goes", async () => {
  const told: ContactRule = { urgency: "INFORM", channel: "phone", delaySeconds: 60 };
  await done(set(page("chat"), page("phone", 120), told));
  const updated = await done(updateUser(ports, asked({ id: ada, contacts: ["phone"] })));
  expect(updated.contactRules).toEqual([told]);
});

it("refuses a client who saw an older version, and does not know a user who is not there", async () => {
  const rules = [page("chat")];
  const stale = { ...asked({ userId: ada, rules }), expectedVersion: 7 };
  expect(await failuresOf(setContactRules(ports, stale))).toEqual([
    "VERSION_CONFLICT input.expectedVersion",
  ]);
  const nobody = asked({ userId: "usr_nobody", rules });
  expect(await failuresOf(setContactRules(ports, nobody))).toEqual(["NOT_FOUND input.userId"]);
});
