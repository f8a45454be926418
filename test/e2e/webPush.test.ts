import { afterAll, beforeAll, expect, it } from "vitest";
import { type OnCallHost, startOnCallHost } from "../support/onCallHost.ts";
import { type Browser, webPush } from "../support/providers/webPush.ts";
import { type Receiver, startReceiver } from "../support/receiver.ts";

let system: OnCallHost;
let browser: Browser;
let pushService: Receiver;
let serviceId: string;
beforeAll(async () => {
  system = await startOnCallHost();
  browser = webPush();
  pushService = await startReceiver(browser.serve);
  serviceId = await system.service([{ targets: [{ userId: system.ids.ada }] }]);
});
afterAll(() => Promise.all([system.stop(), pushService.stop()]));

interface Invitation {
  readonly url: string;
  readonly channel: string;
}
const invite = () =>
  system.api.mutate<Invitation>("createPushInvitation", { userId: system.ids.ada }, "url channel");
const accept = (url: string, subscription: object) =>
  fetch(url, { method: "POST", body: JSON.stringify(subscription) });
const contacts = async () => {
  const { user } = await system.api.query<{ user: { contactMethods: object[] } }>(
    `{ user(id: "${system.ids.ada}") { contactMethods { channel verified } } }`,
  );
  return user.contactMethods;
};

it("a browser that takes the invitation is a verified contact, and shows the page with its link", async () => {
  const { url, channel } = await invite();
  const page = await fetch(url);
  const taken = await accept(url, browser.subscription(pushService.url));
  await system.declareOn(serviceId);
  const shown = JSON.parse(browser.shown().at(-1) ?? "{}");

  expect(page.headers.get("content-security-policy")).toContain("connect-src 'self'");
  expect(await page.text()).toMatch(/Be told here, ada\?[\s\S]*data-key="B[\w-]{86}"/);
  expect(taken.status).toBe(201);
  expect(await contacts()).toContainEqual({ channel, verified: true });
  expect(shown).toMatchObject({ title: "SEV1 · Accuracy dropped", page: true });
  expect(await (await fetch(shown.url)).text()).toContain("Acknowledge as ada");
});

it("the push service is shown who sends, and asked to hurry", async () => {
  const request = pushService.received.at(-1);
  if (!request) throw new Error("nothing came");
  expect(await browser.proven(request)).toBe(true);
  expect(request.headers).toMatchObject({
    ...{ urgency: "high", ttl: "3600", "content-encoding": "aes128gcm" },
  });
});

it("an invitation works once, and one that never was leads nowhere", async () => {
  const { url } = await invite();
  const subscription = browser.subscription(pushService.url);
  const answers = [await accept(url, subscription), await accept(url, subscription)];
  const forged = `${url.slice(0, -1)}${url.endsWith("0") ? "1" : "0"}`;

  expect(answers.map(({ status }) => status)).toEqual([201, 410]);
  expect((await fetch(url)).status).toBe(410);
  expect((await fetch(forged)).status).toBe(410);
});

it("what is no subscription is refused, and the invitation stays good", async () => {
  const { url } = await invite();
  const { keys } = browser.subscription(pushService.url);
  const refused = await accept(url, { endpoint: "http://10.0.0.1/push", keys });

  expect([refused.status, await refused.json()]).toEqual([
    400,
    { message: "It is the https address of a push service." },
  ]);
  expect((await fetch(url)).status).toBe(200);
});

it("a subscription that the browser took back fails with the reason", async () => {
  await system.resolveAll();
  pushService.plan(...Array.from({ length: 9 }, () => ({ status: 410 })));
  const id = await system.declareOn(serviceId);
  const { incident } = await system.api.query<{
    incident: { deliveries: { channel: string; status: string; reason: string }[] };
  }>(`{ incident(id: "${id}") { deliveries { channel status reason } } }`);
  const pushed = incident.deliveries.find(({ channel }) => channel.startsWith("push-ada-"));

  expect(pushed).toMatchObject({
    status: "FAILED",
    reason: "the browser has taken its subscription back; invite it again",
  });
});
