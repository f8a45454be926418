import { expect, test } from "vitest";
import { directMessage } from "../../../domain/directMessage.ts";
import { isGsm, placesOf } from "../../../functions/deliver/gsm.ts";
import { textMessageOf } from "../../../functions/deliver/textMessage.ts";
import { answered, opened, openedAs } from "../../support/accuracyMessages.ts";

const titled = (title: string) =>
  openedAs({ title, headline: `SEV1 · ${title}`, service: { id: "svc1", name: "ranker" } });
const LINK = `https://abcdefghij.execute-api.eu-west-1.amazonaws.com/answer/${"t".repeat(84)}`;

test("a page is its severity, title, service and link", () => {
  expect(textMessageOf(opened, "https://tocsin.example/answer/t1")).toBe(
    [
      "SEV1 - Accuracy of ranker fell below 0.80",
      "ranker",
      "Acknowledge: https://tocsin.example/answer/t1",
    ].join("\n"),
  );
});

test("what happens later is said too", () => {
  expect(textMessageOf(answered)).toBe(
    "SEV1 - Accuracy of ranker fell below 0.80\nAcknowledged by ana.\nranker",
  );
});

test("a code stands in it whole", () => {
  const code = directMessage({ headline: "Your code", lines: ["Code: 471100"] }, "Ana");
  expect(textMessageOf(code)).toBe("Your code\nCode: 471100");
});

test("letters that the network has not become the nearest that it has", () => {
  expect(textMessageOf(titled("Precisão „caiu“ – Łódź → 0,71…"))).toBe(
    'SEV1 - Precisao "caiu" - Lodz -> 0,71...\nranker',
  );
});

test.each(["x", "ã", "€", "["])(
  "a long title of %s leaves the link whole and fits two parts",
  (letter) => {
    const text = textMessageOf(titled(letter.repeat(400)), LINK);
    expect(text.endsWith(`...\nAcknowledge: ${LINK}`)).toBe(true);
    expect(isGsm(text)).toBe(true);
    expect(placesOf(text)).toBeLessThanOrEqual(306);
    expect(placesOf(text)).toBeGreaterThan(300);
  },
);

test("a text in another alphabet is cut to the shorter parts that it takes", () => {
  const text = textMessageOf(titled("精度が下がった".repeat(40)));
  expect(text).toMatch(/^SEV1 · 精度が下がった.*…$/s);
  expect(text).toHaveLength(134);
});

test("where the link leaves no room for another alphabet, the link and the severity stay", () => {
  const text = textMessageOf(titled("精度 0.71"), LINK);
  expect(text).toBe(`SEV1 - ?? 0.71\nranker\nAcknowledge: ${LINK}`);
});

test("a drill says so first", () => {
  const drill = openedAs({ drill: true, headline: "DRILL · SEV1 · Accuracy fell" });
  expect(textMessageOf(drill)).toMatch(/^DRILL - SEV1 - /);
});
