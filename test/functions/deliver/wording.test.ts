import { expect, test } from "vitest";
import { fitting, quiet, webLinks } from "../../../functions/deliver/wording.ts";

test.each([
  ["<script>alert(1)</script>", "‹script>alert(1)‹/script>"],
  ["<!-- hidden -->", "‹!-- hidden -->"],
  ["<AT>Ana</AT>", "‹AT>Ana‹/AT>"],
  ["ping @channel", "ping @\u200bchannel"],
  ["[~accountid:5]", "[\u200b~accountid:5]"],
])("%j becomes words that mean nothing", (text, expected) => {
  expect(quiet(text)).toBe(expected);
});

test.each(["accuracy < 0.8", "p99 <5 ms", "ask ana@example.org", "3 @ 20 €", "a > b"])(
  "%j stays as it is",
  (text) => {
    expect(quiet(text)).toBe(text);
  },
);

test("a text is cut between letters, never within one", () => {
  expect(fitting("🦊🦊🦊🦊", 6)).toBe("🦊🦊…");
});

test("a text that fits is left alone", () => {
  expect(fitting("🦊🦊🦊", 6)).toBe("🦊🦊🦊");
});

test("links that do not lead into the web are left out, and those without a name get one", () => {
  expect(
    webLinks([
      { href: "javascript:alert(1)", text: "x" },
      { href: "/relative", text: "x" },
      { href: `https://a.example/${"x".repeat(2_000)}`, text: "x" },
      { href: "https://a.example/<b>", text: "" },
    ]),
  ).toEqual([{ href: "https://a.example/%3Cb%3E", text: "a.example" }]);
});
