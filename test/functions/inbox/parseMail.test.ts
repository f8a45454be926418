import { expect, test } from "vitest";
import { parseMail } from "../../../functions/inbox/parseMail.ts";
import { at } from "../../support/accuracyIncident.ts";
import { rawMail } from "../../support/mails.ts";

const parsed = (name: string) => parseMail(rawMail(name));

test("of many parts the plain text is read, in its own letters, and attachments are not", async () => {
  expect(await parsed("multipart")).toMatchObject({
    subject: "Problem: Temperatur über 90 °C auf gpu-7",
    text: "Die Temperatur von gpu-7 ist über 90 °C, und das seit fünf Minuten.\nSeverity: P1",
    from: "zabbix@mon.risk-ml.example",
    messageId: "<4711@mon.risk-ml.example>",
    sentAt: at("2026-11-20T06:00:00Z"),
  });
});

test("a text in base64 is read", async () => {
  expect((await parsed("base64"))?.text).toBe(
    "card-velocity-1h was last written 47 minutes ago — twice as late as allowed.",
  );
});

test("a mail that has only HTML is read as what it shows, and a folded subject as one line", async () => {
  expect(await parsed("html-only")).toMatchObject({
    subject: "Monitor is DOWN: scoring api",
    text: "scoring api — down\n\nIt answers 503 since 06:00.\nChecked from Dublin & Paris.\n\nPriority: P1",
  });
});

test("an empty text beside HTML is no text", async () => {
  const raw = `Subject: x
Content-Type: multipart/alternative; boundary=b

--b
Content-Type: text/plain

 
--b
Content-Type: text/html

<p>seen</p>
--b--
`;
  expect((await parseMail(Buffer.from(raw)))?.text).toBe("seen");
});

test("of headers that stand there twice the one added on the way counts", async () => {
  const raw = "Return-Path: <>\nSubject: x\nReturn-Path: <forged@example.com>\n\ntext";
  expect((await parseMail(Buffer.from(raw)))?.headers).toMatchObject({ "return-path": "<>" });
});

test("a mail that is cut off in an attachment has its text", async () => {
  const long = rawMail("multipart");
  const cut = long.subarray(0, long.indexOf("iVBOR") + 20);
  expect((await parseMail(cut))?.text).toContain("seit fünf Minuten");
});

test.each([
  ["nothing", ""],
  ["no header", "just words"],
  ["a broken encoding", "Subject: =?utf-8?B?////?=\nContent-Transfer-Encoding: base64\n\n%%%"],
  ["a part without an end", 'Content-Type: multipart/mixed; boundary="b"\n\n--b\n'],
])("a mail of %s is read as far as it goes", async (_, raw) => {
  expect(await parseMail(Buffer.from(raw))).toMatchObject({
    subject: expect.any(String),
    text: expect.any(String),
  });
});

test("a mail of parts within parts without end cannot be read", async () => {
  const nested = Array.from({ length: 400 }, (_, depth) => {
    return `Content-Type: multipart/mixed; boundary=b${depth}\n\n--b${depth}\n`;
  });
  expect(await parseMail(Buffer.from(nested.join("")))).toBeUndefined();
});
