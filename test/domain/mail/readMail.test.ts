import { describe, expect, test } from "vitest";
import type { Mail } from "../../../domain/mail/mail.ts";
import { mailAddress } from "../../../domain/mail/mailAddress.ts";
import { readMail } from "../../../domain/mail/readMail.ts";
import { at } from "../../support/accuracyIncident.ts";

const NOW = at("2026-11-22T00:00:00Z");
const KEY = "kzkadzq29xsgzccknwr7eqsd3h8e24h6";
const mail = (more: Partial<Mail>): Mail => ({
  subject: "Disk full on db1",
  text: "",
  headers: {},
  ...more,
});
const read = (more: Partial<Mail>, tag?: string) => readMail(mail(more), { tag, now: NOW });

test("a mail says all that a signal needs", () => {
  const sent = {
    subject: "[P1] Disk full on db1",
    text: "99 % of /var are used.\n",
    from: "Nagios@db1.example",
    messageId: "<1@db1.example>",
    sentAt: at("2026-11-20T06:00:00Z"),
  };
  expect(read(sent)).toEqual({
    source: "email",
    dedupKey: "email/subject/disk full on db1",
    state: "FIRING",
    title: "Disk full on db1",
    description: "99 % of /var are used.",
    severity: "SEV2",
    startedAt: at("2026-11-20T06:00:00Z"),
    occurredAt: at("2026-11-20T06:00:00Z"),
    messageId: "<1@db1.example>#email/subject/disk full on db1",
    labels: { from: "nagios@db1.example" },
    links: [],
  });
});

test("the address decides the key where it names one", () => {
  expect(read({ subject: "Anything" }, "batch/eu")).toMatchObject({
    dedupKey: "email/key/batch/eu",
  });
});

test("a mail without a subject is known by whoever sent it", () => {
  expect(read({ subject: " ", from: "ups@site.example" })).toMatchObject({
    title: "Mail without a subject from ups@site.example",
    dedupKey: "email/subject/mail without a subject from ups@site.example",
  });
  expect(read({ subject: "" })).toMatchObject({ title: "Mail without a subject" });
});

test.each([["2026-11-22T00:00:01Z"], ["2026-11-15T00:00:00Z"], ["1999-12-31T00:00:00Z"]])(
  "a clock that says %s, ahead of ours or longer ago than a mail is on its way, is not believed",
  (time) => {
    const signal = read({ sentAt: at(time) });
    expect(signal).not.toHaveProperty("startedAt");
    expect(signal).not.toHaveProperty("occurredAt");
  },
);

test("a key in a quoted address is kept nowhere", () => {
  const text = `> To: ${KEY}@alerts.example\n> To: ${KEY.toUpperCase()}+disk@alerts.example`;
  expect(JSON.stringify(read({ subject: `Fwd: ${KEY}@alerts.example`, text }))).not.toMatch(
    new RegExp(KEY, "i"),
  );
});

describe("how things stand", () => {
  test.each([
    ["ALERT: disk full - RESOLVED", "", "RESOLVED"],
    ["[ALERT] ACK: disk full", "", "ACKNOWLEDGED"],
    ["disk full", "Host: db1\nStatus: **OK**\n", "RESOLVED"],
    ["disk full", "State = recovered", "RESOLVED"],
    ["PROBLEM: disk full", "Status: OK", "FIRING"],
    ["disk full", "The status: OK was an hour ago.", "FIRING"],
    ["disk full", "Status: unknown", "FIRING"],
  ])("%s with %j is %s", (subject, text, state) => {
    expect(read({ subject, text })).toMatchObject({ state });
  });

  test.each([
    ["[P1 - CRITICAL] disk full", "Severity: low", "SEV1"],
    ["disk full", "Priority: P1 - urgent", "SEV2"],
    ["disk full", "severity = high", "SEV2"],
    ["disk full", "State: WARNING", "SEV3"],
  ])("%s with %j is %s", (subject, text, severity) => {
    expect(read({ subject, text })).toMatchObject({ severity });
  });

  test("a level that nobody states is none", () => {
    expect(read({ text: "Severity: see the dashboard" })).not.toHaveProperty("severity");
  });
});

describe("a mail that a program wrote because it got one", () => {
  test.each([
    [{ headers: { "auto-submitted": "auto-replied (vacation)" } }, "an automatic answer"],
    [{ headers: { "auto-submitted": "auto-notified" } }, "an automatic answer"],
    [{ headers: { precedence: "auto_reply" } }, "an automatic answer"],
    [{ headers: { "x-autoreply": "yes" } }, "an automatic answer"],
    [
      { headers: { "x-auto-response-suppress": "All", "in-reply-to": "<1@db1>" } },
      "an automatic answer",
    ],
    [{ subject: "Automatic reply: Disk full" }, "an automatic answer"],
    [{ subject: "Automatische Antwort: Disk full" }, "an automatic answer"],
    [{ headers: { "return-path": "<>" } }, "a report of a mail server, and no mail of a monitor"],
    [
      { headers: { "content-type": "multipart/report; report-type=delivery-status" } },
      "a report of a mail server, and no mail of a monitor",
    ],
    [{ from: "MAILER-DAEMON@mx" }, "a report of a mail server, and no mail of a monitor"],
  ])("is ignored: %j", (more, reason) => {
    expect(read(more)).toMatchObject({ state: "SKIPPED", reason });
  });

  test.each([
    [{ headers: { "auto-submitted": "auto-generated" } }],
    [{ headers: { "auto-submitted": "No" } }],
    [{ headers: { precedence: "bulk" } }],
    [{ headers: { "x-auto-response-suppress": "OOF" } }],
    [{ headers: { "in-reply-to": "<1@db1>" } }],
    [{ subject: "Out of office hours: disk full" }],
  ])("is not one by %j, which monitors send too", (more) => {
    expect(read(more)).toMatchObject({ state: "FIRING" });
  });
});

test.each([
  [`${KEY}@alerts.example`, { key: KEY }],
  [`${KEY.toUpperCase()}+Disk/DB1+x@alerts.example`, { key: KEY, tag: "disk/db1+x" }],
  [`${KEY}+@alerts.example`, { key: KEY }],
  ["nobody", { key: "nobody" }],
])("the address %s is read as %j", (address, expected) => {
  expect(mailAddress(address)).toEqual(expected);
});
