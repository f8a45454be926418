import { beforeEach, expect, it } from "vitest";
import { createChannel } from "../../../app/configure/createChannel.ts";
import {
  asked,
  type Configuration,
  configurationOn,
  done,
  failuresOf,
} from "../../support/configuration.ts";
import { tablePerTest } from "../../support/freshTable.ts";
import { scan } from "../../support/scan.ts";

const SLACK_URL = "https://hooks.slack.example/services/T000/B000/XXXX";
const slack = { name: "slack-critical", kind: "slack", url: SLACK_URL } as const;
const webhook = { name: "pager", kind: "webhook", url: "https://pager.example.org/in" } as const;
const pagerduty = { name: "pagerduty", kind: "pagerduty", key: "R0123456789abcdef" } as const;
const email = { name: "email-team", kind: "email", email: "team@example.org" } as const;
const sms = { name: "ana-phone", kind: "sms", phone: "+351912345678" } as const;
const jira = {
  ...({
    name: "jira",
    kind: "jira",
    url: "https://example.atlassian.net",
    key: "ATATT3x",
  } as const),
  ...{ email: "bot@example.org", project: "ML", issueType: "Incident" },
};

const slackApp = {
  ...({ name: "slack-app", kind: "slackApp", key: "xoxb-1-2-open" } as const),
  ...{ signingKey: "8f742231b10e8888abcd99yyyzzz85a5", conversation: "C024BE91L" },
};

const fresh = tablePerTest();
let ports: Configuration;
beforeEach(async () => {
  ports = configurationOn(fresh.table);
});

it("keeps the address as a secret and nowhere in the table", async () => {
  const { channel } = await done(createChannel(ports, asked(slack, "key-1")));
  expect(channel.secretName).toBe("tocsin/dev/channels/slack-critical");
  expect(ports.kept.get("tocsin/dev/channels/slack-critical")).toBe(`{"url":"${SLACK_URL}"}`);
  expect(JSON.stringify(await scan(fresh.table, fresh.engine))).not.toContain(
    "hooks.slack.example",
  );
});

it("keeps all parts of an address together, as a secret and nowhere in the table", async () => {
  const { channel, signingKey } = await done(createChannel(ports, asked(jira, "key-1")));
  const { name: _, kind: __, ...address } = jira;
  expect(JSON.parse(ports.kept.get("tocsin/dev/channels/jira") ?? "")).toEqual(address);
  expect(channel).toEqual({
    ...{ name: "jira", kind: "jira", version: 1, secretName: "tocsin/dev/channels/jira" },
  });
  expect(signingKey).toBeUndefined();
  expect(JSON.stringify(await scan(fresh.table, fresh.engine))).not.toMatch(
    /ATATT3x|bot@example|atlassian/,
  );
});

it("keeps a routing key as a secret where there is no URL", async () => {
  await done(createChannel(ports, asked(pagerduty)));
  expect(ports.kept.get("tocsin/dev/channels/pagerduty")).toBe('{"key":"R0123456789abcdef"}');
});

it.each([
  [email, '{"email":"team@example.org"}'],
  [sms, '{"phone":"+351912345678"}'],
])("keeps the address of %j as a secret too", async (input, secret) => {
  await done(createChannel(ports, asked(input)));
  expect(ports.kept.get(`tocsin/dev/channels/${input.name}`)).toBe(secret);
  expect(JSON.stringify(await scan(fresh.table, fresh.engine))).not.toMatch(
    /team@example|912345678/,
  );
});

it("makes a signing key up for a webhook and shows it once", async () => {
  const first = await done(createChannel(ports, asked(webhook, "key-1")));
  const again = await done(createChannel(ports, asked(webhook, "key-1")));
  expect(first.signingKey).toHaveLength(43);
  expect(again).toEqual({ channel: first.channel });
  expect(JSON.parse(ports.kept.get("tocsin/dev/channels/pager") ?? "")).toEqual({
    url: "https://pager.example.org/in",
    signingKey: first.signingKey,
  });
});

it("signs with the key it was given, and does not repeat it", async () => {
  const request = asked({ ...webhook, signingKey: "correct horse battery" });
  const { signingKey } = await done(createChannel(ports, request));
  expect(signingKey).toBeUndefined();
  expect(ports.kept.get("tocsin/dev/channels/pager")).toContain("correct horse battery");
});

