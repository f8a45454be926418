import { describe, expect, it } from "vitest";
import { decide } from "../../domain/decide.ts";
import type { Delivery } from "../../domain/delivery.ts";
import type { IncidentEvent, TimelineEntry } from "../../domain/events.ts";
import type { Incident } from "../../domain/incident.ts";
import { at, command, declaredIncident, incidentIn } from "../support/incidents.ts";
import { events } from "../support/itemSamples/events.ts";

const opening: TimelineEntry = {
  ...{ incidentId: "inc_1", seq: 1, at: at("10:00"), recordedAt: at("10:00"), actor: "user:ada" },
  event: events.IncidentOpened,
};
const failed: Delivery = {
  ...{ ownerId: "inc_1", seq: 1, target: "user:usr_grace", channel: "grace-hook" },
  ...{ targetName: "Grace", urgency: "PAGE", requestedAt: at("10:00") },
  ...{ status: "FAILED", attempts: 8, settledAt: at("10:11"), reason: "answered with HTTP 500" },
};
const key = { ownerId: "inc_1", seq: 1, target: "user:usr_grace", channel: "grace-hook" };

interface Given {
  readonly incident?: Incident;
  readonly delivery?: Partial<Delivery> | undefined;
  readonly event?: IncidentEvent;
  readonly now?: string;
}
function ask(type: "RetryDelivery" | "ResendDelivery", given: Given = {}) {
  const { incident = declaredIncident(), now = "10:20", event = events.IncidentOpened } = given;
  const delivery = { ...failed, ...given.delivery };
  return decide(incident, command(type, now, { delivery: key, note: "Its disk was full." }), {
    delivered: { delivery, entry: { ...opening, event } },
  });
}
const pending = (leaseUntil: string): Partial<Delivery> => ({
  ...{ status: "PENDING", attempts: 3, leaseUntil: at(leaseUntil) },
});

describe("a delivery that is tried again", () => {
  it("begins anew, and the timeline says who asked", () => {
    const decision = ask("RetryDelivery");
    const { settledAt, reason, ...rest } = failed;

    expect(decision).toMatchObject({
      kind: "accepted",
      entries: [
        {
          ...{ seq: 2, actor: "user:ada", at: at("10:20") },
          event: {
            type: "DeliveryRetried",
            delivery: { seq: 1, target: "user:usr_grace", channel: "grace-hook" },
            note: "Its disk was full.",
          },
        },
      ],
    });
    expect(decision).toHaveProperty("deliveries", [
      {
        before: failed,
        after: {
          ...rest,
          ...{ status: "PENDING", attempts: 0, requestedAt: at("10:20") },
          again: { seq: 2, at: at("10:20") },
        },
      },
    ]);
  });

  it("leaves the incident's version, which clients act on, as it is", () => {
    const incident = declaredIncident();

    expect(ask("RetryDelivery", { incident })).toMatchObject({
      incident: { version: incident.version, revision: incident.revision + 1 },
    });
  });

  it.each([
    ["whose next attempt is hours away", "14:00"],
    ["that nobody has looked after in time", "10:19"],
  ])("may be a pending one %s", (_, leaseUntil) => {
    expect(ask("RetryDelivery", { delivery: pending(leaseUntil) }).kind).toBe("accepted");
  });

  it.each(["10:20:01", "10:21"])("is not one that is pending until %s anyhow", (leaseUntil) => {
    expect(ask("RetryDelivery", { delivery: pending(leaseUntil) })).toMatchObject({
      code: "ILLEGAL_TRANSITION",
      message: "It is being tried, or will be within a minute.",
    });
  });

  it.each([
    ["SENT", "It is SENT already; resendDelivery sends it once more."],
    ["DELIVERED", "It is DELIVERED already; resendDelivery sends it once more."],
    [
      "SUPPRESSED",
      "It was not sent: these are quiet hours of Grace. resendDelivery sends it all the same.",
    ],
  ] as const)("is not one that is %s", (status, message) => {
    const delivery = { status, reason: "these are quiet hours of Grace" };

    expect(ask("RetryDelivery", { delivery })).toMatchObject({
      ...{ code: "ILLEGAL_TRANSITION", field: "id", message },
    });
  });
});

describe("a delivery that is sent once more", () => {
  it.each(["SENT", "DELIVERED", "FAILED", "SUPPRESSED"] as const)(
    "was %s, and becomes another one below the entry that says so",
    (status) => {
      const decision = ask("ResendDelivery", { delivery: { status } });

      expect(decision).toMatchObject({
        entries: [{ seq: 2, event: { type: "DeliveryResent", about: 1, delivery: { seq: 1 } } }],
        deliveries: [
          { after: { seq: 1, status, again: { seq: 2 } } },
          { after: { seq: 2, status: "PENDING", attempts: 0, again: { seq: 2 } } },
        ],
      });
      expect(decision).not.toHaveProperty("deliveries.1.before");
    },
  );

  it("is not one that is still on its way", () => {
    expect(ask("ResendDelivery", { delivery: pending("14:00") })).toMatchObject({
      code: "ILLEGAL_TRANSITION",
      message: "It is on its way; retryDelivery has it tried now if it is stuck.",
    });
  });
});

describe.each(["RetryDelivery", "ResendDelivery"] as const)("%s", (type) => {
  it("asked twice within half a minute is asked once", () => {
    const delivery = { again: { seq: 2, at: at("10:19:31") } };

    expect(ask(type, { delivery })).toEqual({ kind: "ignored", reason: "ALREADY_ASKED" });
    expect(ask(type, { delivery, now: "10:20:01" }).kind).toBe("accepted");
  });

  it("sends no page that an answer has overtaken", () => {
    expect(ask(type, { incident: incidentIn("INVESTIGATING") })).toMatchObject({
      code: "ILLEGAL_TRANSITION",
      message: "The incident is INVESTIGATING: nobody has to hear this any more.",
    });
  });

  it("sends information also after the end", () => {
    const given = { incident: incidentIn("CLOSED"), delivery: { urgency: "INFORM" } } as const;

    expect(ask(type, given).kind).toBe("accepted");
  });

  it("knows only what is on record", () => {
    const given = command(type, "10:20", { delivery: key });

    expect(decide(declaredIncident(), given, {})).toMatchObject({ code: "NOT_FOUND", field: "id" });
  });

  it("has no way to somebody without a contact", () => {
    const decision = decide(
      declaredIncident(),
      command(type, "10:20", { delivery: { ...key, channel: "none" } }),
      { delivered: { delivery: { ...failed, channel: "none" }, entry: opening } },
    );

    expect(decision).toMatchObject({ code: "ILLEGAL_TRANSITION" });
  });
});
