import { expect, test } from "vitest";
import { ids } from "../../../adapters/ids.ts";
import { answerToken, isAnswerToken, readAnswerToken } from "../../../app/answer/answerToken.ts";

const link = {
  incidentId: "inc_01kaq3n8d4hy6v2m0t5w9r7c1b",
  userId: "usr_01kaq2zzzzhy6v2m0t5w9r7c1b",
  seq: 12,
  expiresAt: Date.parse("2026-11-23T03:02:00Z"),
};
const token = answerToken(link, "the key");

test("a token says what was signed", () => {
  expect(readAnswerToken(token, "the key")).toEqual(link);
});

test("an expiry within a minute lasts to its end", () => {
  const early = { ...link, expiresAt: link.expiresAt - 59_999 };
  expect(readAnswerToken(answerToken(early, "the key"), "the key")).toEqual(link);
});

test("a token fits into a text message, and ends in a letter or digit", () => {
  for (let round = 0; round < 200; round++) {
    const real = { incidentId: ids.next("inc"), userId: ids.next("usr"), seq: round * 50 };
    const one = answerToken({ ...link, ...real }, "the key");
    expect(one).toMatch(/^[\w.-]{80,89}[0-9a-z]$/);
  }
});

test("a token that is another in any letter, or longer or shorter, is none", () => {
  const changed = [...token].map((letter, place) =>
    token.slice(0, place).concat(letter === "x" ? "y" : "x", token.slice(place + 1)),
  );
  for (const one of [...changed, `${token}0`, token.slice(0, -1), `${token}.0`, ` ${token}`, ""])
    expect(readAnswerToken(one, "the key")).toBeUndefined();
});

test("a token that was signed with another key is none", () => {
  expect([isAnswerToken(token), readAnswerToken(token, "another key")]).toEqual([true, undefined]);
});
