import { describe, expect, it } from "vitest";
import type { ActionRequest } from "../../app/actions/ports.ts";
import type { DeliveryRequest } from "../../app/deliveryPorts.ts";
import type { DeadlineRef } from "../../app/ports.ts";
import type { Post } from "../../app/postPorts.ts";
import { react, reactToSchedule } from "../../app/react.ts";
import type { Command } from "../../domain/commands.ts";
import type { ScheduleClock } from "../../domain/deadline.ts";
import { decide } from "../../domain/decide.ts";
import { noticeSettled } from "../../domain/deliverySettled.ts";
import type { TimelineEntry } from "../../domain/events.ts";
import type { Incident } from "../../domain/incident.ts";
import type { ScheduleEntry } from "../../domain/oncall/events.ts";
import type { User } from "../../domain/user.ts";
import { handoff } from "../support/handoff.ts";
import { at, command, declaredIncident, facts } from "../support/incidents.ts";

/** The first entry that a command leaves. */
function entryOf(incident: Incident | undefined, given: Command): TimelineEntry {
  const decision = decide(incident, given, facts);
  const entry = decision.kind === "accepted" ? decision.entries[0] : undefined;
  if (!entry) throw new Error("not accepted");
  return entry;
}
const opened = entryOf(
  undefined,
  command("Declare", "10:00", {
    incidentId: "inc_1",
    title: "Down",
    severity: "SEV1",
    drill: false,
  }),
);

function world(contacts = ["ada-webhook", "console"], rules: Pick<User, "contactRules"> = {}) {
  const sent: DeliveryRequest[] = [];
  const set: DeadlineRef[] = [];
  const cancelled: DeadlineRef[] = [];
  const posts: Post[] = [];
  const delays: number[] = [];
  const acts: ActionRequest[] = [];
  const ada: User = { id: "usr_ada", name: "Ada", version: 1, contacts, ...rules };
  return {
    sent,
    set,
    cancelled,
    posts,
    delays,
    acts,
    ports: {
      clock: { now: () => at("10:00:02") },
      deliveries: {
        send: async (requests: readonly DeliveryRequest[], delaySeconds = 0) => {
          sent.push(...requests);
          delays.push(...requests.map(() => delaySeconds));
        },
      },
      scheduler: {
        set: async (deadline: DeadlineRef) => void set.push(deadline),
        cancel: async (deadline: DeadlineRef) => void cancelled.push(deadline),
      },
      directory: {
        users: async () => new Map([["usr_ada", ada]]),
        channels: async () => new Map(),
      },
      posts: { of: async () => posts },
      acts: { send: async (request: ActionRequest) => void acts.push(request) },
    },
  };
}

describe("reacting to the opening of a SEV1", () => {
  it("pages a person on every channel of theirs and tells the level's channels", async () => {
    const { ports, sent } = world();
    await react(ports, opened);

    expect(sent.map(({ target, channel, urgency }) => [target, channel, urgency])).toEqual([
      ["user:usr_ada", "ada-webhook", "PAGE"],
      ["user:usr_ada", "console", "PAGE"],
      ["channel:slack-critical", "slack-critical", "INFORM"],
      ["channel:email-executives", "email-executives", "INFORM"],
    ]);
  });

  it("pages and tells a person by their rules for each, later ones through the queue's delay", async () => {
    const { ports, sent, delays } = world(["ada-webhook", "console"], {
      contactRules: [
        { urgency: "PAGE", channel: "console", delaySeconds: 0 },
        { urgency: "PAGE", channel: "ada-webhook", delaySeconds: 120 },
        { urgency: "INFORM", channel: "ada-webhook", delaySeconds: 3_600 },
      ],
    });
    await react(ports, opened);

    const toAda = sent.filter(({ target }) => target === "user:usr_ada");
    expect(toAda.map(({ channel, urgency, notBefore }) => [channel, urgency, notBefore])).toEqual([
      ["console", "PAGE", undefined],
      ["ada-webhook", "PAGE", at("10:02")],
    ]);
    expect(delays).toEqual([0, 0, 0, 118]);
  });

  it("uses all contacts at once for an urgency that no rule is about", async () => {
    const contactRules = [{ urgency: "INFORM", channel: "console", delaySeconds: 60 }] as const;
    const { ports, sent, delays } = world(["ada-webhook", "console"], { contactRules });
    await react(ports, opened);

    expect(sent.filter(({ urgency }) => urgency === "PAGE").map((one) => one.channel)).toEqual([
      "ada-webhook",
      "console",
    ]);
    expect(delays).toEqual([0, 0, 0, 0]);
  });

  it("holds a message back no longer at a time than the queue can", async () => {
    const contactRules = [
      { urgency: "PAGE", channel: "console", delaySeconds: 0 },
      { urgency: "PAGE", channel: "ada-webhook", delaySeconds: 3_600 },
    ] as const;
    const { ports, sent, delays } = world(["ada-webhook", "console"], { contactRules });
    await react(ports, opened);

    expect([sent.at(-1)?.notBefore, delays.at(-1)]).toEqual([at("11:00"), 900]);
  });

  it("puts a person without any contact method on the record", async () => {
    const { ports, sent } = world([]);
    await react(ports, opened);

    expect(sent[0]).toMatchObject({ target: "user:usr_ada", channel: "none", urgency: "PAGE" });
  });

  it("does not tell a channel of what it is paged for", async () => {
    const { ports, sent } = world();
    const pages = [{ kind: "CHANNEL", name: "slack-critical" }] as const;
    const event = { ...opened.event, pages } as TimelineEntry["event"];
    await react(ports, { ...opened, event });

    expect(sent.map(({ channel, urgency }) => [channel, urgency])).toEqual([
      ["slack-critical", "PAGE"],
      ["email-executives", "INFORM"],
    ]);
  });

  it("schedules both clocks", async () => {
    const { ports, set } = world();
    await react(ports, opened);

    expect(set.map(({ ownerId, kind }) => [ownerId, kind])).toEqual([
      ["inc_1", "ACKNOWLEDGE"],
      ["inc_1", "ESCALATE"],
    ]);
  });
});

