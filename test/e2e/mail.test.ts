import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import PostalMime from "postal-mime";
import { afterAll, beforeAll, expect, it } from "vitest";
import { foundPolicy, foundService } from "../support/api.ts";
import { startTestHost, type TestHost } from "../support/testHost.ts";

let system: TestHost;
const printed: string[] = [];
beforeAll(async () => {
  system = await startTestHost({ onConsole: (line) => void printed.push(line) });
});
afterAll(() => system.stop());

/** The mails to an address, oldest first. */
async function mailsTo(address: string) {
  const { outbox } = system.host;
  const files = readdirSync(outbox).filter((name) => name.endsWith(".eml"));
  const mails = await Promise.all(
    files.sort().map((name) => PostalMime.parse(readFileSync(join(outbox, name)))),
  );
  return mails.filter(({ to }) => to?.some((one) => one.address === address));
}

/** Somebody who is reached by mail or by text. */
async function person(name: string, address: object): Promise<{ id: string; channel: string }> {
  const { api } = system;
  const channel = `contact-of-${name.toLowerCase()}`;
  await api.mutate("createChannel", { name: channel, ...address }, "channel { name }");
  const { user } = await api.mutate<{ user: { id: string } }>(
    "createUser",
    { name, contacts: [channel] },
    "user { id }",
  );
  return { id: user.id, channel };
}

/** The texts that were sent, oldest first. */
const texts = () =>
  readdirSync(system.host.outbox)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => readFileSync(join(system.host.outbox, name), "utf8"));

/** Opens an incident that pages one person. */
async function page(userId: string, title: string): Promise<string> {
  const escalationPolicyId = await foundPolicy(system.api, title, [{ targets: [{ userId }] }]);
  const { serviceId } = await foundService(system.api, { name: title, escalationPolicyId });
  const { incident } = await system.api.mutate<{ incident: { id: string } }>(
    "declareIncident",
    { serviceId, title, severity: "SEV2" },
    "incident { id }",
  );
  await system.host.settled();
  return incident.id;
}

it("a person shows with a code that mails reach them, and is then paged by mail", async () => {
  const { api, host } = system;
  const { id: userId, channel } = await person("Ada", { kind: "EMAIL", email: "ada@example.org" });
  await api.mutate("sendContactCode", { userId, channel }, "user { id }");
  await host.settled();
  const [letter] = await mailsTo("ada@example.org");
  const code = /Code: (\d{6})/.exec(letter?.text ?? "")?.[1] ?? "none";
  const confirmed = await api.mutate<object>(
    "confirmContact",
    { userId, channel, code },
    "user { contactMethods { channel verified } }",
  );
  const id = await page(userId, "Accuracy fell below 0.80");

  expect(confirmed).toMatchObject({ user: { contactMethods: [{ channel, verified: true }] } });
  const [, paged] = await mailsTo("ada@example.org");
  expect(paged).toMatchObject({
    from: { name: "Tocsin", address: "tocsin@example.com" },
    subject: `Accuracy fell below 0.80 [${id}]`,
    text: expect.stringContaining("Paged: Ada."),
  });
  expect(printed).toContain(`[mail] ✉ ada@example.org: Accuracy fell below 0.80 [${id}]`);
});

it("a person is paged by text", async () => {
  const { id: userId } = await person("Grace", { kind: "SMS", phone: "+351912345678" });
  await page(userId, "Präzision fiel unter 0,80…");

  expect(texts()).toEqual([
    expect.stringMatching(
      /^To: \+351912345678\n\nSEV2 - Präzision fiel unter 0,80\.\.\.\nPräzision fiel/,
    ),
  ]);
  expect(printed).toContain("[sms] ✆ +351912345678");
});
