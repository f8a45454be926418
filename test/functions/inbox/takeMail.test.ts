import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { DynamoIncidentReader } from "../../../adapters/dynamodb/incidentReader.ts";
import type { Table } from "../../../adapters/dynamodb/table.ts";
import { listIncidents } from "../../../app/queries/listIncidents.ts";
import type { Integration } from "../../../domain/integration.ts";
import { takeMail } from "../../../functions/inbox/takeMail.ts";
import { type Engine, startEngine } from "../../support/engine.ts";
import { FOREIGN_KEY, ingestPorts, KEY } from "../../support/ingestTable.ts";
import { rawMail } from "../../support/mails.ts";

const DOMAIN = "alerts.risk-ml.example";

let engine: Engine;
let table: Table;
/** What is in the bucket, by id. */
let mails: Map<string, Uint8Array>;
let handle: ReturnType<typeof takeMail>;
const log = vi.spyOn(console, "info").mockImplementation(() => {});
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => {
  engine.stop();
  log.mockRestore();
});
beforeEach(async () => {
  log.mockClear();
  mails = new Map();
  table = await engine.createTable();
  handle = await inbox();
});

async function inbox(more: Partial<Integration> = {}) {
  const read = async (messageId: string) =>
    mails.get(messageId) ?? Promise.reject(new Error("no such mail"));
  return takeMail({ ...(await ingestPorts(table, more)), mails: { read } });
}

interface Sent {
  readonly id?: string;
  readonly to?: readonly string[];
  readonly verdicts?: object;
}

/** What SES tells of a mail that it has put into the bucket. */
function receive(raw: Uint8Array, { id = "ses-1", to = [KEY], verdicts = {} }: Sent = {}) {
  mails.set(id, raw);
  const recipients = to.map((local) => `${local}@${DOMAIN}`);
  const receipt = { recipients, spamVerdict: { status: "PASS" }, ...verdicts };
  return handle({
    Records: [{ eventSource: "aws:ses", ses: { mail: { messageId: id }, receipt } }],
  });
}
const incidents = async () => {
  const reader = new DynamoIncidentReader(table);
  const { entries } = await listIncidents(reader, { filter: {}, first: 10 });
  return entries.map(({ incident }) => incident);
};

test("a mail opens an incident of the service whose key is its address", async () => {
  expect(await receive(rawMail("multipart"))).toMatchObject([{ outcome: "opened" }]);
  expect(await incidents()).toMatchObject([
    {
      title: "Temperatur über 90 °C auf gpu-7",
      severity: "SEV2",
      dedupKey: "email/subject/temperatur über 90 c auf gpu-7",
    },
  ]);
});

test("the same mail again is counted with what it opened, and opens nothing once that is over", async () => {
  const [opened] = await receive(rawMail("html-only"));
  const [again] = await receive(rawMail("html-only"), { id: "ses-2" });
  await receive(rawMail("recovered"), { id: "ses-3" });
  const [late] = await receive(rawMail("html-only"), { id: "ses-4" });
  expect(again).toEqual({ outcome: "added", incidentId: opened?.incidentId });
  expect(late).toMatchObject({ outcome: "ignored" });
  expect(await incidents()).toHaveLength(1);
});

test("a mail that tells the end resolves what one of the same subject opened", async () => {
  const [opened] = await receive(rawMail("html-only"));
  const [resolved] = await receive(rawMail("recovered"), { id: "ses-2" });
  expect(resolved).toMatchObject({ outcome: "resolved", incidentId: opened?.incidentId });
});

test("an alarm that comes after its end, as mails do, opens nothing", async () => {
  await receive(rawMail("recovered"));
  expect(await receive(rawMail("html-only"), { id: "ses-2" })).toMatchObject([
    { outcome: "ignored" },
  ]);
});

test("a mail to two keys of a service is an incident of each", async () => {
  const to = [`${KEY}+one`, `${KEY.toUpperCase()}+TWO`, `${KEY}+one`];
  expect(await receive(rawMail("base64"), { to })).toMatchObject([
    { outcome: "opened" },
    { outcome: "opened" },
  ]);
  const keys = (await incidents()).map(({ dedupKey }) => dedupKey);
  expect(keys.sort()).toEqual(["email/key/one", "email/key/two"]);
});

