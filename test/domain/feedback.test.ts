import { expect, test } from "vitest";
import type { Delivery } from "../../domain/delivery.ts";
import { isStillAwaited, outcomeBy, personReachedBy, type Verdict } from "../../domain/feedback.ts";

const sent: Delivery = {
  ...{ ownerId: "inc_1", seq: 1, target: "user:usr_ana", channel: "ana-mail", targetName: "Ana" },
  ...{ urgency: "PAGE", status: "SENT", attempts: 2, requestedAt: 0 },
};
const arrived: Verdict = { kind: "ARRIVED" };
const delayed: Verdict = { kind: "DELAYED", reason: "the mail is delayed (MailboxFull)" };
const lost: Verdict = { kind: "LOST", reason: "the mail came back (General)", forGood: true };

/** Where a delivery ends after reports in this order. */
function after(...verdicts: readonly Verdict[]): string {
  let delivery = sent;
  for (const verdict of verdicts) delivery = { ...delivery, ...outcomeBy(verdict, { delivery }) };
  return delivery.status;
}

test("a delivery is the outcome that its provider reports, with the attempts that it took", () => {
  expect(outcomeBy(lost, { delivery: sent })).toEqual({
    ...{ ownerId: "inc_1", seq: 1, target: "user:usr_ana", channel: "ana-mail" },
    ...{ targetName: "Ana", urgency: "PAGE", attempts: 2, later: true },
    ...{ status: "FAILED", reason: "the mail came back (General)" },
  });
});

test.each([
  [[arrived], "DELIVERED"],
  [[delayed], "SENT"],
  [[lost], "FAILED"],
  [[delayed, arrived], "DELIVERED"],
  [[arrived, delayed], "DELIVERED"],
  [[arrived, lost], "FAILED"],
  [[lost, arrived], "FAILED"],
  [[lost, delayed, arrived, lost], "FAILED"],
] as const)("after %j it is %s", (verdicts, status) => {
  expect(after(...verdicts)).toBe(status);
});

test.each([
  [arrived, "DELIVERED"],
  [lost, "FAILED"],
  [arrived, "FAILED"],
  [arrived, "PENDING"],
  [lost, "PENDING"],
  [lost, "SUPPRESSED"],
] as const)("%j is nothing new where it is %s", (verdict, status) => {
  expect(outcomeBy(verdict, { delivery: { ...sent, status } })).toBeUndefined();
});

test("a second delay is nothing new", () => {
  const delivery = { ...sent, reason: "the mail is delayed (General)" };
  expect(outcomeBy(delayed, { delivery })).toBeUndefined();
});

test("what was sent again is told apart by its round", () => {
  expect(outcomeBy(arrived, { delivery: sent, round: 7 })).toMatchObject({
    ...{ status: "DELIVERED", round: 7 },
  });
});

test("a page and a code were on their way to a person, what a team hears was not", () => {
  expect(personReachedBy(sent)).toBe("usr_ana");
  expect(personReachedBy({ ...sent, ownerId: "usr_ben", target: "direct:msg_1" })).toBe("usr_ben");
  expect(personReachedBy({ ...sent, target: "channel:email-team" })).toBeUndefined();
});

test("a report without a receipt is heard again for five minutes", () => {
  const heardAt = Date.parse("2026-11-22T03:01:00Z");
  expect(isStillAwaited(heardAt, Date.parse("2026-11-22T03:05:59Z"))).toBe(true);
  expect(isStillAwaited(heardAt, Date.parse("2026-11-22T03:06:00Z"))).toBe(false);
});
