import { expect, test } from "vitest";
import { noticeMessage } from "../../../domain/noticeMessage.ts";
import { letterOf } from "../../../functions/deliver/letter.ts";
import { answered, opened, openedAs } from "../../support/accuracyMessages.ts";
import { noticeToAna } from "../../support/handoff.ts";

test("a mail says in plain text what happened, where it is answered, and what else there is to see", () => {
  expect(letterOf(opened, "https://tocsin.example/answer/t1").text).toBe(
    [
      "SEV1 · Accuracy of ranker fell below 0.80",
      "",
      "Acknowledge: https://tocsin.example/answer/t1",
      "",
      ...opened.lines,
      "",
      "Dashboard: https://grafana.example/d/ranker?a=1&b=2",
      "",
    ].join("\n"),
  );
});

test("its HTML leads to the same places, by addresses that are escaped", () => {
  const { html } = letterOf(opened, "https://tocsin.example/answer/t1?a=1&b=2");
  expect(html.match(/href="[^"]+"/g)).toEqual([
    'href="https://tocsin.example/answer/t1?a=1&amp;b=2"',
    'href="https://grafana.example/d/ranker?a=1&amp;b=2"',
  ]);
});

test("without an address to answer at it asks for no answer", () => {
  expect(letterOf(opened).text).not.toContain("Acknowledge:");
  expect(letterOf(opened).html).not.toContain("Acknowledge</a>");
});

test("the subject is the same from the opening to the end, so that they are one thread", () => {
  const subjects = [opened, answered, openedAs({ severity: "SEV3", headline: "SEV3 · x" })];
  expect(new Set(subjects.map((message) => letterOf(message).subject))).toEqual(
    new Set(["Accuracy of ranker fell below 0.80 [inc_01accuracy]"]),
  );
});

test("a drill says so in subject, text and HTML", () => {
  const drill = openedAs({ drill: true, headline: "DRILL · SEV1 · Accuracy fell" });
  const { subject, text, html } = letterOf(drill);
  expect(subject).toMatch(/^DRILL · /);
  expect([text, html]).toEqual([
    expect.stringContaining("DRILL · SEV1"),
    expect.stringContaining("DRILL · SEV1"),
  ]);
});

test("words of a monitor are words in the HTML too", () => {
  const { html, text } = letterOf(
    openedAs({
      headline: '"><img src=x onerror=alert(1)>',
      lines: ["<a href='https://evil.example'>press</a> & @here"],
      links: [{ href: "javascript:alert(1)", text: "press" }],
    }),
  );
  expect(html).not.toMatch(/<img|<a |evil\.example'|@here|javascript/);
  expect(text).not.toMatch(/<a|@here|javascript/);
});

test("a very long title leaves the incident's id in the subject", () => {
  const { subject } = letterOf(openedAs({ title: "x".repeat(500) }));
  expect(subject).toMatch(/^x+… \[inc_01accuracy\]$/);
  expect(subject.length).toBeLessThan(200);
});

test("a notice has its headline as the subject", () => {
  const message = noticeMessage(noticeToAna);
  expect(letterOf(message).subject).toBe("Handoff ahead · Ranking");
});