describe("reacting to the acknowledgement", () => {
  it("cancels both clocks", async () => {
    const { ports, cancelled } = world();
    await react(ports, entryOf(declaredIncident(), command("Acknowledge", "10:04", {})));

    expect(cancelled.map(({ kind }) => kind)).toEqual(["ACKNOWLEDGE", "ESCALATE"]);
  });
});

describe("reacting to an entry of an incident that is shown somewhere", () => {
  const post = (channel: string, isPersonal = false): Post => ({
    ...{ incidentId: "inc_1", channel, isPersonal, since: at("10:00"), taken: 1 },
    ...{ conversation: "C1", message: "1.2" },
  });

  it("tells a note there, and nobody of it who has a message for themselves", async () => {
    const { ports, sent, posts } = world();
    posts.push(post("slack-critical"), post("ada-slack", true));
    await react(ports, entryOf(declaredIncident(), command("AddNote", "10:05", { text: "Hm." })));

    expect(sent.map(({ target, channel, urgency }) => [target, channel, urgency])).toEqual([
      ["channel:slack-critical", "slack-critical", "INFORM"],
    ]);
  });

  it("brings the message up to date that somebody has for themselves, when there is another turn", async () => {
    const { ports, sent, posts } = world();
    posts.push(post("ada-slack", true));
    await react(ports, entryOf(declaredIncident(), command("Acknowledge", "10:04", {})));

    expect(sent.at(-1)).toMatchObject({ target: "channel:ada-slack", urgency: "INFORM" });
  });

  it("tells nothing where the message is not there yet: nobody knows whose it will be", async () => {
    const { ports, sent, posts } = world();
    const { message: _, ...unmade } = post("ada-slack");
    posts.push(unmade);
    await react(ports, entryOf(declaredIncident(), command("AddNote", "10:05", { text: "Hm." })));

    expect(sent).toEqual([]);
  });

  it("tells it in the incident's own conversation too, and not where that was given up", async () => {
    const { ports, sent, posts } = world();
    posts.push({ ...post("slack-critical"), isOwn: true });
    posts.push({ ...post("slack-managers"), isDropped: true });
    await react(ports, entryOf(declaredIncident(), command("AddNote", "10:05", { text: "Hm." })));

    expect(sent.map(({ target, channel }) => [target, channel])).toEqual([
      ["own:slack-critical", "slack-critical"],
    ]);
  });

  it("tells what its level's channels are told there once", async () => {
    const { ports, sent, posts } = world();
    posts.push(post("slack-critical"));
    await react(ports, entryOf(declaredIncident(), command("Acknowledge", "10:04", {})));

    expect(sent.map(({ channel }) => channel)).toEqual(["slack-critical", "email-executives"]);
  });
});

describe("reacting to an entry of a schedule's record", () => {
  const clock = (kind: ScheduleClock, generation: number) => ({
    kind,
    generation,
    dueAt: at("18:00"),
  });
  const handedOver: ScheduleEntry = {
    ...handoff,
    event: {
      ...{ type: "HandoffHappened", at: at("10:00"), to: { id: "usr_ada", name: "Ada" } },
      tells: [{ id: "usr_ada", name: "Ada" }],
      clocks: [clock("HANDOFF_HOUR", 5), clock("HANDOFF", 6)],
      stopped: [clock("HANDOFF_DAY", 4)],
    },
  };

  it("tells each person on every channel of theirs, and pages nobody", async () => {
    const { ports, sent } = world();
    await reactToSchedule(ports, handedOver);

    expect(sent).toEqual(
      ["ada-webhook", "console"].map((channel) => ({
        ...{ ownerId: "sch_ranking", seq: 3, target: "user:usr_ada", targetName: "Ada" },
        ...{ channel, urgency: "INFORM", requestedAt: handoff.recordedAt },
      })),
    );
  });

  it("sets and stops the schedule's clocks", async () => {
    const { ports, set, cancelled } = world();
    await reactToSchedule(ports, handedOver);

    expect(set.map(({ ownerId, kind, generation }) => [ownerId, kind, generation])).toEqual([
      ["sch_ranking", "HANDOFF_HOUR", 5],
      ["sch_ranking", "HANDOFF", 6],
    ]);
    expect(cancelled.map(({ ownerId, kind }) => [ownerId, kind])).toEqual([
      ["sch_ranking", "HANDOFF_DAY"],
    ]);
  });

  it("does nothing about the end of a delivery", async () => {
    const { ports, sent, set, cancelled } = world();
    const outcome = {
      ...{ ownerId: "sch_ranking", seq: 3, target: "user:usr_ada", channel: "console" },
      ...({ targetName: "Ada", urgency: "INFORM", status: "SENT", attempts: 1 } as const),
    };
    await reactToSchedule(ports, noticeSettled(outcome, at("10:01")));

    expect([sent, set, cancelled]).toEqual([[], [], []]);
  });
});