test("a mail without an id of its own is known by the one that SES gave it", async () => {
  const raw = Buffer.from("Subject: Disk full\n\nOn db1.");
  await receive(raw);
  await receive(Buffer.from("Subject: OK: Disk full\n\nOn db1."), { id: "ses-2" });
  expect(await receive(raw)).toMatchObject([{ outcome: "ignored" }]);
  expect(await receive(raw, { id: "ses-3" })).toMatchObject([{ outcome: "opened" }]);
});

describe("nothing opens", () => {
  test.each([
    ["an automatic answer", "out-of-office", "an automatic answer"],
    ["a bounce", "bounce", "a report of a mail server, and no mail of a monitor"],
  ])("by %s", async (_, name, reason) => {
    expect(await receive(rawMail(name))).toEqual([{ outcome: "ignored", reason }]);
  });

  test.each([
    [{ spamVerdict: { status: "FAIL" } }, "SES takes it for spam"],
    [{ virusVerdict: { status: "FAIL" } }, "SES found a virus in it"],
  ])("by a mail of which SES says %j", async (verdicts, reason) => {
    expect(await receive(rawMail("base64"), { verdicts })).toEqual([
      { outcome: "ignored", reason },
    ]);
  });

  test.each([["GRAY"], ["PROCESSING_FAILED"], ["DISABLED"]])(
    "is not so where SES says %s of it, which is no FAIL",
    async (status) => {
      const verdicts = { spamVerdict: { status }, virusVerdict: { status } };
      expect(await receive(rawMail("base64"), { verdicts })).toMatchObject([{ outcome: "opened" }]);
    },
  );

  test.each([["postmaster"], ["sales+news"], [FOREIGN_KEY], [KEY.slice(1)]])(
    "by a mail to %s, and the reason is the same for all of nobody's",
    async (local) => {
      expect(await receive(rawMail("base64"), { to: [local] })).toEqual([
        { outcome: "dropped", reason: "no integration key is valid at this address" },
      ]);
    },
  );

  test("by a mail to a key that was revoked", async () => {
    handle = await inbox({ revokedAt: 1 });
    expect(await receive(rawMail("base64"))).toMatchObject([{ outcome: "dropped" }]);
  });

  test.each([
    [{ secret: { name: "n", versionId: "v1", setAt: 1 } }],
    [{ topicArns: ["arn:aws:sns:eu-west-1:448120073951:alarms"] }],
  ])("by a mail to an integration that asks for more than its key: %j", async (more) => {
    handle = await inbox(more);
    expect(await receive(rawMail("base64"))).toEqual([
      {
        outcome: "refused",
        reason: "integration int_1 asks for more than its key, which a mail cannot show",
      },
    ]);
    expect(await incidents()).toEqual([]);
  });
});

test("the log says what became of a mail, and neither whose key it was sent to nor what it says", async () => {
  await receive(rawMail("base64"), { to: [KEY, `${FOREIGN_KEY}+disk`] });
  const [line] = log.mock.calls.map(([text]) => JSON.parse(String(text)));
  expect(line).toEqual({
    source: "email",
    messageId: "ses-1",
    results: [
      { outcome: "opened", incidentId: expect.stringMatching(/^inc_/) },
      { outcome: "dropped", reason: "no integration key is valid at this address" },
    ],
  });
});

test("a mail that is not in the bucket yet is tried again", async () => {
  const event = {
    Records: [
      {
        eventSource: "aws:ses",
        ses: { mail: { messageId: "gone" }, receipt: { recipients: [`${KEY}@${DOMAIN}`] } },
      },
    ],
  };
  await expect(handle(event)).rejects.toThrow("no such mail");
});

test.each([[{}], [{ Records: [] }], [{ Records: [{ eventSource: "aws:s3" }] }]])(
  "an event that is none of SES is kept for somebody to look at: %j",
  async (event) => {
    await expect(handle(event)).rejects.toThrow();
  },
);
