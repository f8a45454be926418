import { afterAll, beforeAll, expect, test } from "vitest";
import { OutsideUnavailable } from "../../../../app/ingestPorts.ts";
import type { Integration } from "../../../../domain/integration.ts";
import type { IngestPorts } from "../../../../functions/ingest/ingest.ts";
import { certificates } from "../../../../functions/ingest/signatures/certificates.ts";
import { type Engine, startEngine } from "../../../support/engine.ts";
import { fixture } from "../../../support/fixtures.ts";
import { sendTo } from "../../../support/ingestRequest.ts";
import { ingestPorts } from "../../../support/ingestTable.ts";
import {
  CERTIFICATE,
  CERTIFICATE_URL,
  SUBSCRIBE_URL,
  signedBySns,
  TOPIC,
} from "../../../support/snsSender.ts";

const SECRET = "correct-horse-battery";
let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());

interface Outside {
  readonly ports: IngestPorts;
  /** All that was fetched. */
  readonly asked: string[];
}

/** SNS answers with its certificate unless `answer` says otherwise; signatures are required. */
async function outside(
  more: Partial<Integration> & { answer?: () => Promise<string> } = {},
  snsMustBeSigned = true,
): Promise<Outside> {
  const asked: string[] = [];
  const { answer = async () => CERTIFICATE, ...integration } = more;
  const fetchText = (url: string) => {
    asked.push(url);
    return answer();
  };
  const ports = await ingestPorts(await engine.createTable(), integration);
  const secrets = { get: async () => SECRET };
  const certificateAt = certificates(fetchText);
  return { asked, ports: { ...ports, secrets, fetchText, certificateAt, snsMustBeSigned } };
}
const bound = { topicArns: [TOPIC] };
const secret = { name: "tocsin/dev/integrations/int_1", versionId: "v1", setAt: 0 };

const alarm = JSON.stringify({
  AlarmName: "fraud-scoring-latency",
  NewStateValue: "ALARM",
  StateChangeTime: "2026-11-21T23:59:00.000+0000",
});
const notification = signedBySns({ Message: alarm });
const confirmation = signedBySns({
  Type: "SubscriptionConfirmation",
  SubscribeURL: SUBSCRIBE_URL,
  Token: "2336412f37fb",
});
const post = ({ ports }: Outside, body: unknown, headers = {}) =>
  sendTo(ports, { source: "cloudwatch", body, headers });

test.each(["1", "2"] as const)(
  "what SNS signed in version %s opens an incident",
  async (SignatureVersion) => {
    const body = signedBySns({ Message: alarm, SignatureVersion });
    expect(await post(await outside(), body)).toMatchObject({
      status: 202,
      results: [{ outcome: "opened" }],
    });
  },
);

test("the certificate is fetched once for many messages", async () => {
  const world = await outside();
  await post(world, notification);
  await post(world, signedBySns({ Message: alarm, Timestamp: "2026-11-22T00:01:00.000Z" }));
  expect(world.asked).toEqual([CERTIFICATE_URL]);
});

test.each([
  ["changed on its way", { ...notification, Message: alarm.replace("ALARM", "OK") }],
  ["without a signature", { ...notification, Signature: undefined }],
  ["of two hours ago", signedBySns({ Message: alarm, Timestamp: "2026-11-21T22:00:00.000Z" })],
  ["by raw delivery", JSON.parse(alarm)],
  ["as records of a function", { Records: [{ Sns: notification }] }],
])("a message %s hears 401 and what was expected", async (_, body) => {
  expect(await post(await outside(), body)).toMatchObject({
    status: 401,
    reason: expect.any(String),
    expected: expect.stringContaining("that SNS signed"),
  });
});

test("a certificate of another host is not fetched", async () => {
  const world = await outside();
  const SigningCertURL = "https://sns.example.org/SimpleNotificationService-0a1b2c3d.pem";
  const { status } = await post(world, signedBySns({ Message: alarm, SigningCertURL }));
  expect([status, world.asked]).toEqual([401, []]);
});

test("nothing is fetched for whoever has no key", async () => {
  const world = await outside({ revokedAt: 0 });
  const { status } = await post(world, notification);
  expect([status, world.asked]).toEqual([401, []]);
});

test("while the certificate cannot be had SNS is asked to come again, and then nothing is lost", async () => {
  let isDown = true;
  const world = await outside({
    answer: async () => {
      if (isDown) throw new OutsideUnavailable("no answer");
      return CERTIFICATE;
    },
  });
  const before = await post(world, notification);
  isDown = false;
  const after = await post(world, notification);
  expect([before.status, before.headers["retry-after"]]).toEqual([503, "5"]);
  expect(after.results).toMatchObject([{ outcome: "opened" }]);
});