it("adds the secret when the same request comes again after a crash", async () => {
  const broken = { ...ports.secrets, put: () => Promise.reject(new Error("down")) };
  const request = asked(slack, "key-1");
  await expect(createChannel({ ...ports, secrets: broken }, request)).rejects.toThrow("down");
  await done(createChannel(ports, request));
  expect(ports.kept.get("tocsin/dev/channels/slack-critical")).toContain(SLACK_URL);
});

it.each(["http://127.0.0.1:9001/2018-06-01", "https://localhost/x"])(
  "may not lead to %s where the functions' own runtime answers",
  async (url) => {
    const deployed = { ...ports, reach: { loopback: false } };
    expect(await failuresOf(createChannel(deployed, asked({ ...webhook, url })))).toEqual([
      "INVALID input.url",
    ]);
  },
);

it("leaves the first one's address alone when a name is wanted twice", async () => {
  await done(createChannel(ports, asked(slack)));
  const failures = await failuresOf(
    createChannel(ports, asked({ ...slack, url: "https://elsewhere.example" })),
  );
  expect(failures).toEqual(["ALREADY_EXISTS input.name"]);
  expect(ports.kept.get("tocsin/dev/channels/slack-critical")).toContain(SLACK_URL);
});

it.each([
  [{ ...slack, name: "Slack Critical" }, "name"],
  [{ ...slack, name: "none" }, "name"],
  [{ ...slack, name: "../escape" }, "name"],
  [{ ...slack, url: "http://hooks.slack.example/x" }, "url"],
  [{ ...slack, url: "https://me:secret@hooks.slack.example/x" }, "url"],
  [{ ...slack, url: null }, "url"],
  [{ ...slack, signingKey: "correct horse battery" }, "signingKey"],
  [{ ...webhook, signingKey: "short" }, "signingKey"],
  [{ name: "screen", kind: "console", url: SLACK_URL } as const, "url"],
  [{ ...slack, key: "R0123456789abcdef" }, "key"],
  [{ ...pagerduty, key: null }, "key"],
  [{ ...pagerduty, key: "two words" }, "key"],
  [{ ...pagerduty, key: "line\nfeed" }, "key"],
  [{ ...pagerduty, url: "https://events.pagerduty.com/?x=1" }, "url"],
  [{ ...pagerduty, project: "ML" }, "project"],
  [{ ...jira, url: null }, "url"],
  [{ ...jira, email: "no address" }, "email"],
  [{ ...jira, email: "a:b@example.org" }, "email"],
  [{ ...jira, project: 'ML" OR project != "ML' }, "project"],
  [{ ...jira, issueType: "Inci\ndent" }, "issueType"],
  [{ ...email, email: null }, "email"],
  [{ ...email, email: "Ana <ana@example.org>" }, "email"],
  [{ ...email, email: "ana@example.org, ben@example.org" }, "email"],
  [{ ...email, email: "ana@example.org\nbcc: ben@example.org" }, "email"],
  [{ ...email, email: "ana@localhost" }, "email"],
  [{ ...email, email: "änne@example.org" }, "email"],
  [{ ...email, url: "https://example.org" }, "url"],
  [{ ...slackApp, conversation: "#incidents" }, "conversation"],
  [{ ...slackApp, conversation: null }, "conversation"],
  [{ ...slackApp, signingKey: null }, "signingKey"],
  [{ ...slack, conversation: "C024BE91L" }, "conversation"],
  [{ ...sms, phone: null }, "phone"],
  [{ ...sms, phone: "0912345678" }, "phone"],
  [{ ...sms, phone: "+351 912 345 678" }, "phone"],
  [{ ...sms, phone: "+3519123456789012" }, "phone"],
])("refuses %j", async (input, field) => {
  expect(await failuresOf(createChannel(ports, asked(input)))).toEqual([`INVALID input.${field}`]);
});

it.each(["http://127.0.0.1:9000/in", "http://localhost:9000/in", "http://[::1]:9000/in"])(
  "accepts %s, which does not leave the machine",
  async (url) => {
    expect(await failuresOf(createChannel(ports, asked({ ...webhook, url })))).toEqual([]);
  },
);
