import { afterAll, beforeAll, expect, it } from "vitest";
import { startTestHost, type TestHost } from "../support/testHost.ts";

let system: TestHost;
const printed: string[] = [];
beforeAll(async () => {
  system = await startTestHost({ onConsole: (line) => void printed.push(line) });
});
afterAll(() => system.stop());

it("a person shows with a code that a channel reaches them, and the code stands nowhere else", async () => {
  const { api, host, pager } = system;
  const url = `${pager.url}/verified`;
  const channel = "ada-verified";
  await api.mutate("createChannel", { name: channel, kind: "WEBHOOK", url }, "channel { name }");
  const { user } = await api.mutate<{ user: { id: string } }>(
    "createUser",
    { name: "Ada", contacts: [channel] },
    "user { id }",
  );
  await api.mutate("sendContactCode", { userId: user.id, channel }, "user { id }");
  await host.settled();
  const letters = pager.received.filter(({ path }) => path === "/verified");
  const code = /Code: (\d{6})/.exec(letters[0]?.body ?? "")?.[1] ?? "none";
  const contact = { userId: user.id, channel, code };
  const confirmed = await api.mutate<object>(
    "confirmContact",
    contact,
    "user { contactMethods { channel verified } }",
  );
  expect(letters).toHaveLength(1);
  expect(confirmed).toMatchObject({
    user: { contactMethods: [{ channel, verified: true }] },
  });
  expect(printed.join("\n")).not.toContain(code);
});
