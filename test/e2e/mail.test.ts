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

/** Confirms a contact by the code that came last. */
async function verify(userId: string, channel: string, lastMessage: () => Promise<string>) {
  const { api, host } = system;
  await api.mutate("sendContactCode", { userId, channel }, "user { id }");
  await host.settled();
  const code = /Code: (\d{6})/.exec(await lastMessage())?.[1] ?? "none";
  await api.mutate("confirmContact", { userId, channel, code }, "user { id }");
}

/** How the delivery over a channel stands, and what the timeline says of it. */
async function fateOf(id: string, channel: string) {
  const document = `query ($id: ID!) { incident(id: $id) {
    deliveries { channel status reason }
    timeline { nodes { summary } }
  } }`;
  const { incident } = await system.api.query<{
    incident: {
      deliveries: { channel: string; status: string; reason: string | null }[];
      timeline: { nodes: { summary: string }[] };
    };
  }>(document, { id });
  const { status, reason } = incident.deliveries.find((one) => one.channel === channel) ?? {};
  const said = incident.timeline.nodes.map(({ summary }) => summary);
  return { status, reason, said: said.filter((summary) => summary.includes(channel)) };
}

async function verifiedContactsOf(id: string): Promise<string[]> {
  const document = "query ($id: ID!) { user(id: $id) { contactMethods { channel verified } } }";
  const { user } = await system.api.query<{
    user: { contactMethods: { channel: string; verified: boolean }[] };
  }>(document, { id });
  return user.contactMethods.filter(({ verified }) => verified).map(({ channel }) => channel);
}

it("a person shows with a code that mails reach them, is paged by mail, and the page is known to have arrived", async () => {
  const ada = await person("Ada", { kind: "EMAIL", email: "ada@example.org" });
  const lastMail = async () => (await mailsTo("ada@example.org")).at(-1)?.text ?? "";
  await verify(ada.id, ada.channel, lastMail);
  const id = await page(ada.id, "Accuracy fell below 0.80");
  const sent = await fateOf(id, ada.channel);
  await system.minutes(1);

  expect(await verifiedContactsOf(ada.id)).toEqual([ada.channel]);
  expect((await mailsTo("ada@example.org")).at(-1)).toMatchObject({
    from: { name: "Tocsin", address: "tocsin@example.com" },
    subject: `Accuracy fell below 0.80 [${id}]`,
    text: expect.stringMatching(
      /Acknowledge: http:\/\/127\.0\.0\.1:\d+\/answer\/\S+[\s\S]*Paged: Ada\./,
    ),
  });
  expect(printed).toContain(`[mail] ✉ ada@example.org: Accuracy fell below 0.80 [${id}]`);
  expect(sent).toMatchObject({ status: "SENT", reason: null });
  expect(await fateOf(id, ada.channel)).toEqual({
    ...{ status: "DELIVERED", reason: null },
    said: ["Sent to Ada by contact-of-ada.", "Delivered to Ada by contact-of-ada."],
  });
});

it("a page that comes back has failed, and its contact is verified no longer", async () => {
  const { api } = system;
  const ben = await person("Ben", { kind: "EMAIL", email: "bounce+ben@simulator.amazonses.com" });
  const lastMail = async () =>
    (await mailsTo("bounce+ben@simulator.amazonses.com")).at(-1)?.text ?? "";
  await verify(ben.id, ben.channel, lastMail);
  const verified = await verifiedContactsOf(ben.id);
  const id = await page(ben.id, "Accuracy fell below 0.75");
  await system.minutes(1);

  const reason = "the mail came back for good (General)";
  expect(await fateOf(id, ben.channel)).toEqual({
    ...{ status: "FAILED", reason },
    said: [
      "Sent to Ben by contact-of-ben.",
      `Could not reach Ben by contact-of-ben after 1 attempt: ${reason}.`,
    ],
  });
  expect([verified, await verifiedContactsOf(ben.id)]).toEqual([[ben.channel], []]);
  const { auditLog } = await api.query<{ auditLog: { nodes: object[] } }>(
    "query ($subject: ID!) { auditLog(subject: $subject, first: 1) { nodes { actor action } } }",
    { subject: ben.id },
  );
  expect(auditLog.nodes).toEqual([{ actor: "tocsin", action: "unverifyContact" }]);
});

it("a page that came back can be tried again, and what becomes of that stands beside the first", async () => {
  const eva = await person("Eva", { kind: "EMAIL", email: "bounce@simulator.amazonses.com" });
  const id = await page(eva.id, "Accuracy fell below 0.72");
  await system.minutes(1);
  const document = "query ($id: ID!) { incident(id: $id) { deliveries { id channel } } }";
  const { incident } = await system.api.query<{
    incident: { deliveries: { id: string; channel: string }[] };
  }>(document, { id });
  const delivery = incident.deliveries.find(({ channel }) => channel === eva.channel);
  await system.api.mutate("retryDelivery", { id: delivery?.id }, "delivery { status }");
  await system.minutes(1);

  const lost =
    "Could not reach Eva by contact-of-eva after 1 attempt: the mail came back for good (General).";
  expect((await fateOf(id, eva.channel)).said).toEqual([
    ...["Sent to Eva by contact-of-eva.", lost],
    "local-admin had the message to Eva by contact-of-eva tried again.",
    ...["Sent to Eva by contact-of-eva.", lost],
  ]);
});

it("a mail that is reported as spam was delivered before, and has failed", async () => {
  const eve = await person("Eve", { kind: "EMAIL", email: "complaint@simulator.amazonses.com" });
  const id = await page(eve.id, "Accuracy fell below 0.70");
  await system.minutes(1);

  expect((await fateOf(id, eve.channel)).said).toEqual([
    "Sent to Eve by contact-of-eve.",
    "Delivered to Eve by contact-of-eve.",
    "Could not reach Eve by contact-of-eve after 1 attempt: whoever got the mail reported it as spam.",
  ]);
});

it("a person is paged by text, and the phone network says that it arrived", async () => {
  const grace = await person("Grace", { kind: "SMS", phone: "+351912345678" });
  const id = await page(grace.id, "Präzision fiel unter 0,80…");
  await system.minutes(1);

  expect(texts()).toEqual([
    expect.stringMatching(
      /^To: \+351912345678\n\nSEV2 - Präzision fiel unter 0,80\.\.\.\nPräzision fiel[^\n]*\nAcknowledge: http:\S+\n$/,
    ),
  ]);
  expect(printed).toContain("[sms] ✆ +351912345678");
  expect(await fateOf(id, grace.channel)).toMatchObject({ status: "DELIVERED", reason: null });
});

it("a phone that is switched off has the text fail", async () => {
  const linus = await person("Linus", { kind: "SMS", phone: "+12025550199" });
  const id = await page(linus.id, "Recall fell");
  await system.minutes(1);

  expect(await fateOf(id, linus.channel)).toMatchObject({
    status: "FAILED",
    reason: "the network said: Phone is currently unreachable/unavailable",
  });
});
