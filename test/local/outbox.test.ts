import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import PostalMime from "postal-mime";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openFolder } from "../../local/folder.ts";
import { Outbox } from "../../local/outbox.ts";

const mail = {
  ...{ from: "Tocsin <tocsin@example.com>", to: ["ada@example.org"] },
  subject:
    "DRILL · Die Genauigkeit fällt, und zwar so, dass der Betreff länger als eine Zeile wird",
  text: "SEV1 · Größe 0,71\n\nAcknowledge: https://tocsin.example/answer/t1\n",
  html: "<p>SEV1 · Größe 0,71</p>",
  headers: [{ Name: "References", Value: "<inc_1@example.com>" }],
};
let folder: string;
let lines: string[];
let outbox: Outbox;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "tocsin-outbox-")), "outbox");
  lines = [];
  outbox = new Outbox({
    ...{ folder, now: () => Date.parse("2026-03-01T12:00:00Z") },
    onLine: (label, line) => void lines.push(`[${label}] ${line}`),
  });
});
afterEach(() => rmSync(join(folder, ".."), { recursive: true }));

test("a mail is a file that a mail program reads, with its letters whole", async () => {
  outbox.mail("m1", mail);
  const [name = ""] = readdirSync(folder);

  expect(name).toBe("2026-03-01T12-00-00.000Z-0001.eml");
  expect(await PostalMime.parse(readFileSync(join(folder, name)))).toMatchObject({
    ...{ subject: mail.subject, text: mail.text, html: expect.stringContaining(mail.html) },
    ...{ from: { name: "Tocsin", address: "tocsin@example.com" } },
    ...{ to: [{ address: "ada@example.org" }], references: "<inc_1@example.com>" },
    date: "2026-03-01T12:00:00.000Z",
  });
});

test("a text is a file too, in its order among the mails", () => {
  outbox.mail("m1", mail);
  outbox.text({ to: "+351912345678", words: "SEV1\nranker" });
  const [, name = ""] = readdirSync(folder).sort();

  expect(name).toBe("2026-03-01T12-00-00.000Z-0002.txt");
  expect(readFileSync(join(folder, name), "utf8")).toBe("To: +351912345678\n\nSEV1\nranker\n");
  expect(lines.slice(-4)).toEqual([
    "[sms] ✆ +351912345678",
    "[sms]   SEV1",
    "[sms]   ranker",
    `[sms]   (${folder}/${name})`,
  ]);
});

test("a host that starts afresh forgets what was sent", () => {
  outbox.mail("m1", mail);
  const home = dirname(folder);
  openFolder(home, false).unlock();
  const kept = readdirSync(folder).length;
  openFolder(home, true).unlock();

  expect([kept, existsSync(folder)]).toEqual([1, false]);
});

test("whoever watches the terminal reads the mail there", () => {
  outbox.mail("m1", mail);

  expect(lines).toEqual([
    `[mail] ✉ ada@example.org: ${mail.subject}`,
    "[mail]   SEV1 · Größe 0,71",
    "[mail]   Acknowledge: https://tocsin.example/answer/t1",
    `[mail]   (${folder}/2026-03-01T12-00-00.000Z-0001.eml)`,
  ]);
});
