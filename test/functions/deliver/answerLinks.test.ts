import { afterEach, expect, test, vi } from "vitest";
import { readAnswerToken } from "../../../app/answer/answerToken.ts";
import { answerLinks } from "../../../functions/deliver/answerLinks.ts";

afterEach(() => vi.restoreAllMocks());

const link = {
  ...{ incidentId: "inc_01accuracy", seq: 1, userId: "usr_ana" },
  expiresAt: Date.parse("2026-11-23T03:02:00Z"),
};
const linksWith = (get: (name: string) => Promise<string>) =>
  answerLinks({
    ...{ secrets: { get }, keyName: "answer-key", baseUrl: "https://tocsin.example.com" },
  });

test("a link leads to the page of the API, and is signed", async () => {
  const url = (await linksWith(async (name) => `value of ${name}`).urlFor(link)) ?? "";
  const [, token = ""] = url.split("https://tocsin.example.com/answer/");

  expect(readAnswerToken(token, "value of answer-key")).toEqual(link);
});

test("without the key there is no link, and the log says so and no more", async () => {
  const logged = vi.spyOn(console, "error").mockReturnValue();
  const url = await linksWith(() => Promise.reject(new Error("shut"))).urlFor(link);

  expect(url).toBeUndefined();
  expect(logged.mock.calls).toEqual([
    [expect.stringContaining("a page goes out without its link")],
  ]);
});