test("what is no certificate is not remembered", async () => {
  const answers = ["<html>", CERTIFICATE];
  const world = await outside({ answer: async () => answers.shift() ?? "" });
  const told = [await post(world, notification), await post(world, notification)];
  expect(told.map(({ status }) => status)).toEqual([503, 202]);
});

test("a topic that asks is confirmed, once", async () => {
  const world = await outside();
  const told = [await post(world, confirmation), await post(world, confirmation)];
  expect(told.map(({ results }) => results?.[0]?.reason)).toEqual([
    "the subscription is confirmed: what this topic says is heard from now on",
    "the subscription was confirmed before",
  ]);
  expect(world.asked).toEqual([CERTIFICATE_URL, SUBSCRIBE_URL]);
});

test("a confirmation that SNS does not answer is asked for again", async () => {
  let calls = 0;
  const world = await outside({
    answer: async () => {
      calls += 1;
      if (calls === 2) throw new OutsideUnavailable("no answer");
      return CERTIFICATE;
    },
  });
  const told = [await post(world, confirmation), await post(world, confirmation)];
  expect(told.map(({ status }) => status)).toEqual([503, 202]);
  expect(told[1]?.results).toMatchObject([{ reason: expect.stringContaining("is confirmed") }]);
});

test.each([
  "https://sns.example.org/?Action=ConfirmSubscription",
  SUBSCRIBE_URL.replace("ConfirmSubscription", "Unsubscribe"),
  SUBSCRIBE_URL.replace(TOPIC, `${TOPIC}-of-others`),
  SUBSCRIBE_URL.replace("https", "http"),
  SUBSCRIBE_URL.replace(".com/", ".com:8443/"),
])("%s is not visited", async (SubscribeURL) => {
  const world = await outside();
  const Token = "2336412f37fb";
  await post(world, signedBySns({ Type: "SubscriptionConfirmation", SubscribeURL, Token }));
  expect(world.asked).toEqual([CERTIFICATE_URL]);
});

test("an unsigned confirmation is not visited, and a person is told how to confirm it", async () => {
  const world = await outside({}, false);
  const { results } = await post(world, { ...confirmation, Signature: undefined });
  expect(results).toMatchObject([{ reason: expect.stringContaining("confirm-subscription") }]);
  expect(world.asked).toEqual([]);
});

test.each([
  ["a signed message of its topic", notification, 202],
  [
    "a signed message of another topic",
    signedBySns({ Message: alarm, TopicArn: `${TOPIC}-of-others` }),
    401,
  ],
  ["an unsigned message", { ...notification, Signature: undefined }, 401],
  ["raw delivery", JSON.parse(alarm), 401],
  ["an event of EventBridge", fixture("cloudwatch/endpoint-5xx.firing"), 401],
  [
    "a signed message with an event laid over it",
    { ...Object(fixture("cloudwatch/endpoint-5xx.resolved")), ...notification },
    202,
  ],
])(
  "an integration that is bound to a topic answers %s so, also in dev",
  async (_, body, status) => {
    expect((await post(await outside(bound, false), body)).status).toBe(status);
  },
);

test("of a signed message nothing is read but what is signed", async () => {
  const mixed = { ...Object(fixture("cloudwatch/endpoint-5xx.firing")), ...notification };
  const { results } = await post(await outside(bound), mixed);
  expect(results).toMatchObject([
    { dedupKey: "arn:aws:cloudwatch:eu-west-1:448120073951:alarm:fraud-scoring-latency" },
  ]);
});

test("an integration that is bound to a topic takes nothing of other sources", async () => {
  const { ports } = await outside(bound, false);
  const body = fixture("generic/batch-scoring.firing");
  expect((await sendTo(ports, { body })).status).toBe(401);
});

test.each([
  ["shows no secret", {}, notification, 401],
  ["shows the secret, signed", { authorization: `Bearer ${SECRET}` }, notification, 202],
  [
    "shows the secret, by raw delivery",
    { authorization: `Bearer ${SECRET}` },
    JSON.parse(alarm),
    202,
  ],
  [
    "shows the secret, wrongly signed",
    { authorization: `Bearer ${SECRET}` },
    { ...notification, Signature: "bm9uZQ==" },
    401,
  ],
])("where there is a secret, a topic that %s is answered so", async (_, headers, body, status) => {
  expect((await post(await outside({ secret }), body, headers)).status).toBe(status);
});

test("in dev what nobody signed is taken, and nothing is fetched for it", async () => {
  const world = await outside({}, false);
  const { status } = await post(world, { ...notification, Signature: undefined });
  expect([status, world.asked]).toEqual([202, []]);
});
