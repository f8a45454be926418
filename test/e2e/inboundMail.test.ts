import { afterAll, beforeAll, expect, it } from "vitest";
import { RECEIVED_AT } from "../support/fixtures.ts";
import { rawMail } from "../support/mails.ts";
import { sendMail } from "../support/smtpClient.ts";
import { startTestHost, type TestHost } from "../support/testHost.ts";

let system: TestHost;
/** What the functions wrote. */
const lines: string[] = [];
beforeAll(async () => {
  system = await startTestHost({
    clock: { startAt: RECEIVED_AT },
    smtp: 0,
    onConsole: (line) => void lines.push(line),
  });
});
afterAll(() => system.stop());

interface Sending {
  /** What stands before the @; the key of the service unless told. */
  readonly local?: string;
  readonly from?: string;
  readonly domain?: string;
}

/** Mails, and tells what was answered to the last step and what the function made of it. */
async function mail(raw: Buffer, sending: Sending = {}) {
  const { url = "", domain = "" } = system.host.smtp ?? {};
  const local = sending.local ?? system.team.integrationKey;
  const earlier = lines.length;
  const told = await sendMail(url, {
    from: sending.from ?? "monitor@risk-ml.example",
    to: [`${local}@${sending.domain ?? domain}`],
    raw,
  });
  await system.host.settled();
  const results = lines
    .slice(earlier)
    .filter((line) => line.startsWith("[inbox] {"))
    .flatMap((line) => JSON.parse(line.slice("[inbox] ".length)).results);
  return { answer: told.at(-2), results };
}
const outcomes = async (raw: Buffer, sending?: Sending) =>
  (await mail(raw, sending)).results.map(({ outcome }) => outcome);

it("a mail opens an incident and pages, the same one opens nothing again, and its end resolves", async () => {
  const { answer, results } = await mail(rawMail("html-only"));
  expect([answer, results[0]?.outcome]).toEqual(["250 the mail is taken", "opened"]);
  expect(system.pages()).toContain("ada: IncidentOpened");
  expect(await outcomes(rawMail("html-only"))).toEqual(["added"]);
  expect(await outcomes(rawMail("recovered"))).toEqual(["resolved"]);
  expect(await outcomes(rawMail("html-only"))).toEqual(["ignored"]);
  const { incidents } = await system.api.query<{ incidents: { nodes: object[] } }>(
    "{ incidents { nodes { title severity status } } }",
    {},
  );
  expect(incidents.nodes).toEqual([
    { title: "Monitor: scoring api", severity: "SEV2", status: "RESOLVED" },
  ]);
});

it("the address names the key", async () => {
  const local = `${system.team.integrationKey}+feature-store`;
  expect(await outcomes(rawMail("base64"), { local })).toEqual(["opened"]);
  const other = Buffer.from("Subject: OK: something else entirely\r\n\r\nall well");
  expect(await outcomes(other, { local })).toEqual(["resolved"]);
});

it("bounces and automatic answers open nothing, so that nothing goes round in a circle", async () => {
  const nullSender = await outcomes(Buffer.from("Subject: Returned\r\n\r\n"), { from: "" });
  const away = await outcomes(rawMail("out-of-office"));
  expect([nullSender, away]).toEqual([["ignored"], ["ignored"]]);
});

it("a mail with ten megabytes of attachments is read as far as its text", async () => {
  const graph = `\r\n${"A".repeat(76)}`.repeat(140_000);
  const raw = rawMail("multipart").toString("latin1").replace("iVBOR", `${graph}\r\niVBOR`);
  expect(await outcomes(Buffer.from(raw, "latin1"))).toEqual(["opened"]);
});

it("an address of another domain is refused while the sender is still there to hear it", async () => {
  const { answer, results } = await mail(rawMail("base64"), { domain: "elsewhere.example" });
  expect(answer).toBe("550 no rule receives for this address");
  expect(results).toEqual([]);
});

it("a mail to nobody's key is dropped, and no log holds a key", async () => {
  expect(await outcomes(rawMail("base64"), { local: "a".repeat(32) })).toEqual(["dropped"]);
  expect(lines.filter((line) => line.includes("a".repeat(32)))).toEqual([]);
  expect(lines.filter((line) => line.includes(system.team.integrationKey))).toEqual([]);
});
