import { describe, expect, it } from "vitest";
import type { Delivery } from "../../../domain/delivery.ts";
import { arrivedBy } from "../../../domain/pageCheck/hasArrived.ts";
import type { PageCheck } from "../../../domain/pageCheck/pageCheck.ts";
import { arrivedSignal, missedSignal } from "../../../domain/pageCheck/pageCheckSignal.ts";
import {
  afterLook,
  afterSending,
  NO_PAGE_CHECK,
  replanned,
} from "../../../domain/pageCheck/pageCheckState.ts";
import { ADA, at } from "../../support/incidents.ts";

/** To Ada, each hour, within five minutes. */
const check: PageCheck = {
  ...{ enabled: true, target: ADA, urgency: "PAGE", everySeconds: 3_600, withinSeconds: 300 },
  ...{ serviceId: "tocsin", severity: "SEV2" },
};
const begun = replanned(NO_PAGE_CHECK, check, at("10:00"));
const sent = { at: at("10:00"), deliveries: [] };
const waiting = afterSending(begun, check, sent);

describe("a synthetic page", () => {
  it("is sent at once, looked for when its time is over, and sent again an hour after", () => {
    const looked = { check, sent, now: at("10:05:01"), arrivedAt: at("10:01") };
    const next = afterLook(waiting, looked);

    expect([begun, waiting, next].map(({ deadline }) => deadline)).toEqual([
      { kind: "PAGE_SEND", generation: 1, dueAt: at("10:00") },
      { kind: "PAGE_DUE", generation: 2, dueAt: at("10:05") },
      { kind: "PAGE_SEND", generation: 3, dueAt: at("11:00") },
    ]);
    expect(next.alarm).toBeUndefined();
  });

  it("that stays away is an alarm from the first time on, until one arrives", () => {
    const missed = afterLook(waiting, { check, sent, now: at("10:05") });
    const later = { at: at("11:00"), deliveries: [] };
    const again = afterLook(missed, { check, sent: later, now: at("11:05") });
    const arrived = { check, sent: later, now: at("12:05"), arrivedAt: at("12:01") };

    expect(missed.alarm).toEqual({ since: at("10:05"), serviceId: "tocsin" });
    expect(again.alarm).toEqual({ since: at("10:05"), serviceId: "tocsin" });
    expect(afterLook(again, arrived).alarm).toBeUndefined();
  });

  it("is sent no more once it is switched off", () => {
    const off = replanned(waiting, { ...check, enabled: false }, at("10:02"));
    expect(off.deadline).toBeUndefined();
    expect(off.sent).toBeUndefined();
  });

  it("was said to be late by one key, which the next arrival resolves", () => {
    const missed = missedSignal(check, sent, at("10:05"));

    expect(missed).toMatchObject({ state: "FIRING", severity: "SEV2", startedAt: at("10:00") });
    expect(missed.description).toContain("there was nothing to send it over");
    expect(arrivedSignal(check, at("11:01")).dedupKey).toBe(missed.dedupKey);
  });
});

describe("it has arrived", () => {
  const delivery = (status: Delivery["status"], settledAt?: string): Delivery => ({
    ...{ ownerId: "usr_ada", seq: 0, target: "direct:pck_synthetic.1", channel: "c" },
    ...{ targetName: "Ada", urgency: "PAGE", status, attempts: 1, requestedAt: at("10:00") },
    ...(settledAt !== undefined && { settledAt: at(settledAt) }),
  });

  it.each([
    ["delivered in time", delivery("DELIVERED", "10:01"), "webhook", true],
    ["delivered too late", delivery("DELIVERED", "10:06"), "webhook", false],
    ["sent over what reports no more", delivery("SENT", "10:01"), "slack", true],
    ["sent as a mail, of which more is reported", delivery("SENT", "10:01"), "email", false],
    ["sent over what is not there any more", delivery("SENT", "10:01"), undefined, false],
    ["failed", delivery("FAILED", "10:01"), "webhook", false],
    ["suppressed", delivery("SUPPRESSED", "10:01"), "webhook", false],
    ["on its way", delivery("PENDING"), "webhook", false],
  ] as const)("%s", (_, one, kind, expected) => {
    expect(arrivedBy(one, kind, at("10:05")) !== undefined).toBe(expected);
  });
});
